package coop.reporting.federation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Hash;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Many returns become one, exactly and in any order. */
class RollUpTest {
    private static final Definition MEMBERS = Definition.of("MEM-01", Unit.PERSONS);
    private static final Definition ATTENDANCE = Definition.of("DEM-02", Unit.PERCENT);
    private static final Definition FTE = Definition.of("EMP-02", Unit.FTE);
    private static final Definition WASTE = Definition.of("ENV-07", Unit.TONNES);
    private static final Definition TURNOVER = Definition.of("FIN-01", Unit.MONEY);
    private static final Span YEAR = Span.year(2024);
    private static final FederationReport.Scope SCOPE =
            new FederationReport.Scope("test", "A test", "Those below", "made up");

    private static Figure fte(long number) {
        return FTE.observed(Value.of(number));
    }

    private static FederationReport report(RollUp rollUp) {
        return FederationReport.of(rollUp, SCOPE, 2024);
    }

    private static Respondent who(String id) {
        return Respondent.of(id, Map.of("region", "Liège"));
    }

    @Test
    void attendance_is_the_sum_of_those_present_over_the_sum_of_those_entitled_and_no_mean_of_rates() {
        RollUp rollUp = new RollUp(List.of());
        rollUp.add(Return.of("a", YEAR, ATTENDANCE.share(63, 150)), who("a"));
        rollUp.add(Return.of("b", YEAR, ATTENDANCE.share(9, 10)), who("b"));
        rollUp.add(Return.of("c", YEAR, ATTENDANCE.share(300, 4000)), who("c"));

        Aggregate attendance = rollUp.cell(CellKey.of(2024)).figures().get(new FigureKey(ATTENDANCE, Optional.empty()));

        assertThat(attendance.value().total().dividedBy(attendance.denominator().total()))
                .isEqualTo(Ratio.of(372, 4160)); // 8.94 %
        assertThat(attendance.spread().quantile(Ratio.HALF)).contains(Ratio.of(42, 100));
    }

    @Test
    void jobs_are_created_by_those_that_grow_and_lost_by_those_that_shrink_or_close() {
        RollUp rollUp = new RollUp(List.of());
        rollUp.add(Return.of("A", YEAR, fte(14)).after(fte(10)), who("A"));
        rollUp.add(Return.of("B", YEAR, fte(20)).after(fte(25)), who("B"));
        rollUp.add(Return.of("C", YEAR, fte(6)), who("C").founded(LocalDate.of(2024, 3, 1)));
        rollUp.scope(
                who("D").founded(LocalDate.of(2001, 1, 1))
                        .closed(new Closure(
                                LocalDate.of(2024, 9, 30), Closure.Reason.BANKRUPT, Optional.of(Ratio.of(8)))),
                2024);
        rollUp.add(Return.of("E", YEAR, fte(41)).after(fte(40)), who("E"));

        JobFlows flows = rollUp.cell(CellKey.of(2024)).flows();

        assertThat(flows.created().known().orElseThrow()).isEqualTo(Value.of(11));
        assertThat(flows.lost().known().orElseThrow()).isEqualTo(Value.of(13));
        assertThat(flows.lostByClosure().known().orElseThrow()).isEqualTo(Value.of(8));
        assertThat(flows.net().known().orElseThrow()).isEqualTo(Value.of(Ratio.of(-2, 82))); // -2.44 %
    }

    @Test
    void a_cooperative_that_does_not_say_how_many_worked_there_before_is_left_out_and_counted() {
        RollUp rollUp = new RollUp(List.of());
        rollUp.add(Return.of("A", YEAR, fte(14)), who("A"));
        JobFlows flows = rollUp.cell(CellKey.of(2024)).flows();
        assertThat(flows.leftOut()).isEqualTo(1);
        assertThat(flows.created()).isInstanceOf(Figure.Missing.class);
    }

    @Test
    void sixty_three_of_a_hundred_live_longer_than_five_years_though_seven_of_ten_were_seen_alive() {
        Survival survival = new Survival();
        int[][] seen = {{1, 1}, {2, 0}, {3, 1}, {3, 0}, {4, 0}, {5, 1}, {5, 0}, {5, 0}, {6, 0}, {7, 0}};
        for (int[] one : seen) {
            survival.add(one[0], one[1] == 1);
        }
        assertThat(survival.at(1)).contains(Ratio.of(9, 10));
        assertThat(survival.at(3)).contains(Ratio.of(7875, 10000));
        assertThat(survival.at(5)).contains(Ratio.of(63, 100));
        assertThat(survival.atRisk(5)).isEqualTo(5);
    }

    @Test
    void coverage_is_of_the_cooperatives_and_of_their_jobs() {
        Coverage coverage = new Coverage(41, 58, Ratio.of(1180), Ratio.of(1432));
        assertThat(coverage.ofUnits().orElseThrow()).isEqualTo(Ratio.of(41, 58)); // 70.7 %
        assertThat(coverage.ofJobs().orElseThrow()).isEqualTo(Ratio.of(1180, 1432)); // 82.4 %
    }

    @Test
    void a_sum_of_less_than_half_of_the_jobs_is_no_total_and_of_less_than_seven_tenths_unreliable() {
        assertThat(covered(5)).isInstanceOf(Figure.Observed.class);
        assertThat(((Figure.Observed) covered(6)).quality()).contains(Figure.Quality.UNRELIABLE);
        assertThat(covered(11)).isInstanceOf(Figure.Partial.class);
    }

    /** Ten of some cooperatives of the same size answer. */
    private static Figure covered(int silent) {
        RollUp rollUp = new RollUp(List.of());
        int answer = silent < 6 ? 20 : 10;
        for (int i = 0; i < answer + silent; i++) {
            Respondent who = who("c" + i).founded(LocalDate.of(2010, 1, 1)).weighing(Ratio.of(10));
            rollUp.scope(who, 2024);
            if (i < answer) {
                rollUp.add(Return.of(who.id(), YEAR, MEMBERS.count(30)), who);
            }
        }
        return report(rollUp).figure("MEM-01").orElseThrow();
    }

    @Test
    void nobody_is_taken_for_one_person_per_membership() {
        RollUp without = new RollUp(List.of());
        without.add(Return.of("a", YEAR, MEMBERS.count(10)), who("a"));
        assertThat(report(without).figure("FED-10").orElseThrow()).isInstanceOf(Figure.Missing.class);

        // A 150, B 90, C 60; in A and B 25, B and C 10, A and C 6, in all three 4: 263 persons
        RollUp with = new RollUp(List.of());
        with.add(Return.of("A", YEAR, MEMBERS.count(150)).members(persons("AB", "AC", "ABC", 150, "A")), who("A"));
        with.add(Return.of("B", YEAR, MEMBERS.count(90)).members(persons("AB", "BC", "ABC", 90, "B")), who("B"));
        with.add(Return.of("C", YEAR, MEMBERS.count(60)).members(persons("AC", "BC", "ABC", 60, "C")), who("C"));
        Persons persons = with.cell(CellKey.of(2024)).persons();
        assertThat(persons.memberships()).isEqualTo(300);
        assertThat(persons.distinct()).isEqualTo(263);
        assertThat(report(with)
                        .figure("FED-10")
                        .orElseThrow()
                        .known()
                        .orElseThrow()
                        .number())
                .isEqualTo(Ratio.of(300, 263));
    }

    private static Set<String> persons(String one, String other, String all, int total, String own) {
        Set<String> members = new TreeSet<>();
        Map<String, Integer> shared = Map.of("AB", 21, "BC", 6, "AC", 2, "ABC", 4);
        for (String group : List.of(one, other, all)) {
            for (int i = 0; i < shared.getOrDefault(group, 0); i++) {
                members.add(group + i);
            }
        }
        for (int i = 0; members.size() < total; i++) {
            members.add(own + " alone " + i);
        }
        return members;
    }

    @Test
    void many_persons_are_estimated_within_two_percent_and_it_says_so() {
        Persons persons = new Persons();
        for (int coop = 0; coop < 3; coop++) {
            List<String> members = new ArrayList<>();
            for (int i = coop * 100_000; i < coop * 100_000 + 150_000; i++) {
                members.add("p" + i);
            }
            persons.add(members);
        }
        assertThat(persons.isExact()).isFalse();
        assertThat(persons.distinct()).isBetween(343_000L, 357_000L); // 350,000
    }

    @Test
    void waste_of_which_a_part_is_not_known_is_no_total_and_of_a_single_cooperative_is_not_told() {
        RollUp rollUp = new RollUp(List.of());
        Figure partial = WASTE.partial(Value.of(Ratio.of(12, 10)), new TreeSet<>(Set.of("waste-other")));
        rollUp.add(Return.of("c0", YEAR, partial), who("c0"));
        assertThat(report(rollUp).figure("ENV-07").orElseThrow()).isInstanceOf(Figure.Missing.class);
        for (int i = 1; i < 4; i++) {
            rollUp.add(Return.of("c" + i, YEAR, partial), who("c" + i));
        }
        assertThat(report(rollUp).figure("ENV-07").orElseThrow())
                .isInstanceOfSatisfying(
                        Figure.Partial.class, sum -> assertThat(sum.bound()).isEqualTo(Value.of(Ratio.of(48, 10))));
    }

    @Test
    void amounts_in_two_currencies_are_never_added_and_are_converted_by_a_dated_rate_only() {
        CurrencyUnit kuna = CurrencyUnit.of("HRK");
        Figure old = TURNOVER.money(Money.of(kuna, 753_450));
        Return answer = Return.of("a", Span.year(2022), old);
        Rates rates = Rates.into(CurrencyUnit.EUR).with(kuna, LocalDate.of(2023, 1, 1), Ratio.of(100_000, 753_450));
        assertThat(rates.convert(answer).figures().get("FIN-01")).isEqualTo(old);

        Rates earlier = rates.with(kuna, LocalDate.of(2022, 12, 31), Ratio.of(100_000, 753_450));
        assertThat(earlier.convert(answer).figures().get("FIN-01").known())
                .contains(Value.of(Money.of(CurrencyUnit.EUR, 100_000)));

        RollUp rollUp = new RollUp(List.of());
        rollUp.add(answer, who("a"));
        rollUp.add(Return.of("b", Span.year(2022), TURNOVER.money(Money.of(CurrencyUnit.EUR, 5))), who("b"));
        assertThat(rollUp.cell(CellKey.of(2022)).figures().keySet().stream().map(FigureKey::toString))
                .containsExactly("FIN-01@1 EUR", "FIN-01@1 HRK");
    }

    @Test
    void a_later_submission_replaces_and_the_same_one_twice_is_a_duplicate_in_any_order() {
        Hash first = Hash.of("one");
        Hash second = Hash.of("two");
        Returns returns = new Returns();
        assertThat(returns.enter("a", 2024, 1, first)).isEqualTo(Returns.Outcome.ACCEPTED);
        assertThat(returns.enter("a", 2024, 1, first)).isEqualTo(Returns.Outcome.DUPLICATE);
        assertThat(returns.enter("a", 2024, 2, second)).isEqualTo(Returns.Outcome.REPLACED);
        assertThat(returns.enter("a", 2024, 1, first)).isEqualTo(Returns.Outcome.OUTDATED);
        assertThat(returns.counts("a", 2024, 2, second)).isTrue();
        assertThat(returns.counts("a", 2024, 1, first)).isFalse();
        assertThat(returns.enter("b", 2024, 1, first)).isEqualTo(Returns.Outcome.ACCEPTED);
        assertThat(returns.enter("b", 2024, 1, second)).isEqualTo(Returns.Outcome.CONTRADICTED);
        Returns reversed = new Returns();
        reversed.enter("b", 2024, 1, second);
        reversed.enter("b", 2024, 1, first);
        assertThat(reversed.counts("b", 2024, 1, first)).isEqualTo(returns.counts("b", 2024, 1, first));
    }

    @Test
    void cooperatives_of_cooperatives_stand_apart_so_that_nobody_counts_twice() {
        RollUp rollUp = new RollUp(List.of(List.of("region")));
        Respondent union = new Respondent(
                "union",
                new java.util.TreeMap<>(),
                Respondent.Level.SECONDARY,
                Optional.empty(),
                Respondent.Origin.NEW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        for (int i = 0; i < 5; i++) {
            rollUp.add(Return.of("c" + i, YEAR, MEMBERS.count(10)), who("c" + i));
        }
        rollUp.add(Return.of("union", YEAR, MEMBERS.count(5)), union);
        assertThat(report(rollUp).figure("MEM-01").orElseThrow().known()).contains(Value.of(50));
        assertThat(rollUp.cells()).contains(CellKey.of(2024, "level", "secondary"));
    }

    @Test
    void roll_ups_add_in_any_order_and_grouping() {
        long seed = 813_500_000;
        Random random = new Random(seed);
        List<RollUp> parts = new ArrayList<>();
        RollUp whole = empty();
        for (int part = 0; part < 5; part++) {
            RollUp some = empty();
            for (int i = 0; i < 40; i++) {
                Respondent who = random(random, part + "-" + i);
                Return answer = answer(random, who);
                some.scope(who, 2024);
                some.add(answer, who);
                whole.scope(who, 2024);
                whole.add(answer, who);
            }
            parts.add(some);
        }
        String expected = said(whole);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(parts, random);
            RollUp left = empty();
            parts.forEach(left::add);
            assertThat(said(left)).as("seed %d", seed).isEqualTo(expected);
            RollUp pair = empty();
            pair.add(parts.get(3));
            pair.add(parts.get(4));
            RollUp right = empty();
            right.add(pair);
            right.add(empty());
            for (int i = 2; i >= 0; i--) {
                right.add(parts.get(i));
            }
            assertThat(said(right)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static RollUp empty() {
        return new RollUp(List.of(List.of("region", "sector")));
    }

    static Respondent random(Random random, String id) {
        Respondent who = Respondent.of(id, Map.of("region", "r" + random.nextInt(3), "sector", "s" + random.nextInt(4)))
                .founded(LocalDate.of(1980 + random.nextInt(46), 1 + random.nextInt(12), 1 + random.nextInt(28)))
                .weighing(Ratio.of(random.nextInt(50)));
        return random.nextInt(10) == 0 && who.founded().orElseThrow().getYear() < 2020
                ? who.closed(new Closure(
                        LocalDate.of(2020 + random.nextInt(5), 5, 5),
                        Closure.Reason.values()[random.nextInt(3)],
                        Optional.of(Ratio.of(random.nextInt(9)))))
                : who;
    }

    static Return answer(Random random, Respondent who) {
        Figure members = random.nextInt(9) == 0 ? MEMBERS.missing("register") : MEMBERS.count(random.nextInt(300));
        return Return.of(
                        who.id(),
                        YEAR,
                        members,
                        ATTENDANCE.share(random.nextInt(40), random.nextInt(3) == 0 ? 0 : 40 + random.nextInt(9)),
                        FTE.observed(Value.of(Ratio.of(random.nextInt(900), 7))),
                        TURNOVER.money(Money.ofMinor(CurrencyUnit.EUR, random.nextInt(1_000_000))))
                .after(fte(random.nextInt(90)))
                .members(Set.of("p" + random.nextInt(50), "q" + random.nextInt(50)));
    }

    private static String said(RollUp rollUp) {
        return report(rollUp).rows().toString();
    }

    @Test
    void quantiles_lie_between_values_in_proportion() {
        Distribution distribution = new Distribution();
        for (long value : new long[] {10, 1, 4, 2}) {
            distribution.add(Ratio.of(value));
        }
        assertThat(distribution.quantile(Ratio.HALF)).contains(Ratio.of(3));
        assertThat(distribution.quantile(Ratio.of(1, 4))).contains(Ratio.of(7, 4));
        assertThat(new Distribution().quantile(Ratio.HALF)).isEmpty();
    }

    @Test
    void very_many_values_are_kept_to_three_digits_however_they_came() {
        Distribution all = new Distribution();
        Distribution odd = new Distribution();
        Distribution even = new Distribution();
        for (int i = 1; i <= 30_000; i++) {
            all.add(Ratio.of(i));
            (i % 2 == 0 ? even : odd).add(Ratio.of(i));
        }
        even.add(odd);
        assertThat(all.isExact()).isFalse();
        assertThat(even.counts()).isEqualTo(all.counts());
        assertThat(all.quantile(Ratio.HALF).orElseThrow()).isBetween(Ratio.of(14_925), Ratio.of(15_075));
    }

    @Test
    void sums_beyond_the_range_of_a_long_are_exact() {
        Sum sum = new Sum();
        Ratio expected = Ratio.ZERO;
        for (int i = 0; i < 2_000; i++) {
            Ratio value = Ratio.of(900_000_000_000L + i, i % 3 == 0 ? 7 : 4);
            sum.add(value);
            expected = expected.plus(value);
        }
        assertThat(sum.total()).isEqualTo(expected);
    }
}
