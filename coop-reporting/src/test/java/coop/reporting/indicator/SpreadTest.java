package coop.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void capital_that_all_hold_alike_has_a_gini_of_0() {
        assertThat(Spread.gini(Collections.nCopies(10, 1_000L))).isEqualTo(Ratio.ZERO);
    }

    @Test
    void one_holder_of_9100_among_nine_of_100_makes_a_gini_of_0_81() {
        List<Long> holdings = new ArrayList<>(Collections.nCopies(9, 100L));
        holdings.add(9_100L);
        assertThat(Spread.gini(holdings)).isEqualTo(Ratio.parse("0.81"));
    }

    @Test
    void the_gini_of_eight_unequal_holders_is_exact() {
        assertThat(Spread.gini(List.of(250L, 250L, 500L, 500L, 1_000L, 1_000L, 1_500L, 5_000L)))
                .isEqualTo(Ratio.parse("0.51875"));
    }

    @Test
    void votes_are_equal_when_each_has_one_and_hardly_when_one_has_ten() {
        assertThat(Spread.equality(Collections.nCopies(20, Ratio.ONE))).isEqualTo(Ratio.ONE);
        List<Ratio> votes = new ArrayList<>(Collections.nCopies(19, Ratio.ONE));
        votes.add(Ratio.of(10));
        assertThat(Spread.equality(votes)).isEqualTo(Ratio.of(29L * 29, 119L * 20));
        assertThat(Spread.equality(votes).toDecimal(3, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.353");
    }

    @Test
    void the_median_of_an_even_number_of_values_is_the_mean_of_the_two_in_the_middle() {
        assertThat(Spread.median(List.of(8L, 1L, 3L))).isEqualTo(Ratio.of(3));
        assertThat(Spread.median(List.of(8L, 1L, 4L, 3L))).isEqualTo(Ratio.of(7, 2));
    }
}
