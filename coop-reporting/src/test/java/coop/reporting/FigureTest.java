package coop.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.core.value.Ratio;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Definition SHARE = Definition.of("EXA-01", Unit.PERCENT);

    private static BigDecimal percent(Figure figure) {
        return figure.known().orElseThrow().rounded(4).movePointRight(2);
    }

    @Test
    void a_share_keeps_its_numerator_and_denominator_and_rounds_only_when_printed() {
        Figure.Observed share = (Figure.Observed) SHARE.share(140, 151);
        assertThat(share.value().number()).isEqualTo(Ratio.of(140, 151));
        assertThat(share.numerator()).contains(Value.of(140));
        assertThat(share.denominator()).contains(Value.of(151));
        assertThat(share.n()).isEqualTo(151);
        assertThat(percent(share)).isEqualByComparingTo("92.72");
    }

    @Test
    void a_share_of_nothing_does_not_apply_and_is_neither_0_nor_100() {
        assertThat(SHARE.share(0, 0)).isInstanceOf(Figure.NotApplicable.class);
        assertThat(SHARE.share(0, 0).known()).isEmpty();
        assertThat(SHARE.share(0, 7).known()).contains(Value.of(0));
    }

    @Test
    void attendance_over_three_meetings_is_a_ratio_of_sums_and_no_mean_of_rates() {
        assertThat(percent(SHARE.share(63 + 48 + 20, 150 + 155 + 155))).isEqualByComparingTo("28.48");
    }

    @Test
    void churn_is_on_the_mean_of_start_and_end() {
        Value mean = Value.of(Ratio.of(120 + 131, 2));
        assertThat(percent(SHARE.share(Value.of(9), mean, 9))).isEqualByComparingTo("7.17");
    }

    @Test
    void turnover_has_one_value_for_each_definition() {
        assertThat(percent(SHARE.share(Value.of(50), Value.of(Ratio.of(201 + 151, 2)), 50)))
                .isEqualByComparingTo("28.41");
        assertThat(percent(SHARE.share(50, 151))).isEqualByComparingTo("33.11");
    }

    @Test
    void an_exact_value_is_written_as_a_decimal_when_it_has_an_end_and_as_a_fraction_when_not() {
        assertThat(Value.of(Ratio.of(21, 50))).hasToString("0.42");
        assertThat(Value.of(Ratio.of(45, 158))).hasToString("45/158");
        assertThat(Value.of(Ratio.of(-5, 4))).hasToString("-1.25");
        assertThat(Value.of(12)).hasToString("12");
        assertThat(Value.of(0)).hasToString("0");
    }

    @Test
    void halves_are_rounded_up() {
        assertThat(Value.of(Ratio.parse("0.125")).rounded(2)).isEqualByComparingTo("0.13");
        assertThat(Value.of(Ratio.parse("0.245")).rounded(2)).isEqualByComparingTo("0.25");
    }

    @Test
    void an_id_with_markup_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Definition.of("<script>", Unit.COUNT));
    }
}
