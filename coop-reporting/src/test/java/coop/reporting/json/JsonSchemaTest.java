package coop.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import coop.reporting.Publication;
import coop.reporting.Reports;
import coop.reporting.Specimen;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The published JSON Schema of reports, by a validator that is not ours. */
class JsonSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(Reports.schema(), InputFormat.JSON);

    private static String printed(Publication publication, String language) {
        byte[] file = Reports.print(Specimen.installed(), publication, "json", Locale.forLanguageTag(language));
        return new String(file, StandardCharsets.UTF_8);
    }

    private static List<String> underlined(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .toList();
    }

    @Test
    void it_is_a_schema_of_draft_2020_12() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(Reports.schema(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void what_is_printed_in_any_language_holds_to_it() {
        for (String language : List.of("en", "fr", "nl", "de")) {
            assertThat(underlined(printed(Specimen.report(), language))).isEmpty();
            assertThat(underlined(printed(Specimen.history(), language))).isEmpty();
            assertThat(underlined(printed(Specimen.anniversary(), language))).isEmpty();
        }
    }

    @Test
    void a_value_beside_missing_a_number_that_is_no_text_and_a_key_that_nobody_knows_are_underlined() {
        String report = printed(Specimen.report(), "en");
        assertThat(underlined(report.replaceFirst("\"status\":\"missing\"", "\"status\":\"missing\",\"value\":\"0\"")))
                .isNotEmpty();
        assertThat(underlined(report.replaceFirst("\"value\":\"3\"", "\"value\":3")))
                .isNotEmpty();
        assertThat(underlined(report.replaceFirst("\"form\":", "\"comment\":\"x\",\"form\":")))
                .isNotEmpty();
        assertThat(underlined(report.replaceFirst("\"status\":\"observed\"", "\"status\":\"guessed\"")))
                .isNotEmpty();
        assertThat(underlined(report.replace("coop-report/1", "coop-history/1")))
                .isNotEmpty();
    }
}
