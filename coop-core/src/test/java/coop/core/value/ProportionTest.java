package coop.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProportionTest {
    @Test
    void two_thirds_of_ten_are_six() {
        assertThat(Proportion.of(Ratio.of(2, 3)).of(10)).isEqualTo(6);
        assertThat(Proportion.of(Ratio.ZERO).of(10)).isZero();
        assertThat(Proportion.of(Ratio.parse("0.06")).of(Long.MAX_VALUE)).isEqualTo(553_402_322_211_286_548L);
        assertThatThrownBy(() -> Proportion.of(Ratio.ONE).of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proportion.of(Ratio.of(3)).of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void it_agrees_with_arithmetic_of_any_size() {
        for (long seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            long numerator = random.nextLong() >>> random.nextInt(1, 63);
            long denominator = 1 + (random.nextLong() >>> random.nextInt(1, 63)) / 2;
            long whole = random.nextLong() >>> random.nextInt(1, 63);
            BigInteger exact = BigInteger.valueOf(numerator)
                    .multiply(BigInteger.valueOf(whole))
                    .divide(BigInteger.valueOf(denominator));
            if (exact.bitLength() < 64) {
                assertThat(Proportion.of(Ratio.of(numerator, denominator)).of(whole))
                        .as("seed " + seed)
                        .isEqualTo(exact.longValue());
            }
        }
    }

    @Test
    void the_threshold_is_that_of_a_sorted_list() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            long bound = 1 + (random.nextLong() >>> random.nextInt(1, 62));
            long[] numbers = random.longs(1 + random.nextInt(6_000), 0, Math.min(bound, 1L << random.nextInt(1, 62)))
                    .toArray();
            int place = 1 + random.nextInt(numbers.length);
            long expected = Arrays.stream(numbers)
                    .boxed()
                    .sorted(Comparator.reverseOrder())
                    .toList()
                    .get(place - 1);
            assertThat(LargestOnes.threshold(numbers, place, bound))
                    .as("seed " + seed)
                    .isEqualTo(expected);
        }
    }
}
