package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Messages;
import coop.core.membership.Membership;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.reporting.Measured;
import coop.reporting.law.Check;
import coop.reporting.law.Finding;
import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.LegalPaper;
import coop.reporting.law.Outcome;
import coop.reporting.law.Pack;
import coop.reporting.law.Paper;
import coop.reporting.law.Parameter;
import coop.reporting.law.Preset;
import coop.reporting.law.Review;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What every {@link JurisdictionPack} holds to: it is installed under its own name, it holds the same every time, its checks
 * have words and never break, what is known from memory decides nothing, its statutes can be adopted, and its papers can be
 * written. That a check finds what the law says is for the pack's own cases.
 */
public interface JurisdictionPackContract extends PolicyContract<JurisdictionPack> {
    /** The languages in which every check has words; English and French unless it is said. */
    default List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.FRENCH);
    }

    /** What happened in a cooperative that m1, m2 and m3 founded on 4 January 2010; nothing unless it is said. */
    default Cooperative history(Cooperative founded) {
        return founded;
    }

    @Override
    default Class<JurisdictionPack> kind() {
        return JurisdictionPack.class;
    }

    @Override
    default String policy() {
        return "\"" + rule().pack().policy() + "\"";
    }

    private Cooperative founded(LocalDate day) {
        return Membership.found(
                installed().statutes("{\"cooperative\": {\"name\": \"Contract\", \"founded\": \"" + day + "\"}}"),
                day,
                MemberId.of(1),
                MemberId.of(2),
                MemberId.of(3));
    }

    private Measured measured() {
        return new Measured(history(founded(LocalDate.of(2010, 1, 4))), Map.of());
    }

    @Test
    default void it_is_installed_under_its_own_name_and_has_a_title() {
        Pack pack = rule().pack();
        assertThat(installed().policies().ids(JurisdictionPack.class)).contains(pack.policy());
        for (Locale language : languages()) {
            assertThat(installed().messages().pattern("pack." + pack.id(), language))
                    .as("the message pack.%s in %s", pack.id(), language)
                    .isPresent();
        }
    }

    @Test
    default void it_holds_the_same_every_time() {
        assertThat(rule().pack().parameters().all())
                .isEqualTo(rule().pack().parameters().all());
        assertThat(rule().pack().checks().stream().map(Check::id))
                .containsExactlyElementsOf(
                        rule().pack().checks().stream().map(Check::id).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    default void every_value_says_where_it_stands_and_how_it_is_known() {
        assertThat(rule().pack().parameters().all()).isNotEmpty().allSatisfy(parameter -> {
            assertThat(parameter.article()).isNotBlank();
            assertThat(parameter.source()).isNotBlank();
            assertThat(parameter.certainty().decides())
                    .as("%s was read", parameter.id())
                    .isEqualTo(
                            parameter.certainty().decides() && parameter.read().isPresent());
        });
    }

    @Test
    default void every_check_has_a_title_and_the_sentences_of_what_it_finds() {
        Pack pack = rule().pack();
        TreeSet<String> nameless = new TreeSet<>();
        for (Locale language : languages()) {
            for (Check check : pack.checks()) {
                if (installed()
                        .messages()
                        .pattern(check.id() + ".title", language)
                        .isEmpty()) {
                    nameless.add(check.id() + ".title in " + language);
                }
            }
            Review review = pack.review(measured(), Span.year(2024));
            for (Finding finding : review.findings()) {
                assertThat(review.sentence(finding, language)).as(finding.id()).isNotBlank();
            }
        }
        assertThat(nameless).isEmpty();
    }

    /** A sentence that one language has is in every other, and is not the English one. */
    @Test
    default void no_sentence_of_a_check_is_in_one_language_only() {
        Messages messages = installed().messages();
        TreeSet<String> lacking = new TreeSet<>();
        for (Check check : rule().pack().checks()) {
            for (String outcome : List.of("met", "not-met", "to-verify")) {
                String key = check.id() + "." + outcome;
                Optional<String> english = messages.pattern(key, Locale.ENGLISH);
                for (Locale language : languages()) {
                    boolean same = messages.pattern(key, language).equals(english);
                    if (english.isPresent() && same && !language.equals(Locale.ENGLISH)) {
                        lacking.add(key + " in " + language);
                    }
                }
            }
        }
        assertThat(lacking).isEmpty();
    }

    /** A check that knows the law by itself, and not from its parameters, would decide of any year. */
    @Test
    default void it_decides_nothing_of_a_year_whose_law_nobody_wrote_down() {
        int year = rule().pack().parameters().all().stream()
                        .map(Parameter::validFrom)
                        .min(Comparator.naturalOrder())
                        .map(LocalDate::getYear)
                        .orElse(1)
                - 2;
        Measured early = new Measured(founded(LocalDate.of(year, 1, 4)), Map.of());
        for (Finding finding : rule().pack().review(early, Span.year(year)).findings()) {
            assertThat(finding.outcome()).as("%s of %s", finding, year).isNotIn(Outcome.MET, Outcome.NOT_MET);
        }
    }

    @Test
    default void no_check_breaks_whatever_the_year_and_however_little_there_is_on_record() {
        Pack pack = rule().pack();
        for (int founded : new int[] {1950, 2010, 2024}) {
            Measured bare = new Measured(founded(LocalDate.of(founded, 1, 4)), Map.of());
            for (int year : new int[] {founded, 2024, 2030}) {
                assertSound(pack, bare, year);
            }
        }
        assertSound(pack, measured(), 2024);
    }

    private static void assertSound(Pack pack, Measured measured, int year) {
        for (Check check : pack.checks()) {
            for (Finding finding : pack.ask(check, measured, Span.year(year))) {
                assertThat(finding.inputs()).as("%s of %s", check.id(), year).doesNotContainKey("broken");
                assertThat(finding.id()).isEqualTo(check.id());
                boolean decided = finding.outcome() == Outcome.MET || finding.outcome() == Outcome.NOT_MET;
                assertThat(decided && finding.basis().stream().anyMatch(rule -> !isRead(rule)))
                        .as("%s of %s rests on memory: %s", check.id(), year, finding)
                        .isFalse();
            }
        }
    }

    private static boolean isRead(Parameter parameter) {
        return parameter.certainty().decides();
    }

    @Test
    default void it_finds_the_same_wherever_the_machine_stands() {
        Pack pack = rule().pack();
        String found = Anywhere.same(
                "the findings", () -> pack.review(measured(), Span.year(2024)).json());
        assertThat(found).contains("\"findings\"");
    }

    @Test
    default void the_statutes_of_its_presets_can_be_adopted() {
        for (Preset preset : rule().pack().presets().values()) {
            String statutes = preset.files("Name \"with\" quotes", LocalDate.of(2024, 3, 1), "en")
                    .get(Preset.STATUTES);
            assertThat(statutes).doesNotContain("{{").contains("$comment");
            assertThat(installed()
                            .statutes(String.valueOf(statutes))
                            .cooperative()
                            .name())
                    .isEqualTo("Name \"with\" quotes");
        }
    }

    @Test
    default void its_papers_can_be_written_in_their_languages() {
        Pack pack = rule().pack();
        Span year = Span.year(2024);
        for (LegalPaper paper : pack.papers().values()) {
            for (Locale language : paper.languages()) {
                Paper written = paper.write(pack.examination(measured(), year), language);
                assertThat(written.markdown()).startsWith("# ").contains("Contract");
                assertThat(written.html()).contains("lang=\"" + language.getLanguage() + "\"");
            }
        }
    }
}
