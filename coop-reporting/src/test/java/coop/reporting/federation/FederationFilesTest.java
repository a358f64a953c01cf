package coop.reporting.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.core.wiring.CoopSdk;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Specimen;
import coop.reporting.Unit;
import coop.reporting.Value;
import coop.reporting.disclosure.DisclosureRules;
import coop.reporting.disclosure.ReleaseLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What goes over the wire between federations. */
class FederationFilesTest {
    private static final Definition MEMBERS = Definition.of("MEM-01", Unit.PERSONS);
    private static final FederationReport.Scope SCOPE =
            new FederationReport.Scope("test", "A <test>", "Those \"below\" & beside", "made up");

    private static RollUp some(long seed, int from, int to) {
        Random random = new Random(seed);
        RollUp rollUp = new RollUp(List.of(List.of("region", "sector")));
        for (int i = from; i < to; i++) {
            Respondent who = RollUpTest.random(random, "c" + i);
            rollUp.scope(who, 2024);
            if (i % 7 != 0) {
                rollUp.add(RollUpTest.answer(random, who), who);
            }
        }
        return rollUp;
    }

    @Test
    void a_roll_up_that_is_written_down_and_read_goes_on_as_if_it_had_not_been() throws IOException {
        RollUp first = some(1, 0, 80);
        RollUp second = some(2, 80, 130);
        byte[] written = FederationFiles.state(first);

        RollUp read = FederationFiles.state(written);
        assertThat(FederationFiles.state(read)).isEqualTo(written);

        read.add(second);
        first.add(second);
        assertThat(FederationFiles.state(read)).isEqualTo(FederationFiles.state(first));
        assertThat(FederationFiles.json(List.of(FederationReport.of(read, SCOPE, 2024))))
                .isEqualTo(FederationFiles.json(List.of(FederationReport.of(first, SCOPE, 2024))));
    }

    @Test
    void what_is_no_roll_up_is_refused_with_the_place() {
        assertThatThrownBy(() -> FederationFiles.state("{\"form\":\"x\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("form: wanted coop-roll-up/1");
        assertThatThrownBy(() -> FederationFiles.state("{\"form\":\"coop-roll-up/1\",\"breakdowns\":[[3]],\"cells\":[]}"
                        .getBytes(StandardCharsets.UTF_8)))
                .hasMessage("breakdowns: wanted texts");
    }

    @Test
    void a_report_that_a_cooperative_sends_is_read_back_figure_by_figure() throws IOException {
        byte[] sent = new coop.reporting.json.JsonFile().render(Specimen.report(), Locale.ENGLISH);
        Submission submission = Submission.read(sent);
        assertThat(submission.answer().figures()).isNotEmpty();
        Specimen.report().lines().forEach(line -> {
            Figure figure =
                    submission.answer().figures().get(line.now().definition().id());
            assertThat(figure.status()).isEqualTo(line.now().status());
            assertThat(figure.known().map(Value::number))
                    .isEqualTo(line.now().known().map(Value::number));
        });
        assertThat(submission.itself().traits()).containsKey("kind");
    }

    @Test
    void a_report_that_is_broken_off_or_of_another_form_is_refused() {
        assertThatThrownBy(() -> Submission.read("{\"form\":\"coop-report/1\"".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Submission.read("{\"form\":\"coop-report/2\"}".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("form: wanted coop-report/1");
        assertThatThrownBy(() -> Submission.read("[]".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("wanted a report, as a JSON object");
    }

    @Test
    void the_page_escapes_what_it_is_told_and_shows_no_value_that_is_withheld() {
        RollUp rollUp = new RollUp(List.of(List.of("region")));
        for (int i = 0; i < 8; i++) {
            Respondent who = Respondent.of("c" + i, Map.of("region", i < 2 ? "small" : i < 5 ? "mid" : "large"))
                    .founded(LocalDate.of(2000, 1, 1));
            rollUp.scope(who, 2024);
            rollUp.add(Return.of("c" + i, Span.year(2024), MEMBERS.count(1000 + i)), who);
        }
        FederationReport report = FederationReport.of(rollUp, SCOPE, 2024);
        assertThat(report.row(CellKey.of(2024, "region", "small"), "MEM-01")
                        .orElseThrow()
                        .figure())
                .isInstanceOf(Figure.Suppressed.class);
        String html = new String(
                FederationFiles.html(
                        List.of(report), CoopSdk.discover().installed().messages(), Locale.ENGLISH),
                StandardCharsets.UTF_8);
        assertThat(html).contains("A &lt;test&gt;").doesNotContain("<test>").contains("withheld");
        assertThat(html).doesNotContain("2,001");
        String csv = new String(
                FederationFiles.csv(
                        List.of(report), CoopSdk.discover().installed().messages(), Locale.FRENCH),
                StandardCharsets.UTF_8);
        assertThat(csv).doesNotContain("2001").contains(",C,");
        assertThat(new String(FederationFiles.json(List.of(report)), StandardCharsets.UTF_8))
                .doesNotContain("2001")
                .contains("\"status\":\"suppressed\"");
    }

    @Test
    void a_late_return_does_not_tell_itself_by_the_difference_of_two_releases() throws IOException {
        RollUp rollUp = new RollUp(List.of());
        for (int i = 0; i < 41; i++) {
            Respondent who = Respondent.of("c" + i, Map.of());
            rollUp.add(Return.of("c" + i, Span.year(2024), MEMBERS.count(28 + i % 3)), who);
        }
        FederationReport first = FederationReport.of(rollUp, SCOPE, 2024);
        ReleaseLedger ledger = ReleaseLedger.EMPTY.with(first.entries("2024-1"));
        ReleaseLedger kept = FederationFiles.ledger(FederationFiles.ledger(ledger));
        assertThat(kept.entries()).isEqualTo(ledger.entries());

        rollUp.add(Return.of("late", Span.year(2024), MEMBERS.count(12)), Respondent.of("late", Map.of()));
        FederationReport second = FederationReport.of(rollUp, SCOPE, 2024, DisclosureRules.STANDARD, kept);
        assertThat(second.figure("MEM-01").orElseThrow()).isInstanceOf(Figure.Suppressed.class);
        assertThat(kept.published("MEM-01@1 2024")).containsExactly("2024-1");
        assertThat(kept.tells("MEM-01@1 2024", Ratio.of(2000), 45, DisclosureRules.STANDARD))
                .isFalse();
    }

    @Test
    void figures_of_all_are_plain_whole_numbers() {
        RollUp rollUp = new RollUp(List.of());
        for (int i = 0; i < 5; i++) {
            Respondent who = Respondent.of("c" + i, Map.of());
            rollUp.scope(who, 2024);
            rollUp.add(Return.of("c" + i, Span.year(2024), MEMBERS.count(200)), who);
        }
        assertThat(new String(
                        FederationFiles.json(List.of(FederationReport.of(rollUp, SCOPE, 2024))),
                        StandardCharsets.UTF_8))
                .contains(
                        "\"id\":\"MEM-01\",\"scope\":\"test\",\"status\":\"observed\",\"unit\":\"persons\",\"value\":1000,");
    }
}
