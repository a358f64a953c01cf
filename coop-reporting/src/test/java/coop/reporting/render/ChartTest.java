package coop.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import coop.reporting.Specimen;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static String drawn(Chart.Form form, String... values) {
        List<Year> years = new ArrayList<>();
        List<Optional<BigDecimal>> numbers = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            years.add(Year.of(1990 + i));
            numbers.add(values[i].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(values[i])));
            cells.add(values[i]);
        }
        Words words = new Words(Specimen.report(), Locale.ENGLISH);
        Html html = new Html();
        new Chart(
                        "c",
                        "Chart",
                        "What it tells",
                        years,
                        List.of(new Chart.Series("Series", form, numbers, cells)),
                        words::axis,
                        Set.of(),
                        "")
                .draw(html, words);
        return html.toString();
    }

    @Test
    void nothing_but_zeros_and_no_value_at_all_are_drawn_without_a_fault() {
        assertThat(drawn(Chart.Form.BARS, "0", "0")).contains("height=\"0\"");
        assertThat(drawn(Chart.Form.BARS, "", "")).contains("class=\"gap\"").doesNotContain("class=\"bar");
        assertThat(drawn(Chart.Form.LINE, "", "")).doesNotContain("<circle");
    }

    @Test
    void one_point_is_a_point_and_a_missing_year_breaks_the_line() {
        assertThat(drawn(Chart.Form.LINE, "5")).contains("<circle");
        String path =
                drawn(Chart.Form.LINE, "1", "2", "", "4", "5").split(" d=\"")[1].split("\"")[0];
        assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(2);
    }

    @Test
    void a_loss_hangs_below_the_line_of_zero() {
        String chart = drawn(Chart.Form.BARS, "100", "-100");
        assertThat(chart).contains(">100<").contains(">\u2212100<").contains("class=\"zero\"");
    }

    @Test
    void the_scale_of_counts_is_of_whole_numbers_and_great_numbers_are_short() {
        assertThat(drawn(Chart.Form.BARS, "1", "2")).doesNotContain(">0.5<");
        assertThat(drawn(Chart.Form.BARS, "2500000")).contains("M</text>");
    }

    @Test
    void fifty_years_do_not_have_fifty_labels() {
        String[] many = new String[50];
        java.util.Arrays.fill(many, "3");
        assertThat(drawn(Chart.Form.BARS, many).split("y=\"226\"", -1).length).isBetween(5, 13);
    }
}
