package coop.core.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users get with the SDK, besides the SDK: docs/dependencies.md. */
class DependencyBudgetTest {
    private static final Pattern OF_TESTS = Pattern.compile(
            "(junit-|opentest4j-|apiguardian-|assertj-|byte-buddy-|surefire|json-schema-validator-|itu-|jackson-dataformat-yaml-|snakeyaml-).*");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);

    private static List<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(path -> !OF_TESTS.matcher(path.getFileName().toString()).matches())
                .toList();
    }

    @Test
    void the_core_brings_at_most_14_jars_and_8_megabytes() throws IOException {
        List<Path> jars = jars();
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        assertThat(jars).as("jars on the class path that are not for tests").hasSizeBetween(5, 14);
        assertThat(bytes).as("bytes of %s", jars).isLessThanOrEqualTo(8L * 1024 * 1024);
    }

    @Test
    void voting_and_capital_bring_no_jar_of_their_own() throws IOException {
        for (String module : List.of("coop-voting", "coop-capital")) {
            String pom = Files.readString(Path.of("..", module, "pom.xml"));
            Matcher dependencies = DEPENDENCY.matcher(pom);
            while (dependencies.find()) {
                String dependency = dependencies.group(1);
                boolean ours = dependency.contains("<groupId>io.github.coopsdk</groupId>")
                        || dependency.contains("<artifactId>jspecify</artifactId>");
                assertThat(ours || dependency.contains("<scope>test</scope>"))
                        .as("%s asks for %s", module, dependency.strip())
                        .isTrue();
            }
        }
    }
}
