package coop.be;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Span;
import coop.reporting.Measured;
import coop.reporting.law.Certainty;
import coop.reporting.law.Finding;
import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.LegalPaper;
import coop.reporting.law.Outcome;
import coop.reporting.law.Pack;
import coop.reporting.law.Packs;
import coop.reporting.law.Review;
import coop.testkit.JurisdictionPackContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PacksTest {
    @Nested
    class OfSc implements JurisdictionPackContract {
        @Override
        public JurisdictionPack rule() {
            return new Sc();
        }
    }

    @Nested
    class OfScesAgreee implements JurisdictionPackContract {
        @Override
        public JurisdictionPack rule() {
            return new ScesAgreee();
        }
    }

    @Test
    void all_four_packs_are_found() {
        assertThat(Packs.of(SmallSc.SDK.installed()).all())
                .extracting(Pack::id)
                .filteredOn(id -> id.startsWith("be/"))
                .containsExactly("be/sc", "be/sc-agreee", "be/sc-agreee-es", "be/sces-agreee");
    }

    @Test
    void how_much_was_read_first_hand_is_counted() {
        Pack pack = SmallSc.pack("be/sc-agreee");
        assertThat(pack.coverage().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(pack.parameters().all().size());
        assertThat(pack.coverage()).containsKeys(Certainty.FIRST_HAND, Certainty.SECONDARY, Certainty.MEMORY_HIGH);
    }

    @Test
    void other_languages_have_their_own_text_for_every_key_with_the_same_places() throws IOException {
        PropertyResourceBundle english = bundle("messages.properties");
        for (String language : List.of("fr", "nl")) {
            PropertyResourceBundle other = bundle("messages_" + language + ".properties");
            TreeSet<String> wrong = new TreeSet<>();
            for (String key : english.keySet()) {
                if (!other.containsKey(key) || !places(other.getString(key)).equals(places(english.getString(key)))) {
                    wrong.add(key);
                }
            }
            assertThat(wrong).as(language).isEmpty();
        }
    }

    private static PropertyResourceBundle bundle(String file) throws IOException {
        try (InputStream text = Objects.requireNonNull(Belgium.class.getResourceAsStream(file))) {
            return new PropertyResourceBundle(new InputStreamReader(text, StandardCharsets.UTF_8));
        }
    }

    private static TreeSet<String> places(String pattern) {
        TreeSet<String> places = new TreeSet<>();
        for (int i = 0; i < 10; i++) {
            if (pattern.contains("{" + i + "}")) {
                places.add("{" + i + "}");
            }
        }
        return places;
    }

    @Test
    void a_review_says_in_words_what_a_finding_rests_on() {
        SmallSc coop = SmallSc.founded("2011-03-21", 3, "");
        Review review = SmallSc.pack("be/sc").review(coop.measured(), Span.year(2018));
        Finding members = review.of("be.sc.minimum-members").get(0);
        assertThat(members.outcome()).isEqualTo(Outcome.TO_VERIFY);
        assertThat(review.sentence(members, Locale.FRENCH)).contains("de mémoire");
        assertThat(review.isBroken()).isFalse();
        assertThat(review.text(Locale.ENGLISH)).contains("to verify by a person", "No legal advice");
        assertThat(review.paper(Locale.FRENCH).html()).contains("Ceci n’est pas un avis juridique");
        assertThat(review.json())
                .contains(
                        "\"outcome\" : \"to-verify\"", "\"certainty\" : \"memory-high\"", "\"layer\" : \"mandatory\"");
    }

    @Test
    void the_special_report_tells_the_year_and_leaves_open_what_no_book_holds() {
        SmallSc coop = SmallSc.founded(
                        "2020-01-02", 4, "\"capital\": {\"classes\": [{\"id\": \"A\", \"nominal\": \"EUR 100.00\"}]}")
                .shares(2, 12, "100.00", "1200.00", "2020-01-02")
                .refunded(2, 12, "1200.00", "2024-03-15", "2024-07-01", "1008.00", "2024-07-31")
                .carried("2024-06-22", "ordinary", "ordinary", 3, 1, 0, 4)
                .allocated(2024, "2025-06-21", SmallSc.dividend(1, "30.00", "9.00"), SmallSc.patronage(3, "70.00"))
                .input(2024, "education-spent", "250");
        String french = paper(coop, "special", "fr");
        assertThat(french)
                .contains(
                        "Rapport spécial de l’organe d’administration, 2024",
                        "Projet, rédigé à partir des livres",
                        "1\u202f008,00\u00a0€",
                        "Une ristourne de 70,00\u00a0€ a été accordée à 1 membres",
                        "Consacré à l’information et à la formation : 250,00\u00a0€",
                        "Administrateurs statutaires et conditions de leur nomination : ……")
                .doesNotContain("be.report", "law.outcome");
        assertThat(paper(coop, "special", "nl"))
                .contains("Bijzonder verslag van het bestuursorgaan", "Ontwerp", "€\u00a01.008,00")
                .doesNotContain("be.report", "law.outcome");
        assertThat(paper(coop, "special-es", "fr")).contains("Rapport spécial de l’entreprise sociale");
    }

    private static String paper(SmallSc coop, String id, String language) {
        Pack pack = SmallSc.pack("be/sces-agreee");
        LegalPaper paper = Objects.requireNonNull(pack.papers().get(id));
        return paper.write(
                        pack.examination(new Measured(coop.coop(), Map.of()), Span.year(2024)),
                        Locale.forLanguageTag(language))
                .markdown();
    }
}
