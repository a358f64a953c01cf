package coop.core.statutes;

import static coop.core.Fixture.SDK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema of statutes, by a validator that is not ours: what an editor underlines is what the reader refuses. */
class StatutesSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(SDK.installed().statutesSchema(), InputFormat.JSON);

    private static List<String> underlined(String statutes) {
        return SCHEMA.validate(statutes, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .toList();
    }

    private static String membership(String json) {
        return "{\"cooperative\": {\"name\": \"x\", \"founded\": \"2011-03-01\"}, \"membership\": " + json + "}";
    }

    @Test
    void it_is_a_schema_of_draft_2020_12() {
        String own = SDK.installed().statutesSchema();
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(own, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"admission\": \"open-door\", \"$comment\": \"everybody\"}",
                "{\"admission\": {\"policy\": \"seniority\", \"atLeast\": \"P1Y\", \"$comment\": \"a year\"}}",
                "{\"admission\": {\"policy\": \"all-of\", \"rules\": [\"board-approval\", {\"policy\": \"age\"}]}}",
                "{\"classes\": [{\"id\": \"a\", \"kinds\": [\"legal\"], \"rights\": [], \"quality\": {\"in\": \"trade\"}}]}",
                "{\"hearing\": \"P15D\", \"numbers\": {\"policy\": \"patterned\", \"prefix\": \"BT\", \"digits\": 4}}",
                "{\"retention\": {\"policy\": \"after-leaving\", \"members\": \"P10Y\"}}"
            })
    void what_the_reader_reads_is_not_underlined(String membership) {
        SDK.installed().statutes(membership(membership));
        assertThat(underlined(membership(membership))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"admissions\": \"open-door\"}",
                "{\"admission\": \"open\"}",
                "{\"admission\": \"seniority\"}",
                "{\"admission\": {\"policy\": \"seniority\", \"atLeast\": \"1Y\"}}",
                "{\"admission\": {\"policy\": \"seniority\", \"atLeast\": \"P1Y\", \"atMost\": \"P2Y\"}}",
                "{\"classes\": [{}]}",
                "{\"classes\": [{\"id\": \"a\", \"kinds\": [\"robot\"]}]}",
                "{\"minimumMembers\": \"3\"}",
                "{\"minimumMembers\": 3.5}",
                "{\"exclusion\": \"nobody\"}",
                "[]"
            })
    void what_is_underlined_the_reader_refuses_too(String membership) {
        assertThat(underlined(membership(membership))).isNotEmpty();
        assertThat(catchThrowableOfType(
                        StatutesException.class, () -> SDK.installed().statutes(membership(membership))))
                .isNotNull();
    }

    @Test
    void a_missing_name_is_underlined() {
        assertThat(underlined("{\"cooperative\": {\"founded\": \"2011-03-01\"}}"))
                .isNotEmpty();
        assertThat(underlined("{}")).isNotEmpty();
    }

    @Test
    void every_built_in_policy_is_told_in_english_and_french_and_dutch_and_german_break_nothing() {
        Statutes statutes = SDK.installed().statutes(membership("""
                {"classes": [{"id": "worker", "name": "Workers", "kinds": ["natural"], "rights": ["vote"],
                              "quality": {"in": "employment", "grace": "P6M"}}],
                 "admission": {"policy": "all-of", "rules": ["open-door", "by-resolution", "board-approval", "in-turn",
                    {"policy": "seniority", "atLeast": "P1Y"}, {"policy": "age", "below": 65},
                    {"policy": "capacity", "atMost": 40}, "sponsorship", {"policy": "trial", "period": "P6M"},
                    {"policy": "minimum-subscription", "shares": 2},
                    {"policy": "not", "rule": "open-door", "because": "of that"}]},
                 "hearing": "P15D", "readmission": "P5Y", "numbers": "per-year", "retention": "after-leaving"}
                """));
        for (String language : new String[] {"en", "fr", "nl", "de"}) {
            String told = statutes.explained(Locale.forLanguageTag(language));
            assertThat(told)
                    .doesNotContain("explain.")
                    .doesNotContain("[")
                    .doesNotContain("{")
                    .doesNotContain("Optional");
        }
        assertThat(statutes.explained(Locale.ENGLISH))
                .contains("whom the board approves")
                .contains("who has been a candidate for 6 months")
                .contains("Members are numbered by the year of admission, with 4 digits.")
                .contains("Nobody is excluded to whom it was not proposed, and who had not 15 days to answer");
        assertThat(statutes.explained(Locale.FRENCH)).contains("qui est agréé par le conseil d'administration");
    }
}
