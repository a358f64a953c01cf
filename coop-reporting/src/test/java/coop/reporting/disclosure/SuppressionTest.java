package coop.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rules S1 to S7, on the cases that statistical offices discuss. */
class SuppressionTest {
    private static final DisclosureRules RULES = DisclosureRules.STANDARD;

    /** Jobs in full-time equivalents by province and trade; the respondents behind a cell stand in it. */
    private static Table provinces() {
        Map<String, Map<String, Contributions>> rows = new LinkedHashMap<>();
        rows.put("Liège", row(even(100, 5), even(30, 4), Contributions.of(12, 3), even(110, 4)));
        rows.put("Namur", row(even(46, 4), even(20, 5), even(20, 4), even(63, 4)));
        rows.put("Hainaut", row(even(88, 5), even(30, 4), Contributions.of(90, 4, 3, 2), even(111, 4)));
        return Table.of(rows);
    }

    private static Map<String, Contributions> row(Contributions... cells) {
        Map<String, Contributions> row = new LinkedHashMap<>();
        List<String> trades = List.of("Clean", "Food", "Energy", "Care");
        for (int i = 0; i < cells.length; i++) {
            row.put(trades.get(i), cells[i]);
        }
        return row;
    }

    private static Contributions even(long total, int n) {
        Contributions all = Contributions.NONE;
        for (int i = 0; i < n; i++) {
            all = all.plus(Contributions.of(Ratio.of(total, n)));
        }
        return all;
    }

    @Test
    void the_table_of_three_provinces_hides_two_cells_and_the_two_that_would_give_them_away() {
        Suppression suppression = Suppression.of(provinces(), RULES);

        assertThat(suppression.status("Liège/Energy")).isEqualTo(Status.PRIMARY_FREQUENCY);
        assertThat(suppression.status("Hainaut/Energy")).isEqualTo(Status.PRIMARY_DOMINANCE);
        assertThat(suppression.withheld())
                .containsExactly("Hainaut/Energy", "Hainaut/Food", "Liège/Energy", "Liège/Food");
        assertThat(suppression.intervals()).allMatch(Interval::enough);
        assertThat(suppression.intervals().stream()
                        .map(interval -> interval.cell() + " "
                                + interval.low()
                                        .orElseThrow()
                                        .stripTrailingZeros()
                                        .toPlainString() + ".."
                                + interval.high()
                                        .orElseThrow()
                                        .stripTrailingZeros()
                                        .toPlainString()))
                .containsExactly("Hainaut/Energy 69..114", "Liège/Energy 0..45");
    }

    @Test
    void the_two_cells_alone_are_recovered_by_an_outsider() {
        Table table = provinces();
        Audit audit = new Audit(table, RULES, false);
        Map<String, Status> onlyPrimary = new LinkedHashMap<>();
        table.cells()
                .forEach((id, cell) -> onlyPrimary.put(id, RULES.against(cell).orElse(Status.PUBLISHED)));

        List<Interval> told = audit.intervals(onlyPrimary);

        assertThat(told).noneMatch(Interval::enough);
        assertThat(told.get(1).low().orElseThrow()).isEqualByComparingTo("15");
        assertThat(told.get(1).high().orElseThrow()).isEqualByComparingTo("15");
    }

    @Test
    void the_largest_is_guessed_when_the_others_are_less_than_a_tenth_of_it() {
        assertThat(RULES.against(Contributions.of(900, 50, 30, 20))).contains(Status.PRIMARY_DOMINANCE);
        assertThat(RULES.against(Contributions.of(500, 480, 15, 5))).contains(Status.PRIMARY_DOMINANCE);
        assertThat(RULES.against(Contributions.of(300, 250, 200, 150, 100))).isEmpty();
        assertThat(RULES.against(Contributions.of(700, 200, 60, 40))).isEmpty();
    }

    @Test
    void the_rule_of_two_largest_hides_what_the_other_rule_finds_safe() {
        DisclosureRules both = new DisclosureRules(
                4, 10, Ratio.of(1, 10), Optional.of(new DisclosureRules.Dominance(Ratio.of(85, 100))), Ratio.of(1, 10));
        assertThat(both.against(Contributions.of(700, 200, 60, 40))).contains(Status.PRIMARY_DOMINANCE);
    }

    @Test
    void nobody_is_a_zero_to_publish_and_three_who_all_report_nil_are_not() {
        assertThat(RULES.against(Contributions.NONE)).isEmpty();
        assertThat(RULES.against(Contributions.of(0, 0, 0))).contains(Status.PRIMARY_FREQUENCY);
        assertThat(RULES.against(Contributions.of(0, 0, 0, 0))).isEmpty();
    }

    @Test
    void two_cells_of_one_respondent_do_not_protect_each_other() {
        Map<String, Map<String, Contributions>> rows = new LinkedHashMap<>();
        rows.put("North", row(Contributions.of(10), Contributions.of(12), even(40, 5), even(60, 6)));
        rows.put("South", row(even(30, 5), even(35, 5), even(44, 5), even(50, 5)));
        Suppression suppression = Suppression.of(Table.of(rows), RULES);

        long inTheNorth = suppression.withheld().stream()
                .filter(cell -> cell.startsWith("North/"))
                .count();
        assertThat(inTheNorth).isGreaterThanOrEqualTo(3);
        assertThat(suppression.intervals()).allMatch(Interval::enough);
    }

    @Test
    void respondents_of_one_owner_are_one_contributor() {
        Contributions owned = Contributions.of(Ratio.of(10), "holding")
                .plus(Contributions.of(Ratio.of(20), "holding"))
                .plus(Contributions.of(8, 7));
        assertThat(owned.respondents()).isEqualTo(4);
        assertThat(owned.contributors()).isEqualTo(3);
        assertThat(owned.largest()).containsExactly(Ratio.of(30), Ratio.of(8), Ratio.of(7));
        assertThat(RULES.against(owned)).contains(Status.PRIMARY_FREQUENCY);
    }

    @Test
    void contributions_merge_in_any_order() {
        long seed = 20181008;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Contributions> parts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Ratio value = Ratio.of(random.nextInt(100) - 20);
                parts.add(
                        random.nextBoolean()
                                ? Contributions.of(value)
                                : Contributions.of(value, "g" + random.nextInt(3)));
            }
            Contributions left = Contributions.NONE;
            for (Contributions part : parts) {
                left = left.plus(part);
            }
            Contributions right = Contributions.NONE;
            for (int i = parts.size() - 1; i >= 0; i--) {
                right = parts.get(i).plus(right);
            }
            assertThat(List.of(left.respondents(), left.contributors(), left.total(), left.magnitude(), left.largest()))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(List.of(
                            right.respondents(),
                            right.contributors(),
                            right.total(),
                            right.magnitude(),
                            right.largest()));
        }
    }

    @Test
    void whatever_the_table_nothing_that_the_rules_forbid_can_be_recomputed() {
        long seed = 761_221;
        Random random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            Map<String, Map<String, Contributions>> rows = new LinkedHashMap<>();
            for (int r = 0; r < 3 + round % 4; r++) {
                Map<String, Contributions> row = new LinkedHashMap<>();
                for (int c = 0; c < 3 + round % 5; c++) {
                    Contributions cell = Contributions.NONE;
                    int n = random.nextInt(9);
                    for (int i = 0; i < n; i++) {
                        cell = cell.plus(Contributions.of(random.nextInt(100) < 5 ? 900 : random.nextInt(60)));
                    }
                    row.put("c" + c, cell);
                }
                rows.put("r" + r, row);
            }
            Table table = Table.of(rows);
            Suppression suppression = Suppression.of(table, RULES);
            assertThat(suppression.intervals())
                    .as("seed %d, round %d", seed, round)
                    .allMatch(Interval::enough);
            assertThat(new Audit(table, RULES, false).unions(suppression.status()))
                    .as("seed %d, round %d", seed, round)
                    .isEmpty();
        }
    }
}
