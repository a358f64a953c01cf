package coop.reporting;

import static coop.reporting.SmallCooperative.member;
import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.Engagement;
import coop.core.membership.Membership;
import coop.core.membership.Person;
import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputsTest {
    private static final Year YEAR = Year.of(2021);

    private final SmallCooperative coop = SmallCooperative.founded();

    private Ruling record(String input, String value, String unit) {
        return Measures.record(coop.coop(), YEAR, input, new BigDecimal(value), unit, Optional.empty());
    }

    private InputsTest entered(String input, String value, String unit) {
        coop.with(record(input, value, unit));
        return this;
    }

    private Figure figure(String id) {
        return coop.report(2021).figure(id).orElseThrow();
    }

    private BigDecimal value(String id, int places) {
        return figure(id).known().orElseThrow().rounded(places);
    }

    private static String code(Ruling ruling) {
        return ruling.reasons().stream().map(Reason::code).findFirst().orElse("");
    }

    @Test
    void three_accidents_in_302000_hours_are_1_99_per_200000_and_9_93_per_million() {
        entered("accidents", "3", "").entered("hours-worked", "302000", "h");
        assertThat(value("WEL-02", 2)).isEqualByComparingTo("1.99");
        assertThat(value("WEL-03", 2)).isEqualByComparingTo("9.93");
    }

    @Test
    void the_pay_gap_is_on_the_pay_of_men() {
        for (long who = 1; who <= 8; who++) {
            coop.employed(who, "2020-05-01", "1")
                    .knowing(who, who <= 4 ? Person.Gender.FEMALE : Person.Gender.MALE, 1980);
        }
        entered("pay-hourly-men", "20.00", "EUR/h").entered("pay-hourly-women", "18.00", "EUR/h");
        assertThat(figure("PAY-01").known()).contains(Value.of(Ratio.parse("0.1")));
    }

    @Test
    void the_highest_pay_is_set_against_the_lowest_and_against_the_median() {
        entered("pay-highest", "48000", "EUR")
                .entered("pay-lowest", "24000", "EUR")
                .entered("pay-median", "31500", "");
        assertThat(value("PAY-02", 2)).isEqualByComparingTo("2");
        assertThat(value("PAY-03", 2)).isEqualByComparingTo("1.52");
    }

    @Test
    void waste_of_which_a_part_is_unknown_is_a_bound_and_no_total() {
        entered("waste-hazardous", "1.2", "t");
        assertThat(figure("ENV-07")).isInstanceOfSatisfying(Figure.Partial.class, partial -> {
            assertThat(partial.bound()).isEqualTo(Value.of(Ratio.parse("1.2")));
            assertThat(partial.missing()).containsExactly("waste-other");
        });
        assertThat(figure("ENV-07").known()).isEmpty();
        assertThat(figure("ENV-08")).isInstanceOf(Figure.Missing.class);
        entered("waste-other", "0", "t");
        assertThat(figure("ENV-07").known()).contains(Value.of(Ratio.parse("1.2")));
    }

    @Test
    void a_typed_0_is_a_zero_and_no_row_is_missing() {
        assertThat(figure("WEL-04")).isInstanceOf(Figure.Missing.class);
        entered("fatalities", "0", "");
        assertThat(figure("WEL-04").known()).contains(Value.of(0));
        assertThat(figure("fatalities").known()).contains(Value.of(0));
        assertThat(coop.report(2022).figure("WEL-04").orElseThrow()).isInstanceOf(Figure.Missing.class);
        assertThat(coop.report(2022).figure("fatalities").orElseThrow()).isInstanceOf(Figure.Missing.class);
    }

    @Test
    void training_is_per_head_and_does_not_apply_without_heads() {
        entered("training-hours", "100", "heures");
        assertThat(figure("WEL-06")).isInstanceOf(Figure.Missing.class);
        coop.with(Membership.engage(
                coop.coop(), member(1), SmallCooperative.day("2022-05-01"), Engagement.Kind.EMPLOYMENT, Ratio.ONE));
        coop.with(Membership.engage(
                coop.coop(), member(2), SmallCooperative.day("2020-05-01"), Engagement.Kind.EMPLOYMENT, Ratio.ONE));
        assertThat(figure("WEL-06").known()).contains(Value.of(100));
    }

    @Test
    void kilowatt_hours_become_megawatt_hours_and_kilometres_are_refused() {
        entered("energy", "96000", "kWh");
        assertThat(figure("energy").known()).contains(Value.of(96));
        assertThat(code(record("water", "3", "km"))).isEqualTo("measures.unit");
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason() {
        assertThat(code(record("accidents", "1.5", ""))).isEqualTo("measures.whole");
        assertThat(code(record("accidents", "-1", ""))).isEqualTo("measures.negative");
        assertThat(code(record("fines", "0.001", "EUR"))).isEqualTo("measures.decimals");
        assertThat(code(record("=HYPERLINK", "1", ""))).isEqualTo("measures.indicator");
        entered("accidents", "1", "");
        assertThat(code(record("accidents", "2", ""))).isEqualTo("measures.already");
        assertThat(code(Measures.record(coop.coop(), Year.of(2019), "accidents", BigDecimal.ONE, "", Optional.empty())))
                .isEqualTo("measures.before-foundation");
    }

    @Test
    void another_name_people_use_is_kept_under_the_id_with_the_unit_it_means() {
        entered("energy-kwh", "96000", "").entered("donations", "500", "EUR").entered("fuel-litres", "0", "l");
        assertThat(figure("ENV-01").known()).contains(Value.of(96));
        assertThat(figure("LOC-04").known()).contains(Value.of(SmallCooperative.euro("500.00")));
        assertThat(figure("ENV-09").known()).contains(Value.of(0));
        assertThat(code(record("energy", "96", "MWh"))).isEqualTo("measures.already");
    }

    @Test
    void a_part_is_never_more_than_the_whole_whichever_is_entered_first() {
        entered("energy", "96", "MWh");
        assertThat(code(record("energy-renewable", "97000", "kWh"))).isEqualTo("measures.part");
        entered("energy-renewable", "96000", "kWh");
        entered("complaints-solved", "2", "");
        assertThat(code(record("complaints", "1", ""))).isEqualTo("measures.part");
    }

    @Test
    void a_score_ends_at_10_and_a_yes_is_1() {
        assertThat(code(record("satisfaction", "10.5", ""))).isEqualTo("measures.most");
        assertThat(code(record("minimum-wage", "2", ""))).isEqualTo("measures.most");
        assertThat(code(record("minimum-wage", "0.5", ""))).isEqualTo("measures.whole");
        entered("value-added", "-10", "EUR");
        assertThat(figure("value-added").known()).contains(Value.of(SmallCooperative.euro("-10.00")));
    }

    @Test
    void statutes_add_an_indicator_of_their_own_as_a_formula() {
        SmallCooperative own = SmallCooperative.founded(
                SmallCooperative.statutes(
                        "Orchard",
                        ", \"reporting\": {\"indicators\": [{\"policy\": \"formula\", \"id\": \"TREES-01\","
                                + " \"unit\": \"percent\", \"numerator\": \"trees-alive\", \"denominator\": \"trees-planted\"}]}"));
        own.with(Measures.record(own.coop(), YEAR, "trees-planted", new BigDecimal("50"), "", Optional.empty()))
                .with(Measures.record(own.coop(), YEAR, "trees-alive", new BigDecimal("42"), "", Optional.empty()));
        assertThat(own.report(2021).figure("TREES-01").orElseThrow().known()).contains(Value.of(Ratio.parse("0.84")));
        assertThat(own.report(2022).figure("TREES-01").orElseThrow()).isInstanceOf(Figure.Missing.class);
    }

    @Test
    void an_input_that_the_catalogue_does_not_know_is_reported_as_it_was_typed() {
        entered("trees-planted", "42", "trees");
        assertThat(coop.report(2021).section("other"))
                .singleElement()
                .satisfies(line -> assertThat(line.now().known()).contains(Value.of(42)));
    }
}
