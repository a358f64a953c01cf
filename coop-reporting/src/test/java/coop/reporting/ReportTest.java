package coop.reporting;

import static coop.reporting.SmallCooperative.motion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.core.Corrections;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.membership.Person;
import coop.core.value.Ratio;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every answer was worked out by hand from the few acts below. */
class ReportTest {
    private static final String RULES =
            ", \"surplus\": {\"rules\": [{\"policy\": \"reserve\", \"name\": \"legal\", \"part\": \"1/2\"},"
                    + " {\"policy\": \"dividend\", \"atMost\": \"0.06\"}]}";

    private final SmallCooperative coop = SmallCooperative.founded(
                    SmallCooperative.statutes("Example Cooperative", RULES))
            .knowing(1, Person.Gender.FEMALE, 1980)
            .knowing(2, Person.Gender.MALE, 1990)
            .shares(1, 10, "2500", "2020-03-01")
            .shares(2, 10, "2500", "2020-03-01")
            .shares(3, 10, "2500", "2020-03-01")
            .employed(1, "2020-03-01", "1")
            .employed(2, "2020-03-01", "1/2")
            .employed(4, "2020-06-01", "1")
            .employed(5, "2021-07-01", "1")
            .admitted(4, "2021-06-01")
            .met("2021-06-20", List.of(1L, 2L), Map.of(3L, 1L), 2, 1, motion("budget", "ordinary", "Budget", "2021"))
            .resigned(3, "2021-09-01")
            .leftWork(2, "2021-12-31");

    private Value value(int year, String id) {
        return figure(year, id).known().orElseThrow(() -> new AssertionError(figure(year, id)));
    }

    private Figure figure(int year, String id) {
        return coop.report(year).figure(id).orElseThrow();
    }

    @Test
    void members_are_counted_at_the_end_of_the_last_day_and_flows_on_the_days_of_the_year() {
        assertThat(value(2020, "MEM-01")).isEqualTo(Value.of(3));
        assertThat(value(2020, "MEM-03")).isEqualTo(Value.of(3));
        assertThat(value(2021, "MEM-01")).isEqualTo(Value.of(3));
        assertThat(value(2021, "MEM-03")).isEqualTo(Value.of(1));
        assertThat(value(2021, "MEM-04")).isEqualTo(Value.of(1));
        assertThat(value(2021, "MEM-06")).isEqualTo(Value.of(Ratio.of(2, 3)));
        assertThat(value(2021, "MEM-07")).isEqualTo(Value.of(Ratio.of(1, 3)));
        assertThat(figure(2020, "MEM-05")).isInstanceOf(Figure.NotApplicable.class);
    }

    @Test
    void women_are_counted_among_the_known_and_the_unknown_stand_beside_them() {
        assertThat(figure(2021, "MEM-10")).isInstanceOfSatisfying(Figure.Observed.class, women -> {
            assertThat(women.value()).isEqualTo(Value.of(Ratio.HALF));
            assertThat(women.parts()).containsExactly(new Figure.Part("unknown", Value.of(1)));
            assertThat(women.quality()).contains(Figure.Quality.UNRELIABLE);
        });
        Figure nobodyKnown =
                Report.of(coop.coop(), Year.of(2021)).figure("MEM-10").orElseThrow();
        assertThat(nobodyKnown).isInstanceOf(Figure.Missing.class);
    }

    @Test
    void who_works_until_the_last_day_of_the_year_is_there_at_its_end_and_left_in_the_next() {
        assertThat(value(2021, "EMP-01")).isEqualTo(Value.of(4));
        assertThat(value(2021, "EMP-07")).isEqualTo(Value.of(1));
        assertThat(value(2021, "EMP-08")).isEqualTo(Value.of(0));
        assertThat(value(2022, "EMP-01")).isEqualTo(Value.of(3));
        assertThat(value(2022, "EMP-08")).isEqualTo(Value.of(1));
        assertThat(value(2022, "EMP-09V")).isEqualTo(Value.of(Ratio.of(2, 7)));
        assertThat(value(2021, "EMP-02")).isEqualTo(Value.of(3));
        assertThat(value(2021, "EMP-10")).isEqualTo(Value.of(1));
        assertThat(value(2021, "EMP-12")).isEqualTo(Value.of(Ratio.of(1, 3)));
    }

    @Test
    void without_any_employment_on_record_jobs_are_missing_and_not_0() {
        SmallCooperative bare = SmallCooperative.founded();
        assertThat(bare.report(2020).figure("EMP-01").orElseThrow()).isInstanceOf(Figure.Missing.class);
        assertThat(bare.report(2020).figure("DEM-01").orElseThrow()).isInstanceOf(Figure.Missing.class);
        assertThat(bare.report(2020).figure("CAP-01").orElseThrow()).isInstanceOf(Figure.Missing.class);
        assertThat(bare.report(2020).figure("FIN-03").orElseThrow()).isInstanceOf(Figure.Missing.class);
    }

    @Test
    void eligible_workers_are_those_with_the_seniority_of_the_statutes() {
        assertThat(value(2021, "MEM-12")).isEqualTo(Value.of(1));
        assertThat(value(2021, "MEM-13")).isEqualTo(Value.of(Ratio.of(3, 4)));
    }

    @Test
    void two_present_and_one_represented_of_four_are_half_and_three_quarters() {
        assertThat(value(2021, "DEM-01")).isEqualTo(Value.of(1));
        assertThat(value(2021, "DEM-02")).isEqualTo(Value.of(Ratio.HALF));
        assertThat(value(2021, "DEM-03")).isEqualTo(Value.of(Ratio.of(3, 4)));
        assertThat(value(2021, "DEM-04")).isEqualTo(Value.of(Ratio.of(1, 3)));
        assertThat(value(2021, "DEM-05")).isEqualTo(Value.of(Ratio.of(3, 4)));
        assertThat(value(2021, "DEM-06")).isEqualTo(Value.of(Ratio.HALF));
        assertThat(value(2021, "DEM-08")).isEqualTo(Value.of(1));
        assertThat(value(2021, "DEM-17")).isEqualTo(Value.of(1));
        assertThat(value(2022, "DEM-01")).isEqualTo(Value.of(0));
        assertThat(figure(2022, "DEM-02")).isInstanceOf(Figure.NotApplicable.class);
        assertThat(coop.report(2021).gatherings()).singleElement().satisfies(meeting -> {
            assertThat(meeting.attendance().orElseThrow().eligible()).isEqualTo(4);
            assertThat(meeting.resolutions().get(0).arithmetic()).containsEntry("yes", "2");
        });
    }

    @Test
    void capital_is_what_was_paid_and_accounts_not_approved_are_provisional() {
        assertThat(value(2020, "CAP-01")).isEqualTo(Value.of(SmallCooperative.euro("7500.00")));
        assertThat(value(2020, "CAP-19")).isEqualTo(Value.of(30));
        assertThat(value(2020, "CAP-04")).isEqualTo(Value.of(0));
        assertThat(figure(2020, "CAP-05")).isInstanceOf(Figure.Suppressed.class);
        coop.accounts(
                2021,
                Map.of("result", "-1200.50", "total-assets", "1150000", "equity", "410000", "reserves", "310000"));
        assertThat(figure(2021, "FIN-03")).isInstanceOfSatisfying(Figure.Observed.class, result -> {
            assertThat(result.value()).isEqualTo(Value.of(SmallCooperative.euro("-1200.50")));
            assertThat(result.quality()).contains(Figure.Quality.PROVISIONAL);
        });
        assertThat(value(2021, "FIN-04").rounded(4)).isEqualByComparingTo("0.3565");
        assertThat(value(2021, "CAP-17").rounded(4)).isEqualByComparingTo("0.7561");
        assertThat(figure(2021, "CAP-11")).isInstanceOf(Figure.NotApplicable.class);
        assertThat(figure(2021, "FIN-09")).isInstanceOf(Figure.Partial.class);
        assertThat(figure(2021, "FIN-01")).isInstanceOf(Figure.Missing.class);
    }

    @Test
    void the_parts_of_a_shared_surplus_add_up_to_all_of_it() {
        coop.accounts(2020, Map.of("result", "1000", "total-assets", "9000", "equity", "8500"))
                .met(
                        "2021-11-20",
                        List.of(1L, 2L, 4L),
                        Map.of(),
                        3,
                        0,
                        motion("accounts-2020", "accounts", "Accounts", "2020"),
                        motion("surplus-2020", "surplus", "Surplus", "2020"))
                .shared(2020, "2021-11-20");
        assertThat(value(2020, "CAP-11")).isEqualTo(Value.of(Ratio.HALF));
        Ratio all = Ratio.ZERO;
        for (String id : List.of("CAP-11", "CAP-12", "CAP-13", "CAP-14", "CAP-15", "CAP-22")) {
            all = all.plus(value(2020, id).number());
        }
        assertThat(all).isEqualTo(Ratio.ONE);
        assertThat(value(2020, "CAP-13").number().signum()).isPositive();
        assertThat(value(2021, "CAP-21")).isEqualTo(Value.of(SmallCooperative.euro("500.00")));
    }

    @Test
    void an_entry_made_late_counts_in_the_year_it_belongs_to() {
        assertThat(value(2021, "MEM-03")).isEqualTo(Value.of(1));
        long before = coop.coop().journal().size();
        coop.employed(6, "2020-01-01", "1");
        coop.with(Membership.admit(
                coop.coop(), new Application(SmallCooperative.member(6), SmallCooperative.day("2021-12-31"))));
        assertThat(value(2021, "MEM-03")).isEqualTo(Value.of(2));
        assertThat(value(2022, "MEM-03")).isEqualTo(Value.of(0));
        Report asKnown = Report.of(coop.coop().knownAt(before), Year.of(2021), coop.facts());
        assertThat(asKnown.figure("MEM-03").orElseThrow().known()).contains(Value.of(1));
        coop.with(Corrections.reverse(
                coop.coop(), coop.coop().journal().size(), SmallCooperative.day("2022-02-01"), "typed twice"));
        assertThat(value(2021, "MEM-03")).isEqualTo(Value.of(1));
    }

    @Test
    void a_year_before_the_foundation_is_refused_and_the_first_year_has_none_before_it() {
        assertThatIllegalArgumentException().isThrownBy(() -> coop.report(2019));
        assertThat(coop.report(2020).line("MEM-01").orElseThrow().before()).isInstanceOf(Figure.NotApplicable.class);
        assertThat(coop.report(2021).line("MEM-01").orElseThrow().before().known())
                .contains(Value.of(3));
    }

    @Test
    void every_gap_says_what_would_fill_it() {
        assertThat(coop.report(2021).gaps())
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(
                                gap instanceof Figure.Partial partial
                                        ? partial.missing()
                                        : ((Figure.Missing) gap).wanted())
                        .isNotEmpty());
    }

    @Test
    void the_history_runs_from_the_foundation_and_accounts_count_for_their_own_year() {
        coop.accounts(2021, Map.of("result", "-10"));
        History history = History.of(coop.coop(), coop.facts());
        assertThat(history.rows()).extracting(History.Row::year).containsExactly(Year.of(2020), Year.of(2021));
        assertThat(history.lossYears()).containsExactly(Year.of(2021));
        assertThat(history.milestones()).extracting(History.Milestone::key).containsExactly("founded", "loss");
        assertThat(history.series("MEM-01"))
                .extracting(figure -> figure.known().orElseThrow())
                .containsOnly(Value.of(3));
    }
}
