package coop.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundingTest {
    private static final List<Long> COUNTS = List.of(1L, 2L, 3L, 7L, 8L, 22L);

    @Test
    void counts_are_rounded_as_hesa_and_as_eurostat_round_them() {
        assertThat(COUNTS).map(Rounding.NEAREST_FIVE::of).containsExactly(0L, 0L, 5L, 5L, 10L, 20L);
        assertThat(COUNTS).map(Rounding.FIVE_OR_TENS::of).containsExactly(5L, 5L, 5L, 5L, 10L, 20L);
        assertThat(Rounding.NEAREST_FIVE.of(0)).isZero();
        assertThat(Rounding.FIVE_OR_TENS.of(0)).isZero();
    }
}
