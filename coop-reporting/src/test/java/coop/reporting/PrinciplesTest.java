package coop.reporting;

import static coop.reporting.SmallCooperative.motion;
import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Reason;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Outcome;
import coop.reporting.law.Review;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The seven principles are findings: judged where the books can tell, shown where people judge, and never added up. */
class PrinciplesTest {
    private final SmallCooperative coop = SmallCooperative.founded();

    private Review review() {
        return coop.report(2021).principles();
    }

    private Finding finding(String check) {
        return review().of(check).get(0);
    }

    private String sentence(String check, String language) {
        return review().sentence(finding(check), Locale.forLanguageTag(language));
    }

    private void entered(String input, String value) {
        coop.with(Measures.record(coop.coop(), Year.of(2021), input, new BigDecimal(value), "", Optional.empty()));
    }

    @Test
    void each_of_the_seven_has_findings_and_each_finding_rests_on_the_text_of_its_principle() {
        for (int principle = 1; principle <= 7; principle++) {
            String prefix = "ica.p" + principle + ".";
            String article = "principle " + principle;
            assertThat(review().findings())
                    .filteredOn(finding -> finding.id().startsWith(prefix))
                    .isNotEmpty()
                    .allSatisfy(finding -> {
                        assertThat(finding.article()).endsWith(article);
                        assertThat(finding.source()).startsWith("https://");
                        assertThat(finding.layer()).isIn(Layer.PRINCIPLES, Layer.STATUTES);
                    });
        }
    }

    @Test
    void what_is_not_on_record_is_not_enough_data_and_no_pass() {
        assertThat(finding("ica.p5.education").outcome()).isEqualTo(Outcome.NOT_ENOUGH_DATA);
        assertThat(finding("ica.p6.federation").wanted()).containsExactly("federation-membership");
        assertThat(sentence("ica.p6.federation", "de"))
                .isEqualTo("Nicht verzeichnet: Mitglied eines Verbands (1 ja, 0 nein).");
        assertThat(sentence("ica.p2.participation", "fr")).endsWith("l’assemblée générale (meetings/).");
        entered("education-hours", "0");
        assertThat(finding("ica.p5.education").outcome()).isEqualTo(Outcome.NOT_MET);
        entered("education-spent", "500");
        entered("federation-membership", "1");
        assertThat(finding("ica.p5.education").outcome()).isEqualTo(Outcome.MET);
        assertThat(sentence("ica.p5.education", "en")).isEqualTo("Education on cooperatives: 0 hours, €500.00 spent.");
        assertThat(finding("ica.p6.federation").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void what_no_software_can_tell_says_so_in_every_language() {
        for (String check : List.of("ica.p1.discrimination", "ica.p4.independence", "ica.p7.impact")) {
            assertThat(finding(check).outcome()).isEqualTo(Outcome.TO_VERIFY);
            assertThat(sentence(check, "en")).startsWith("Not decidable by software");
            assertThat(sentence(check, "fr")).startsWith("Non décidable par un logiciel");
            assertThat(sentence(check, "nl")).startsWith("Niet door software te beslissen");
            assertThat(sentence(check, "de")).startsWith("Nicht durch Software entscheidbar");
        }
    }

    @Test
    void one_member_one_vote_is_judged_by_what_each_vote_weighs() {
        assertThat(finding("ica.p2.equal-votes").outcome()).isEqualTo(Outcome.MET);
        SmallCooperative byShares = SmallCooperative.founded(SmallCooperative.statutes("Shares", "")
                        .replace("\"proxies\"", "\"franchise\": {\"policy\": \"by-shares\", \"per\": 1}, \"proxies\""))
                .shares(1, 10, "2500", "2020-03-01")
                .shares(2, 1, "250", "2020-03-01")
                .shares(3, 1, "250", "2020-03-01");
        Finding unequal =
                byShares.report(2021).principles().of("ica.p2.equal-votes").get(0);
        assertThat(unequal.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(unequal.value()).contains("8/17");
        assertThat(unequal.threshold()).contains("1");
    }

    @Test
    void a_refusal_without_a_reason_is_found() {
        coop.employed(4, "2020-06-01", "1")
                .with(Membership.refusal(
                        coop.coop(),
                        new Application(SmallCooperative.member(4), SmallCooperative.day("2021-03-01")),
                        List.of(Reason.of("admission.no-room", "membership.admission", "there is no room"))));
        assertThat(finding("ica.p1.refusals").outcome()).isEqualTo(Outcome.MET);
        assertThat(finding("ica.p1.refusals").inputs()).containsEntry("refusals", "1");
        assertThat(sentence("ica.p1.refusal-rate", "en")).startsWith("100%");
        coop.employed(5, "2020-06-01", "1")
                .with(Membership.refusal(
                        coop.coop(),
                        new Application(SmallCooperative.member(5), SmallCooperative.day("2021-04-01")),
                        List.of(Reason.of("admission.other", "", "no"))));
        assertThat(finding("ica.p1.refusals").outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_figure_that_the_principle_gives_no_measure_for_is_shown_for_people_to_judge() {
        coop.met("2021-06-20", List.of(1L, 2L), Map.of(), 2, 0, motion("budget", "ordinary", "Budget", "2021"));
        Finding participation = finding("ica.p2.participation");
        assertThat(participation.outcome()).isEqualTo(Outcome.TO_VERIFY);
        assertThat(participation.value()).contains("2/3");
        assertThat(participation.inputs()).containsEntry("DEM-03 numerator", "2");
        assertThat(sentence("ica.p2.participation", "en")).startsWith("66.7% of the members");
        assertThat(finding("ica.p2.notice").outcome()).isEqualTo(Outcome.MET);
    }
}
