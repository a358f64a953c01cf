package coop.reporting.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.value.Hash;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Row H52 of the hostile inputs: what a federation is sent that it must not take. Returns carry no signature in this release;
 * who sent them is for the channel they came by, and what they say is checked here.
 */
class HostileReturnsTest {
    private static final Definition MEMBERS = Definition.of("MEM-01", Unit.PERSONS);
    private static final FederationReport.Scope SCOPE = new FederationReport.Scope("t", "Test", "all", "made up");

    private static Submission sent(String value, String more) throws IOException {
        return Submission.read(("""
                {"form":"coop-report/1","cooperative":{"name":"A","kind":"worker","founded":"2001-01-01","currency":"EUR"},
                 "period":{"first":"2024-01-01","last":"2024-12-31"},
                 "sections":[{"id":"members","figures":[
                   {"id":"MEM-01","version":1,"unit":"persons","status":"observed","value":"%s"%s}]}]}
                """.formatted(value, more)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void members_below_nought_are_refused_with_the_place() {
        assertThatThrownBy(() -> sent("-4", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MEM-01.value: wanted a number that is not below 0");
    }

    @Test
    void a_number_that_is_none_and_a_figure_twice_are_refused() {
        assertThatThrownBy(() -> sent("1e9999999", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sent("NaN", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sent("1", ",\"value\":\"2\"")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> sent("1", "},{\"id\":\"MEM-01\",\"unit\":\"persons\",\"status\":\"missing\""))
                .hasMessage("MEM-01: wanted each figure once");
    }

    @Test
    void the_same_report_twice_is_a_duplicate() {
        Returns returns = new Returns();
        assertThat(returns.enter("a", 2024, 1, Hash.of("sent"))).isEqualTo(Returns.Outcome.ACCEPTED);
        assertThat(returns.enter("a", 2024, 1, Hash.of("sent"))).isEqualTo(Returns.Outcome.DUPLICATE);
    }

    @Test
    void a_million_members_are_taken_for_a_million() throws IOException {
        RollUp rollUp = new RollUp(List.of());
        Submission million = sent("1000000", "");
        rollUp.add(million.answer(), million.itself());
        for (int i = 0; i < 4; i++) {
            rollUp.add(Return.of("c" + i, Span.year(2024), MEMBERS.count(900_000)), Respondent.of("c" + i, Map.of()));
        }
        Figure all = FederationReport.of(rollUp, SCOPE, 2024).figure("MEM-01").orElseThrow();
        assertThat(all.known().orElseThrow().number().floor()).isEqualTo(4_600_000);
    }

    @Test
    void a_cell_of_one_cooperative_is_not_told() {
        RollUp rollUp = new RollUp(List.of());
        rollUp.add(Return.of("alone", Span.year(2024), MEMBERS.count(7)), Respondent.of("alone", Map.of()));
        assertThat(FederationReport.of(rollUp, SCOPE, 2024).figure("MEM-01").orElseThrow())
                .isInstanceOf(Figure.Suppressed.class);
    }
}
