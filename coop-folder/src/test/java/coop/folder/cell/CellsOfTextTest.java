package coop.folder.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsOfTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-3, -3",
        "007, 7",
        "1 200, 1200",
        "1\u00A0200\u00A0000, 1200000",
        "1234567890123456, 1234567890123456"
    })
    void a_whole_number_may_have_blanks_between_thousands(String text, long number) {
        assertThat(Numbers.whole(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "1.0", "1.200", "1,200", "12 00", "1 2000", " 1", "1e3", "١٢", "12345678901234567"})
    void what_might_not_be_whole_is_no_whole_number(String text) {
        assertThat(Numbers.whole(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "12, NONE",
        "1.5, POINT",
        "'1,5', COMMA",
        "1.234, EITHER",
        "'-1,234', EITHER",
        "0.234, POINT",
        "1234.567, POINT",
        "1.234.567, COMMA",
        "'1,234,567', POINT",
        "'1.234,5', COMMA",
        "'1,234.5', POINT",
        "1 234.567, POINT"
    })
    void a_number_tells_the_decimal_mark_or_that_it_cannot(String text, Numbers.Evidence evidence) {
        assertThat(Numbers.evidence(text)).isEqualTo(evidence);
    }

    @ParameterizedTest
    @CsvSource({"P4Y, P4Y", "P18M, P18M", "P1Y6M, P1Y6M", "P90D, P90D"})
    void a_period_is_whole_years_months_and_days(String text, String period) {
        assertThat(Days.period(text)).hasToString(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "", "4Y", "P-4Y", "P4.5Y", "PT4H", "P4W", "p4y", "P4Y ", "P٤Y", "P99999Y"})
    void anything_else_is_no_period(String text) {
        assertThat(Days.period(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "admision, admission",
        "exclusoin, exclusion",
        "ADMISSION, admission",
        "deth, death",
        "x, ''",
        "banana, ''"
    })
    void the_word_that_comes_close_is_found(String got, String near) {
        assertThat(Near.of(got, List.of("admission", "exclusion", "death"))).isEqualTo(near);
    }

    @Test
    void after_many_comparisons_nothing_comes_close_any_more() {
        Near near = new Near();
        List<String> choices = Collections.nCopies(500_000, "abc");
        assertThat(near.to("abd", choices)).isEqualTo("abc");
        assertThat(near.to("abd", choices)).isEqualTo("abc");
        assertThat(near.to("abd", choices)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Date de naissance, datedenaissance", "É_T-P, etp", "d’établissement, detablissement", "İ, i"})
    void spelling_that_does_not_matter_is_folded(String text, String folded) {
        assertThat(Folded.of(text)).isEqualTo(folded);
    }
}
