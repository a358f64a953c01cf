package coop.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {
    @Test
    void two_thirds_is_two_thirds() {
        assertThat(Ratio.of(4, 6)).isEqualTo(Ratio.of(2, 3)).hasToString("2/3");
        assertThat(Ratio.of(1, -2)).hasToString("-1/2");
        assertThat(Ratio.of(2, 3).compareTo(Ratio.parse("0.6667"))).isNegative();
        assertThat(Ratio.parse("0.06")).isEqualTo(Ratio.of(3, 50));
    }

    @Test
    void a_ratio_is_reckoned_exactly() {
        assertThat(Ratio.of(1, 3).plus(Ratio.of(1, 6))).isEqualTo(Ratio.HALF);
        assertThat(Ratio.of(1, 2).minus(Ratio.of(1, 3))).isEqualTo(Ratio.of(1, 6));
        assertThat(Ratio.of(2, 3).times(Ratio.of(3, 4))).isEqualTo(Ratio.HALF);
        assertThat(Ratio.of(2, 3).dividedBy(Ratio.of(4, 3))).isEqualTo(Ratio.HALF);
        assertThat(Ratio.of(-7, 2).floor()).isEqualTo(-4);
        assertThat(Ratio.of(7, 2).ceiling()).isEqualTo(4);
        assertThat(Ratio.of(2, 3).toDecimal(4, RoundingMode.DOWN)).hasToString("0.6666");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "+1", "1e3", "1e9999999", "NaN", "1/0", "١/٢", "0x10", "1/-2", ".5", "1.", "--1"})
    void what_is_no_ratio_is_refused(String text) {
        assertThatThrownBy(() -> Ratio.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
