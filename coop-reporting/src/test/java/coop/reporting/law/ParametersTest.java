package coop.reporting.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.wiring.CoopSdk;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private static Parameters read(String rows) {
        return Parameters.read(
                new ByteArrayInputStream(("{\"parameters\": [" + rows + "]}").getBytes(StandardCharsets.UTF_8)));
    }

    private static String row(String id, String value, String from, String more) {
        return """
                {"id": "%s", "kind": "ratio", "value": "%s", "validFrom": "%s"%s,
                 "article": "art. 1", "source": "memory", "certainty": "memory-high"}""".formatted(id, value, from, more);
    }

    @Test
    void a_series_has_one_value_on_each_day() {
        Parameters rates = read(row("tax", "27/100", "2016-01-01", ", \"validTo\": \"2016-12-31\"") + ","
                + row("tax", "0.3", "2017-01-01", ""));
        assertThat(rates.find("tax", LocalDate.of(2015, 12, 31))).isEmpty();
        assertThat(rates.find("tax", LocalDate.of(2016, 12, 31)).orElseThrow().value())
                .isEqualTo("27/100");
        assertThat(rates.find("tax", LocalDate.of(2017, 1, 1))
                        .orElseThrow()
                        .ratio()
                        .toString())
                .isEqualTo("3/10");
    }

    @Test
    void every_problem_of_a_file_is_told_at_once() {
        assertThatThrownBy(() -> read(row("Tax", "27/100", "2016-01-01", "") + ","
                        + row("tax", "much", "2016-13-01", ", \"colour\": \"red\"")))
                .isInstanceOfSatisfying(
                        LawDataException.class,
                        wrong -> assertThat(wrong.problems())
                                .satisfiesExactlyInAnyOrder(
                                        problem -> assertThat(problem).contains("parameters[0]", "dividend-cap"),
                                        problem -> assertThat(problem).contains("parameters[1]", "colour"),
                                        problem ->
                                                assertThat(problem).contains("parameters[1].validFrom", "2016-13-01")));
        assertThatThrownBy(() -> read(row("tax", "1/2", "2016-01-01", "") + "," + row("tax", "1/3", "2017-01-01", "")))
                .hasMessageContaining("two values hold on 2017-01-01");
        assertThatThrownBy(() -> read("""
                {"id": "cap", "kind": "count", "value": "3", "validFrom": "2016-01-01",
                 "article": "art. 1", "source": "the text", "certainty": "first-hand"}""")).hasMessageContaining("no day says when it was read");
        assertThatThrownBy(() -> Parameters.read(null)).isInstanceOf(LawDataException.class);
    }

    @Test
    void figures_are_said_in_the_form_of_each_language() {
        var messages = CoopSdk.discover().installed().messages();
        Wording french = new Wording(messages, Locale.FRENCH);
        Wording english = new Wording(messages, Locale.ENGLISH);
        Wording dutch = new Wording(messages, Locale.forLanguageTag("nl"));
        assertThat(List.of("EUR 1234567.89", "EUR -1.50", "2026-06-01", "13/20", "2/3", "P2M", "P15D", "words"))
                .extracting(french::said)
                .containsExactly(
                        "1\u202f234\u202f567,89\u00a0€",
                        "\u22121,50\u00a0€",
                        "1er juin 2026",
                        "65\u00a0%",
                        "2/3 (≈ 66,67\u00a0%)",
                        "2 mois",
                        "15 jours",
                        "words");
        assertThat(english.said("EUR 1029.99")).isEqualTo("€1,029.99");
        assertThat(english.said("2024-01-01..2024-12-31")).isEqualTo("1 January 2024 to 31 December 2024");
        assertThat(dutch.said("EUR 1029.99")).isEqualTo("€\u00a01.029,99");
        assertThat(english.said("2999/50000")).isEqualTo("5.998%");
    }
}
