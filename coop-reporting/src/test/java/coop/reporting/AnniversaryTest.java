package coop.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnniversaryTest {
    private static final History HISTORY = history();

    private static History history() {
        SmallCooperative coop = SmallCooperative.founded()
                .employed(1, "2020-03-01", "1")
                .employed(2, "2020-03-01", "1")
                .leftWork(2, "2021-12-31")
                .accounts(2020, Map.of("result", "100"))
                .accounts(2021, Map.of("result", "-50"))
                .accounts(2022, Map.of("result", "-10"))
                .accounts(2023, Map.of("result", "20"));
        return History.of(coop.coop(), Year.of(2025), coop.facts());
    }

    private static Reference.Series series(int... values) {
        SortedMap<Year, Ratio> years = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] >= 0) {
                years.put(Year.of(2020 + i), Ratio.of(values[i]));
            }
        }
        return new Reference.Series("Employment in the region", Optional.empty(), years);
    }

    private static Reference.Crisis crisis(String name, int first, int last) {
        return new Reference.Crisis(name, Year.of(first), Year.of(last));
    }

    @Test
    void of_two_jobs_before_a_crisis_one_was_kept_while_the_region_kept_nineteen_of_twenty() {
        Reference reference = new Reference(List.of(series(210, 200, 190)), List.of(crisis("Energy", 2022, 2022)));
        Anniversary.Kept kept = Anniversary.of(HISTORY, reference).kept().get(0);
        assertThat(kept.own().definition().id()).isEqualTo("EMP-13");
        assertThat(kept.own().known()).contains(Value.of(Ratio.HALF));
        assertThat(kept.beside().get(0).kept()).contains(Ratio.of(19, 20));
    }

    @Test
    void without_names_the_crises_are_the_years_in_which_the_first_series_fell() {
        Anniversary life = Anniversary.of(HISTORY, new Reference(List.of(series(210, 200, 190, 195, 194)), List.of()));
        assertThat(life.crises()).containsExactly(crisis("", 2021, 2022), crisis("", 2024, 2024));
        assertThat(life.kept()).hasSize(2);
    }

    @Test
    void a_year_that_a_series_does_not_have_is_not_known_and_neither_a_fall_nor_a_zero() {
        Reference.Series gap = series(210, -1, 190);
        Anniversary life = Anniversary.of(HISTORY, new Reference(List.of(gap), List.of()));
        assertThat(life.crises()).isEmpty();
        assertThat(gap.kept(Year.of(2020), Year.of(2021))).isEmpty();
        assertThat(series(0, 5).kept(Year.of(2020), Year.of(2021))).isEmpty();
    }

    @Test
    void a_crisis_that_began_before_the_cooperative_is_not_claimed() {
        Reference reference =
                new Reference(List.of(), List.of(crisis("Banks", 2008, 2009), crisis("Virus", 2020, 2020)));
        assertThat(Anniversary.of(HISTORY, reference).kept()).isEmpty();
    }

    @Test
    void when_nothing_is_given_the_years_of_loss_stand_for_crises() {
        Anniversary life = Anniversary.of(HISTORY, Reference.NONE);
        assertThat(life.crises()).containsExactly(crisis("", 2021, 2022));
        assertThat(life.kept().get(0).beside()).isEmpty();
        assertThat(life.kept().get(0).own().status()).isEqualTo("observed");
    }

    @Test
    void sums_are_over_the_whole_life_and_only_a_bound_when_a_year_is_missing() {
        List<Figure> sums = Anniversary.of(HISTORY, Reference.NONE).sums();
        Figure joined = sums.get(0);
        assertThat(joined.definition().id()).isEqualTo("MEM-03");
        assertThat(joined.known()).contains(Value.of(3));
    }

    @Test
    void it_is_five_years_old_on_its_birthday_and_not_a_day_before() {
        Anniversary life = Anniversary.of(HISTORY, Reference.NONE);
        assertThat(life.age()).isEqualTo(5);
        assertThat(life.marks())
                .extracting(mark -> mark.on() + " " + mark.key())
                .contains("2020-03-01 founded", "2025-03-01 age", "2020-12-31 first-surplus", "2021-12-31 loss");
    }
}
