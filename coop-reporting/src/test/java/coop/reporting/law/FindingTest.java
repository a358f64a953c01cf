package coop.reporting.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {
    private static final LocalDate READ = LocalDate.of(2026, 11, 1);

    static Parameter parameter(String id, Certainty certainty) {
        return new Parameter(
                id,
                "3",
                Parameter.Kind.COUNT,
                LocalDate.of(2019, 5, 1),
                Optional.empty(),
                "article of " + id,
                "source of " + id,
                certainty.decides() ? Optional.of(READ) : Optional.empty(),
                certainty,
                Optional.empty());
    }

    private static Finding finding(Outcome computed, Parameter... basis) {
        return new Finding(
                "test.check",
                computed,
                List.of(basis),
                Layer.MANDATORY,
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                computed == Outcome.NOT_ENOUGH_DATA ? List.of("accounts") : List.of());
    }

    @ParameterizedTest
    @EnumSource(Certainty.class)
    void what_rests_on_memory_or_on_one_reading_is_never_met_nor_not_met(Certainty certainty) {
        Parameter rule = parameter("rule", certainty);
        boolean read = certainty == Certainty.FIRST_HAND || certainty == Certainty.SECONDARY;
        assertThat(finding(Outcome.MET, rule).outcome()).isEqualTo(read ? Outcome.MET : Outcome.TO_VERIFY);
        assertThat(finding(Outcome.NOT_MET, rule).outcome()).isEqualTo(read ? Outcome.NOT_MET : Outcome.TO_VERIFY);
        assertThat(finding(Outcome.NOT_ENOUGH_DATA, rule).outcome()).isEqualTo(Outcome.NOT_ENOUGH_DATA);
        assertThat(finding(Outcome.NOT_MET, rule).computed()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_finding_is_known_no_better_than_the_worst_of_what_it_rests_on() {
        Finding finding =
                finding(Outcome.MET, parameter("cap", Certainty.FIRST_HAND), parameter("tax", Certainty.MEMORY_HIGH));
        assertThat(finding.certainty()).isEqualTo(Certainty.MEMORY_HIGH);
        assertThat(finding.outcome()).isEqualTo(Outcome.TO_VERIFY);
        assertThat(finding.article()).isEqualTo("article of cap; article of tax");
    }

    @Test
    void a_finding_rests_on_something_and_says_what_it_lacks() {
        assertThatThrownBy(() -> finding(Outcome.MET)).hasMessageContaining("rests on at least one parameter");
        assertThatThrownBy(() -> new Finding(
                        "test.check",
                        Outcome.NOT_ENOUGH_DATA,
                        List.of(parameter("rule", Certainty.FIRST_HAND)),
                        Layer.MANDATORY,
                        new TreeMap<>(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()))
                .hasMessageContaining("it is not said which");
    }

    @Test
    void statutes_speak_when_they_are_stricter_and_mandatory_law_when_they_are_not() {
        java.util.Comparator<Integer> lower = java.util.Comparator.reverseOrder();
        assertThat(Layer.strictest(Optional.of(6), Optional.of(4), Optional.of(9), lower))
                .contains(new Layer.Spoken<>(4, Layer.STATUTES));
        assertThat(Layer.strictest(Optional.of(6), Optional.of(8), Optional.of(5), lower))
                .contains(new Layer.Spoken<>(6, Layer.MANDATORY));
        assertThat(Layer.strictest(Optional.of(6), Optional.empty(), Optional.of(5), lower))
                .contains(new Layer.Spoken<>(5, Layer.DEFAULT));
        assertThat(Layer.strictest(Optional.empty(), Optional.of(8), Optional.of(5), lower))
                .contains(new Layer.Spoken<>(8, Layer.STATUTES));
        assertThat(Layer.strictest(Optional.<Integer>empty(), Optional.empty(), Optional.empty(), lower))
                .isEmpty();
    }
}
