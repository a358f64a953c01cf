package coop.reporting;

import static coop.reporting.SmallCooperative.day;
import static coop.reporting.SmallCooperative.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reports of any span, why stocks changed in it, and years beside each other. */
class PeriodsTest {
    private static final String CLASSES =
            ", \"classes\": [{\"id\": \"worker\", \"name\": \"Workers\"}, {\"id\": \"friend\", \"name\": \"Friends\"}]}";

    private final SmallCooperative coop = SmallCooperative.founded(SmallCooperative.statutes("Spans", "")
                    .replace("\"seniority\", \"atLeast\": \"P1Y\"}}", "\"open-door\"}" + CLASSES))
            .shares(1, 10, "2500", "2020-03-01")
            .admitted(4, "2021-02-10")
            .admitted(5, "2021-05-10")
            .resigned(2, "2021-08-01")
            .employed(1, "2020-03-01", "1")
            .employed(3, "2021-04-01", "1/2")
            .accounts(2020, Map.of("turnover", "100", "result", "10", "total-assets", "400", "equity", "100"))
            .accounts(2021, Map.of("turnover", "300", "result", "-5", "total-assets", "500", "equity", "95"));

    private Report report(String first, String last) {
        return Report.of(coop.coop(), new Span(day(first), day(last)), coop.facts());
    }

    private static Figure figure(Report report, String id) {
        return report.figure(id).orElseThrow();
    }

    private static Value value(Report report, String id) {
        return figure(report, id).known().orElseThrow(() -> new AssertionError(figure(report, id)));
    }

    private static Movement movement(Report report, String id) {
        return report.movements().stream()
                .filter(some -> some.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void entered(int year, String input, String value) {
        coop.with(Measures.record(coop.coop(), Year.of(year), input, new BigDecimal(value), "", Optional.empty()));
    }

    @Test
    void a_quarter_has_its_own_flows_and_the_stocks_of_its_last_day_beside_the_same_quarter_of_the_year_before() {
        Report quarter = report("2021-04-01", "2021-06-30");
        assertThat(quarter.isYear()).isFalse();
        assertThat(value(quarter, "MEM-01")).isEqualTo(Value.of(5));
        assertThat(value(quarter, "MEM-03")).isEqualTo(Value.of(1));
        assertThat(value(quarter, "EMP-07")).isEqualTo(Value.of(1));
        assertThat(quarter.before()).isEqualTo(new Span(day("2020-04-01"), day("2020-06-30")));
        assertThat(quarter.line("MEM-03").orElseThrow().before().known()).contains(Value.of(0));
    }

    @Test
    void what_is_known_by_the_year_is_not_told_of_a_part_of_one() {
        entered(2021, "accidents", "4");
        Report quarter = report("2021-04-01", "2021-06-30");
        for (String id : List.of("FIN-01", "WEL-01", "CAP-11", "CAP-10", "FIN-10", "EMP-03")) {
            assertThat(figure(quarter, id))
                    .as(id)
                    .isInstanceOfSatisfying(
                            Figure.NotApplicable.class,
                            none -> assertThat(none.reason()).isEqualTo("by-year"));
        }
        assertThat(value(report("2021-01-01", "2021-12-31"), "WEL-01")).isEqualTo(Value.of(4));
    }

    @Test
    void over_years_flows_are_added_up_and_stocks_are_those_of_the_last() {
        entered(2020, "accidents", "1");
        entered(2021, "accidents", "4");
        entered(2020, "customers", "10");
        entered(2021, "customers", "12");
        entered(2021, "new-customers", "3");
        Report both = report("2020-01-01", "2021-12-31");
        assertThat(both.isYear()).isFalse();
        assertThat(value(both, "WEL-01")).isEqualTo(Value.of(5));
        assertThat(value(both, "CUS-01")).isEqualTo(Value.of(12));
        assertThat(figure(both, "CUS-02"))
                .isInstanceOfSatisfying(
                        Figure.Partial.class, part -> assertThat(part.bound()).isEqualTo(Value.of(3)));
        assertThat(value(both, "FIN-01")).isEqualTo(Value.of(euro("400.00")));
        assertThat(value(both, "FIN-02")).isEqualTo(Value.of(euro("500.00")));
        assertThat(value(both, "FIN-05")).isEqualTo(Value.of(Ratio.of(5, 400)));
        assertThat(value(both, "MEM-03")).isEqualTo(Value.of(5));
        assertThat(value(report("2020-03-01", "2021-12-31"), "FIN-01")).isEqualTo(Value.of(euro("400.00")));
    }

    @Test
    void the_span_before_is_as_long() {
        assertThat(report("2021-01-01", "2021-12-31").before()).isEqualTo(Span.year(2020));
        assertThat(report("2021-02-01", "2021-02-28").before())
                .isEqualTo(new Span(day("2020-02-01"), day("2020-02-29")));
        assertThat(report("2020-01-01", "2021-06-30").before())
                .isEqualTo(new Span(day("2018-07-01"), day("2019-12-31")));
        assertThatIllegalArgumentException().isThrownBy(() -> report("2019-01-01", "2019-12-31"));
    }

    @Test
    void members_at_the_start_and_who_joined_and_left_and_why_are_the_members_at_the_end() {
        Movement members = movement(report("2021-01-01", "2021-12-31"), "members");
        assertThat(members.opening()).isEqualTo(Value.of(3));
        assertThat(members.steps())
                .containsExactly(
                        new Movement.Step("joined", Value.of(2)), new Movement.Step("resignation", Value.of(-1)));
        assertThat(members.closing()).isEqualTo(Value.of(4));
    }

    @Test
    void who_goes_from_one_class_to_another_leaves_one_and_joins_the_other() {
        coop.with(Membership.reclassify(
                coop.coop(), new Application(SmallCooperative.member(3), day("2021-06-01")).as("friend")));
        Report report = report("2021-01-01", "2021-12-31");
        List<Movement> classes = report.movements().stream()
                .filter(some -> some.id().equals("class"))
                .toList();
        assertThat(classes).extracting(some -> some.of().orElseThrow()).containsExactly("friend", "worker");
        assertThat(classes.get(0).steps()).containsExactly(new Movement.Step("from-other-class", Value.of(1)));
        assertThat(classes.get(1).steps())
                .contains(new Movement.Step("to-other-class", Value.of(-1)), new Movement.Step("left", Value.of(-1)));
    }

    @Test
    void jobs_and_capital_move_from_their_opening_to_their_closing() {
        Report report = report("2021-01-01", "2021-12-31");
        assertThat(movement(report, "jobs").steps()).containsExactly(new Movement.Step("hired", Value.of(1)));
        assertThat(movement(report, "fte").steps()).containsExactly(new Movement.Step("hired", Value.of(Ratio.HALF)));
        assertThat(movement(report, "fte").closing()).isEqualTo(Value.of(Ratio.of(3, 2)));
        assertThat(movement(report("2020-01-01", "2020-12-31"), "capital").steps())
                .containsExactly(new Movement.Step("paid-in", Value.of(euro("2500.00"))));
    }

    @Test
    void a_movement_that_does_not_add_up_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Movement(
                        "members",
                        Optional.empty(),
                        Unit.PERSONS,
                        Value.of(120),
                        List.of(new Movement.Step("joined", Value.of(20))),
                        Value.of(131)));
    }

    @Test
    void what_was_known_then_is_told_again() {
        long known = coop.coop().journal().size();
        coop.admitted(6, "2021-03-01");
        assertThat(value(report("2021-01-01", "2021-12-31"), "MEM-03")).isEqualTo(Value.of(3));
        Report then = Report.of(coop.coop().knownAt(known), Span.year(2021), coop.facts());
        assertThat(value(then, "MEM-03")).isEqualTo(Value.of(2));
        assertThat(then.identity().entries()).isEqualTo(known);
    }

    @Test
    void years_stand_beside_each_other_with_every_figure_from_the_foundation_on() {
        History years = History.compare(coop.coop(), Year.of(2018), Year.of(2021), coop.facts());
        assertThat(years.rows()).extracting(History.Row::year).containsExactly(Year.of(2020), Year.of(2021));
        assertThat(years.series("MEM-01"))
                .extracting(figure -> figure.known().orElseThrow())
                .containsExactly(Value.of(3), Value.of(4));
        assertThat(years.rows().get(0).figures()).hasSizeGreaterThan(150);
        assertThat(years.series("WEL-02")).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> History.compare(coop.coop(), Year.of(2022), Year.of(2021), Map.of()));
    }
}
