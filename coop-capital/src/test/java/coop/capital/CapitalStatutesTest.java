package coop.capital;

import static coop.capital.Fixture.SDK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.statutes.Statutes;
import coop.core.statutes.StatutesException;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalStatutesTest {
    @Test
    void every_problem_is_listed_with_its_path() {
        assertThatThrownBy(() -> Fixture.statutes("""
                        {"classes": [{"id": "A", "nominal": "EUR 250.001"}, {"id": "B", "nominal": "EUR -5.00"}],
                         "valuation": "nomnal", "paymnt": "P1M"}
                        """, """
                        [{"policy": "dividend"}, {"policy": "reserve", "name": "legal", "part": "11/10"},
                         {"policy": "rest", "to": "reserve"}, "patronag"]
                        """))
                .isInstanceOfSatisfying(
                        StatutesException.class,
                        broken -> assertThat(broken.problems().stream().map(p -> p.path()))
                                .containsExactlyInAnyOrder(
                                        "capital.classes[0].nominal",
                                        "capital.classes[1]",
                                        "capital.valuation",
                                        "capital.paymnt",
                                        "surplus.rules[0]",
                                        "surplus.rules[1]",
                                        "surplus.rules[2]",
                                        "surplus.rules[3]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'classes': [{'id': 'A', 'nominal': 'EUR 1.00'}, {'id': 'A', 'nominal': 'EUR 2.00'}]} | a different id",
                "{'classes': [{'id': 'A', 'nominal': 'EUR 1.00'}, {'id': 'B', 'nominal': 'USD 2.00'}]} | one currency",
                "{'classes': [{'id': 'A', 'nominal': 'EUR 0.00'}]} | a nominal above zero",
                "{'classes': [{'id': 'A', 'nominal': 'EUR 1.00', 'minimum': 5, 'maximum': 4}]} | a maximum of 5",
                "{'classes': [{'id': 'A', 'nominal': 'EUR 1.00', 'minimum': -1}]} | a minimum of 0",
                "{'classes': [{'id': ' ', 'nominal': 'EUR 1.00'}]} | an id"
            })
    void capital_that_makes_no_sense_is_refused(String capital, String wanted) {
        assertThatThrownBy(() -> Fixture.statutes(capital.replace('\'', '"'), "[]"))
                .isInstanceOf(StatutesException.class)
                .hasMessageContaining("wanted " + wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'policy': 'dividend', 'atMost': '0'} | a rate above 0",
                "{'policy': 'dividend', 'atMost': '6/100', 'withholding': '1'} | a withholding from 0 to below 1",
                "{'policy': 'dividend', 'atMost': '6/100', 'cap': 'net'} | the withholding",
                "{'policy': 'patronage', 'measure': ' '} | a name",
                "{'policy': 'fund', 'name': 'f', 'part': '0'} | a part above 0",
                "{'policy': 'rest', 'to': 'carry-forward', 'name': 'x'} | a name for a reserve",
                "{'policy': 'rest', 'to': 'carry-forward'}, {'policy': 'losses-brought-forward'} | 'rest' as the last rule"
            })
    void a_surplus_rule_that_makes_no_sense_is_refused(String rule, String wanted) {
        assertThatThrownBy(() -> Fixture.statutes("{}", "[" + rule.replace('\'', '"') + "]"))
                .isInstanceOf(StatutesException.class)
                .hasMessageContaining("wanted " + wanted);
    }

    @Test
    void statutes_may_say_nothing_of_capital() {
        Statutes statutes =
                SDK.installed().statutes("{\"cooperative\": {\"name\": \"x\", \"founded\": \"2020-01-01\"}}");
        assertThat(statutes.section(CapitalArticles.class).classes()).isEmpty();
        assertThat(statutes.section(SurplusArticles.class).rules()).isEmpty();
    }

    @Test
    void every_sentence_has_a_french_one_with_the_same_values() {
        ResourceBundle french = ResourceBundle.getBundle("coop.capital.messages", Locale.FRENCH);
        assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
        assertThat(SDK.failures()).isEmpty();
        Stream.of("shares.below-minimum", "payout.too-early", "surplus.dividend", "accounts.approved")
                .forEach(code -> assertThat(SDK.installed().messages().pattern(code, Locale.FRENCH))
                        .isPresent());
    }
}
