package coop.example.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.value.Ratio;
import coop.core.wiring.CoopSdk;
import coop.reporting.Figure;
import coop.reporting.Value;
import coop.reporting.federation.CellKey;
import coop.reporting.federation.FederationFiles;
import coop.reporting.federation.FederationReport;
import coop.reporting.federation.Returns;
import coop.reporting.federation.RollUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of the README, whose answers were worked out by hand. */
class GatheringTest {
    private static final CoopSdk SDK = CoopSdk.discover();
    private static final Path SAMPLE = Path.of("sample");
    private static final FederationReport.Scope SCOPE =
            new FederationReport.Scope("sample", "Sample", "Made up", "made up");

    private static Gathering gathering() throws IOException {
        return new Gathering(
                SDK,
                Optional.of(2024),
                Gathering.register(SAMPLE.resolve("units.csv")),
                Optional.of(Gathering.rates(SAMPLE.resolve("rates.csv"), "EUR")));
    }

    private static FederationReport report(RollUp rollUp) {
        return FederationReport.of(rollUp, SCOPE, 2024);
    }

    private static Ratio number(FederationReport report, String id) {
        return report.figure(id).orElseThrow().known().map(Value::number).orElseThrow();
    }

    @Test
    void duplicates_gaps_corrections_odd_periods_and_another_currency_give_what_was_worked_out_by_hand()
            throws IOException {
        Gathering gathering = gathering();
        FederationReport report = report(gathering.rollUp(List.of(SAMPLE.resolve("returns")), List.of()));

        assertThat(number(report, "FED-01")).isEqualTo(Ratio.of(7));
        assertThat(number(report, "FED-08")).isEqualTo(Ratio.of(6, 7));
        assertThat(number(report, "FED-09")).isEqualTo(Ratio.of(88, 100));
        assertThat(number(report, "MEM-01")).isEqualTo(Ratio.of(155));
        assertThat(report.row(CellKey.of(2024), "MEM-01")
                        .orElseThrow()
                        .coverage()
                        .answered())
                .isEqualTo(5);
        assertThat(number(report, "DEM-02")).isEqualTo(Ratio.of(73, 155));
        assertThat(number(report, "EMP-02")).isEqualTo(Ratio.of(88));
        assertThat(report.figure("FIN-01").orElseThrow().known().orElseThrow().toString())
                .isEqualTo("2640000.00");
        assertThat(number(report, "EMP-10")).isEqualTo(Ratio.of(4));
        assertThat(number(report, "EMP-11")).isEqualTo(Ratio.of(17));
        assertThat(number(report, "EMP-12")).isEqualTo(Ratio.of(-26, 173));
        assertThat(number(report, "FED-03")).isEqualTo(Ratio.of(2, 15));
        assertThat(number(report, "FED-05")).isEqualTo(Ratio.of(15));
        assertThat(number(report, "FED-06")).isEqualTo(Ratio.of(12));
        assertThat(report.irregular()).containsExactly("F");
        assertThat(gathering.strangers()).containsExactly("X");
        assertThat(gathering.outcomes())
                .containsEntry(Returns.Outcome.DUPLICATE, 1L)
                .containsEntry(Returns.Outcome.OUTDATED, 1L);
    }

    @Test
    void the_order_in_which_the_files_come_changes_nothing() throws IOException {
        List<Path> files = new ArrayList<>();
        try (var inside = Files.list(SAMPLE.resolve("returns"))) {
            inside.forEach(files::add);
        }
        Collections.sort(files);
        byte[] forward = FederationFiles.state(gathering().rollUp(files, List.of(List.of("region"))));
        Collections.reverse(files);
        assertThat(FederationFiles.state(gathering().rollUp(files, List.of(List.of("region")))))
                .isEqualTo(forward);
    }

    @Test
    void of_two_regions_of_three_neither_is_told() throws IOException {
        FederationReport report =
                report(gathering().rollUp(List.of(SAMPLE.resolve("returns")), List.of(List.of("region"))));
        for (String region : List.of("Liège", "Namur")) {
            assertThat(report.row(CellKey.of(2024, "region", region), "EMP-02")
                            .orElseThrow()
                            .figure())
                    .isInstanceOf(Figure.Suppressed.class);
        }
        assertThat(number(report, "EMP-02")).isEqualTo(Ratio.of(88));
    }

    @Test
    void every_file_that_cannot_be_read_is_named(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), "{");
        Files.writeString(folder.resolve("b.json"), "{\"form\":\"other\"}");
        Gathering gathering = new Gathering(SDK, Optional.empty(), new TreeMap<>(), Optional.empty());
        assertThatThrownBy(() -> gathering.rollUp(List.of(folder, folder.resolve("none")), List.of()))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        unreadable -> assertThat(unreadable.problems())
                                .hasSize(3)
                                .anyMatch(problem -> problem.contains("b.json: form: wanted coop-report/1")));
    }

    @Test
    void a_register_with_mistakes_lists_every_one(@TempDir Path folder) throws IOException {
        Path units = folder.resolve("units.csv");
        Files.writeString(
                units,
                "id,founded,closure,closed,jobs\nA,2001-13-01,,,10\nA,2001-01-01,eaten,2002-01-01,x\nB,2003-01-01,,2002-01-01,\n");
        assertThatThrownBy(() -> Gathering.register(units))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        unreadable -> assertThat(unreadable.problems()).hasSize(5));
    }
}
