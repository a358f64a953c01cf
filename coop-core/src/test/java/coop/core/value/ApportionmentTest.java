package coop.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
    private static List<String> split(String pool, String... weights) {
        return Apportionment.split(
                        Money.parse(pool),
                        Arrays.stream(weights).map(Ratio::parse).toList())
                .stream()
                .map(Money::toString)
                .toList();
    }

    @Test
    void the_odd_cent_goes_to_the_largest_remainder_and_among_equals_to_the_first() {
        assertThat(split("EUR 1000.00", "1", "1", "1")).containsExactly("EUR 333.34", "EUR 333.33", "EUR 333.33");
        assertThat(split("EUR 1234.57", "480.00", "315.00", "204.99", "0.01"))
                .containsExactly("EUR 592.59", "EUR 388.89", "EUR 253.08", "EUR 0.01");
        assertThat(split("EUR 1.00", "1", "1", "1", "1", "1", "1", "1").stream().filter("EUR 0.15"::equals))
                .hasSize(2);
        assertThat(split("EUR 90000.00", "30000/1", "37500", "20000").get(2)).isEqualTo("EUR 20571.43");
    }

    @Test
    void a_pool_by_labour_days_sums_to_the_pool() {
        long[] days = {17, 34, 51, 68, 85, 102, 119};
        assertThat(Apportionment.split(1000, days)).containsExactly(36, 71, 107, 143, 179, 214, 250);
    }

    @Test
    void currencies_have_their_own_minor_units() {
        assertThat(split("JPY 100", "1", "1", "1")).containsExactly("JPY 34", "JPY 33", "JPY 33");
        assertThat(split("TND 0.010", "2", "1")).containsExactly("TND 0.007", "TND 0.003");
    }

    @Test
    void a_loss_is_split_as_its_opposite() {
        assertThat(split("EUR -0.10", "1", "1", "1")).containsExactly("EUR -0.04", "EUR -0.03", "EUR -0.03");
    }

    @Test
    void nothing_can_be_split_over_nothing_and_no_weight_is_negative() {
        assertThat(split("EUR 0.00", "0", "0")).containsExactly("EUR 0.00", "EUR 0.00");
        assertThatThrownBy(() -> split("EUR 1.00", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split("EUR 1.00", "1", "-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void long_arithmetic_agrees_with_arithmetic_of_any_size_and_sums_to_the_pool() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            long[] weights = random.longs(1 + random.nextInt(12), 0, 1L << random.nextInt(1, 62))
                    .toArray();
            weights[0]++;
            long pool = random.nextLong(-(1L << 50), 1L << 50);
            long[] parts = Apportionment.split(pool, weights);
            BigInteger[] exact = Apportionment.split(
                    BigInteger.valueOf(pool),
                    Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
            assertThat(Arrays.stream(parts).mapToObj(BigInteger::valueOf).toArray())
                    .as("seed " + seed)
                    .isEqualTo(exact);
            assertThat(Arrays.stream(parts).sum()).as("seed " + seed).isEqualTo(pool);
        }
    }
}
