package coop.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every election of the folder of cases comes out as it is known to have come out. */
class CasesTest {
    @TestFactory
    Stream<DynamicTest> each_case_of_the_folder_agrees() throws IOException {
        Path folder = Path.of(System.getProperty("coop.cases", "../../shared/cases/voting"));
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".json") && !file.endsWith("INDEX.json"))
                    .sorted()
                    .toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName() + "", () -> {
                    CaseFile election = new CaseFile(file);
                    Count count = election.method().count(election.ballots, election.seats, election.options.ties());
                    assertThat(Agreement.differences(election.expected, count, election.tolerance))
                            .isEmpty();
                }));
    }
}
