package coop.example.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.value.Ratio;
import coop.reporting.Value;
import coop.reporting.federation.FederationReport;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is added up one by one gives the totals that were shared out. */
class WorldTest {
    private static long number(FederationReport report, String id) {
        return report.figure(id)
                .orElseThrow()
                .known()
                .map(Value::number)
                .orElseThrow()
                .numerator()
                .longValueExact();
    }

    @Test
    void a_hundredth_of_the_world_has_a_hundredth_of_its_members() {
        List<FederationReport> reports = new World(Ratio.of(1, 100)).reports();
        assertThat(number(reports.get(0), "FED-01")).isEqualTo(7_612);
        assertThat(number(reports.get(0), "MEM-01")).isEqualTo(8_135_000);
        assertThat(number(reports.get(0), "EMP-01")).isEqualTo(69_000);
        assertThat(number(reports.get(1), "FED-01")).isEqualTo(20_000);
        assertThat(number(reports.get(1), "EMP-01")).isEqualTo(110_000);
        assertThat(number(reports.get(2), "FED-01")).isEqualTo(15);
        assertThat(number(reports.get(2), "EMP-01")).isEqualTo(567);
    }

    @Test
    @Tag("nightly")
    void the_whole_world_is_what_the_movement_quotes() {
        List<FederationReport> reports = new World(Ratio.ONE).reports();
        assertThat(number(reports.get(0), "FED-01")).isEqualTo(761_221);
        assertThat(number(reports.get(0), "MEM-01")).isEqualTo(813_500_000);
        assertThat(number(reports.get(0), "EMP-01")).isEqualTo(6_900_000);
        assertThat(number(reports.get(1), "FED-01")).isEqualTo(2_000_000);
        assertThat(number(reports.get(1), "EMP-01")).isEqualTo(11_000_000);
        assertThat(number(reports.get(2), "FED-01")).isEqualTo(1_525);
        assertThat(number(reports.get(2), "EMP-01")).isEqualTo(56_777);
        assertThat(number(reports.get(3), "FED-01")).isEqualTo(364);
    }

    @Test
    void there_is_no_more_than_one_world() {
        assertThatThrownBy(() -> new World(Ratio.of(2))).hasMessageContaining("at most 1");
    }
}
