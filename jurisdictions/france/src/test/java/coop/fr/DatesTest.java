package coop.fr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.reporting.Measured;
import coop.reporting.law.Certainty;
import coop.reporting.law.Finding;
import coop.reporting.law.Outcome;
import coop.reporting.law.Parameter;
import coop.reporting.law.UnknownLawException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law of each day: other answers where it changed, and none where nobody read it. */
class DatesTest {
    private static Parameter parameter(String id, String day) {
        return Atelier.SCIC.parameters().find(id, LocalDate.parse(day)).orElseThrow();
    }

    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource({
        "public-most, 2014-08-01, 20/100",
        "public-most, 2014-08-02, 1/2",
        "interest-plus, 2016-12-10, 0",
        "interest-plus, 2016-12-11, 2/100",
        "interest-years, 2016-12-10, 1",
        "interest-years, 2016-12-11, 3"
    })
    void the_law_of_the_scic_changed(String id, String day, String value) {
        assertThat(parameter(id, day).value()).isEqualTo(value);
    }

    @Test
    void a_town_with_a_third_of_the_capital_was_too_much_before_2014() {
        Atelier early = Atelier.of(Atelier.SCIC, "sas", Atelier.FOUNDED.toString(), "2010-01-04")
                .membersOn(LocalDate.of(2012, 1, 2), "public", Person.Kind.LEGAL)
                .membersOn(LocalDate.of(2012, 1, 2), "supporter", Person.Kind.NATURAL)
                .shares(1, 1, LocalDate.of(2012, 1, 2))
                .shares(2, 2, LocalDate.of(2012, 1, 2));
        assertThat(early.scic("public-capital", 2013)).isEqualTo("not-met");
        assertThat(early.scic("public-capital", 2014)).isEqualTo("met");
    }

    @ParameterizedTest(name = "reviewed in 2012, in {0}: {1}")
    @CsvSource({"2013, not-met", "2014, not-met", "2016, met", "2017, not-met"})
    void a_review_was_due_every_year_until_2015_and_every_five_years_since(int year, String outcome) {
        Atelier atelier = Atelier.of(Atelier.SCOP, "sarl", Atelier.FOUNDED.toString(), "2010-01-04")
                .input(2012, "cooperative-review", "1");
        assertThat(atelier.scop("review", year)).isEqualTo(outcome);
    }

    @Test
    void what_rests_on_memory_is_for_a_person_to_verify() {
        Atelier atelier = Atelier.of(Atelier.SCOP, "sarl", Atelier.FOUNDED.toString(), "2001-01-04")
                .membersOn(LocalDate.of(2001, 1, 4), "worker", Person.Kind.NATURAL)
                .working(MemberId.of(1), LocalDate.of(2001, 1, 4));
        Finding finding =
                atelier.ask(Atelier.SCOP, "fr.scop.votes-inside", 2005).get(0);
        assertThat(finding.computed()).isEqualTo(Outcome.MET);
        assertThat(finding.certainty()).isEqualTo(Certainty.MEMORY_MEDIUM);
        assertThat(finding.outcome()).isEqualTo(Outcome.TO_VERIFY);
        assertThat(atelier.scop("votes-inside", 2009)).isEqualTo("met");
    }

    @Test
    void a_day_whose_law_is_not_in_the_pack_is_for_a_person_to_verify() {
        Atelier atelier = Atelier.of(Atelier.SCOP, "sarl", Atelier.FOUNDED.toString(), "2001-01-04");
        Finding finding = atelier.ask(Atelier.SCOP, "fr.scop.members", 2005).get(0);
        assertThat(finding.outcome()).isEqualTo(Outcome.TO_VERIFY);
        assertThat(finding.certainty()).isEqualTo(Certainty.UNKNOWN);
        assertThat(catchThrowable(() -> Atelier.SCOP
                        .examination(new Measured(atelier.coop(), Map.of()), Span.year(2005))
                        .parameter("members-sarl")))
                .isInstanceOf(UnknownLawException.class);
    }
}
