package coop.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Elections come out as they are known to have come out, round by round and vote by vote. */
class CasesTest {
    @TestFactory
    Stream<DynamicTest> small_elections_come_out_as_known() throws IOException {
        List<Election> elections = new ArrayList<>();
        for (String family : List.of("tally", "pairwise", "runoff", "stv", "committee", "seats")) {
            for (String block : blocks(family + ".elections")) {
                elections.add(Election.ofLines(block));
            }
        }
        assertThat(elections).hasSizeGreaterThan(140);
        return elections.stream().map(CasesTest::agrees);
    }

    /** The folder of cases is not part of the sources; where it lies beside them, or {@code coop.cases} says where, all are run. */
    @TestFactory
    Stream<DynamicTest> each_case_of_the_folder_comes_out_as_known() throws IOException {
        Path folder = Path.of(System.getProperty("coop.cases", "../../shared/cases/voting"));
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(".json") && !file.endsWith("INDEX.json"))
                    .sorted()
                    .toList();
            return files.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()),
                            () -> agrees(Election.ofCase(file)).getExecutable().execute()));
        }
    }

    private static DynamicTest agrees(Election election) {
        return DynamicTest.dynamicTest(election.name(), () -> {
            Count count = election.count();
            assertThat(Agreement.differences(election.expected(), count, election.tolerance()))
                    .isEmpty();
            assertThat(Invariants.broken(election.ballots(), count)).isEmpty();
            assertThat(election.count()).isEqualTo(count);
        });
    }

    private static List<String> blocks(String resource) throws IOException {
        try (InputStream in = CasesTest.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n"))
                    .map(String::strip)
                    .filter(block -> block.startsWith("="))
                    .toList();
        }
    }
}
