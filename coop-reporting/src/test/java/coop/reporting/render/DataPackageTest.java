package coop.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.core.value.Hash;
import coop.reporting.Publication;
import coop.reporting.Specimen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataPackageTest {
    private static JsonNode descriptor(Publication publication) throws IOException {
        byte[] file = new DataPackage(Optional.of("figures.csv")).render(publication, Locale.ENGLISH);
        return JsonMapper.builder().build().readTree(file);
    }

    @Test
    void it_names_the_columns_of_the_file_in_their_order_its_size_and_its_digest() throws IOException {
        for (Publication publication : List.of(Specimen.report(), Specimen.history(), Specimen.anniversary())) {
            byte[] csv = new CsvFile().render(publication, Locale.ENGLISH);
            JsonNode resource = descriptor(publication).path("resources").get(0);
            List<String> fields = new ArrayList<>();
            resource.path("schema")
                    .path("fields")
                    .forEach(field -> fields.add(field.path("name").textValue()));
            String text = new String(csv, StandardCharsets.UTF_8);
            assertThat(text.substring(0, text.indexOf('\r'))).isEqualTo(String.join(",", fields));
            assertThat(resource.path("bytes").longValue()).isEqualTo(csv.length);
            assertThat(resource.path("hash").textValue()).isEqualTo("sha256:" + Hash.of(csv));
            assertThat(resource.path("path").textValue()).isEqualTo("figures.csv");
            assertThat(resource.path("schema").path("fields"))
                    .allSatisfy(field ->
                            assertThat(field.path("description").textValue()).doesNotStartWith("column."));
        }
    }

    @Test
    void no_two_rows_have_the_same_key() {
        for (Publication publication : List.of(Specimen.report(), Specimen.history(), Specimen.anniversary())) {
            String csv = new String(new CsvFile().render(publication, Locale.ENGLISH), StandardCharsets.UTF_8);
            Set<String> keys = new HashSet<>();
            csv.lines()
                    .skip(1)
                    .forEach(row -> assertThat(keys.add(row.replaceFirst("^([^,]*,[^,]*,[^,]*,[^,]*),.*", "$1")))
                            .as(row)
                            .isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.csv", "/etc/passwd", "C:\\x.csv", "a\u0000b.csv", "a/../../b", "", "~/x.csv"})
    void a_path_that_leaves_the_folder_is_refused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DataPackage(Optional.of(path)));
    }
}
