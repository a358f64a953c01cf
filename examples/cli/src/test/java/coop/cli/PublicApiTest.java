package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The public API is committed as text, so that each change of it is seen by who reviews it: {@code api/update} writes it anew. */
class PublicApiTest {
    private static final Path FOLDER = Path.of("..", "..", "api");

    @Test
    void the_public_api_is_the_one_in_the_folder_api() throws IOException {
        SortedMap<String, String> modules = PublicApi.modules();
        assertThat(modules.keySet())
                .contains("coop.core", "coop.voting", "coop.capital", "coop.reporting", "coop.store");
        for (Map.Entry<String, String> module : modules.entrySet()) {
            Path file = FOLDER.resolve(module.getKey() + ".txt");
            if (Boolean.getBoolean("api.write")) {
                Files.writeString(file, module.getValue());
            }
            assertThat(file).as("api/update writes it").exists();
            assertThat(module.getValue().lines().toList())
                    .as("what %s shows to others; api/update writes it anew, if you meant the change", module.getKey())
                    .isEqualTo(Files.readAllLines(file));
        }
    }
}
