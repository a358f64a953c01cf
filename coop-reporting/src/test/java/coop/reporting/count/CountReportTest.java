package coop.reporting.count;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Messages;
import coop.core.value.Ratio;
import coop.core.wiring.CoopSdk;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.CountingMethods;
import coop.voting.count.MethodCard;
import coop.voting.count.Profile;
import coop.voting.count.ProfileBuilder;
import coop.voting.count.TieBreak;
import coop.voting.count.Unranked;
import coop.voting.count.pairwise.Minimax;
import coop.voting.count.pairwise.Schulze;
import coop.voting.count.pairwise.SchulzeDebian;
import coop.voting.count.tally.Consent;
import coop.voting.count.tally.MajorityJudgement;
import coop.voting.count.tally.Plurality;
import coop.voting.count.tally.Star;
import coop.voting.count.transfer.Irv;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CountReportTest {
    private static final List<Locale> LANGUAGES =
            Stream.of("en", "fr", "nl", "de").map(Locale::forLanguageTag).toList();

    /** Burlington 2009, the three leading candidates. */
    private static Count burlington() {
        Profile ballots = Profile.ranked(List.of("Montroll", "Kiss", "Wright"))
                .add(1332, "Montroll > Kiss")
                .add(767, "Montroll > Wright")
                .add(455, "Montroll")
                .add(2982, "Kiss > Montroll")
                .add(3297, "Wright")
                .build();
        return new Irv().count(ballots, 1, TieBreak.none());
    }

    @Test
    void who_lost_can_follow_the_count_from_the_first_round_to_the_last() {
        String page = CountReport.markdown(burlington(), Locale.ENGLISH, "Mayor");
        assertThat(page)
                .startsWith("# Mayor\n\nElected: Kiss.\n")
                .contains("| Montroll | 2,554 | – |", "| Kiss | 2,982 | 4,314 |", "| Wright | 3,297 | 4,064 |")
                .contains("- Round 2: votes of those who went out: Montroll. What moved: 1,332 to Kiss; 767 to Wright;"
                        + " 455 to nobody (no further preference).")
                .contains(
                        "- Montroll went out in round 1 with 2,554 votes. The next, Kiss, had 2,982. These votes went:"
                                + " 1,332 to Kiss; 767 to Wright; 455 to nobody (no further preference).")
                .contains("- Wright was still there in the last round, 2, with 4,064 votes");
    }

    private static String why(CountingMethod method, Profile ballots, int seats) {
        return CountReport.markdown(method.count(ballots, seats, TieBreak.none()), Locale.ENGLISH, "t");
    }

    @Test
    void the_reason_of_a_loser_is_the_one_that_decided() {
        Profile scores = Profile.score(List.of("A", "B", "C"))
                .scores(Ratio.of(2), Map.of("A", Ratio.of(5), "B", Ratio.of(0), "C", Ratio.ZERO))
                .scores(Ratio.of(3), Map.of("A", Ratio.of(2), "B", Ratio.of(3), "C", Ratio.ONE))
                .build();
        assertThat(why(new Star(), scores, 1))
                .contains("- A was in the last runoff: 2 prefer A, 3 prefer B.")
                .contains("- C has 3; those in the last runoff, A and B, have 9 at the least.");
        assertThat(why(new MajorityJudgement(), scores, 1))
                .contains("- A has the median grade 2; B, the last elected, has 3.");
        Profile even = Profile.score(List.of("A", "B"))
                .scores(Ratio.of(3), Map.of("A", Ratio.of(2), "B", Ratio.of(2)))
                .scores(Ratio.ONE, Map.of("A", Ratio.of(1), "B", Ratio.of(3)))
                .build();
        assertThat(why(new MajorityJudgement(), even, 1)).contains("A and B have the same median grade, 2.");
        Profile objected = Profile.score(List.of("Mill", "Kiln"))
                .scores(Ratio.of(8), Map.of("Mill", Ratio.ONE, "Kiln", Ratio.ONE))
                .scores(Ratio.ONE, Map.of("Mill", Ratio.of(-1)))
                .build();
        assertThat(why(new Consent(), objected, 1)).contains("- 1 object to Mill; that blocks it.");
        Profile dropped = Profile.ranked(List.of("A", "B", "None"))
                .add(7, "A > B > None")
                .add(4, "None > B > A")
                .add(1, "B > None > A")
                .build();
        assertThat(why(new SchulzeDebian("None", Ratio.of(3, 2), Ratio.ZERO, Unranked.LAST), dropped, 1))
                .contains("- A was left out before the comparison: 7 prefer it to None, 5 prefer None");
        Profile circle = Profile.ranked(List.of("A", "B", "C"))
                .add(6, "A > B > C")
                .add(5, "B > C > A")
                .add(4, "C > A > B")
                .build();
        assertThat(why(new Schulze(), circle, 1))
                .contains(
                        "More prefer C to A than the other way, but the strongest chain of defeats from A to C has 10");
        assertThat(why(new Minimax(), circle, 1)).contains("The worst defeat of B is ");
    }

    @Test
    void more_seats_than_candidates_leave_seats_vacant() {
        Profile two = Profile.ranked(List.of("A", "B")).add(3, "A").build();
        Count count = new Plurality().count(two, 5, TieBreak.none());
        assertThat(count.detail()).containsEntry("vacant", 3);
        assertThat(CountReport.markdown(count, Locale.ENGLISH, "t"))
                .contains("Elected: A and B. 3 of 5 seats stay vacant: there are no more candidates.");
    }

    @Test
    void numbers_and_sentences_are_those_of_the_language() {
        assertThat(CountReport.markdown(burlington(), Locale.GERMAN, "Wahl"))
                .contains("Gewählt: Kiss.", "| Kiss | 2.982 | 4.314 |");
        assertThat(CountReport.markdown(burlington(), Locale.FRENCH, "Élection"))
                .contains("Est élu : Kiss.", "| Kiss | 2\u202F982 | 4\u202F314 |");
        assertThat(CountReport.html(burlington(), Locale.forLanguageTag("nl"), "Verkiezing"))
                .contains("lang=\"nl\"", "Verkozen: Kiss.");
        assertThat(CountReport.html(burlington(), Locale.JAPANESE, "Election")).contains("lang=\"en\"");
    }

    @Test
    void a_method_of_a_plugin_is_told_in_the_words_of_the_plugin() {
        Count own = new CountBuilder(
                        "dice", Profile.ranked(List.of("A", "B")).add(2, "A").build(), 1, TieBreak.none())
                .elect(0)
                .build();
        ResourceBundle bundle = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"method.dice", "The first on the list wins."}};
            }

            @Override
            public Locale getLocale() {
                return Locale.ENGLISH;
            }
        };
        Messages messages = new Messages(List.of(language -> bundle));
        assertThat(CountReport.markdown(own, Locale.FRENCH, "t", messages)).contains("The first on the list wins.");
        assertThat(CountReport.html(own, Locale.ENGLISH, "t", messages)).contains("The first on the list wins.");
        assertThat(CountReport.markdown(own, Locale.ENGLISH, "t")).doesNotContain("on the list");
    }

    @Test
    void a_tie_that_stands_is_told_as_a_tie_and_a_lot_with_its_proof() {
        Profile ballots =
                Profile.ranked(List.of("A", "B")).add(1, "A").add(1, "B").build();
        assertThat(CountReport.markdown(new Plurality().count(ballots, 1, TieBreak.none()), Locale.ENGLISH, "t"))
                .contains("A tie stands: A and B are level for 1 seat", "No rule told them apart.");
        assertThat(CountReport.markdown(new Plurality().count(ballots, 1, TieBreak.lot("dawn")), Locale.ENGLISH, "t"))
                .contains("a lot with a public seed", "sha256(dawn");
    }

    @Test
    void what_came_from_outside_is_escaped() throws Exception {
        String name = "<script>alert(1)</script> | *A* & \"B\"";
        Profile ballots = Profile.ranked(List.of(name, "B")).add(2, name).build();
        Count count = new Plurality().count(ballots, 1, TieBreak.none());
        String html = CountReport.html(count, Locale.ENGLISH, name);
        parsed(html);
        assertThat(html).doesNotContain("<script>");
        assertThat(CountReport.markdown(count, Locale.ENGLISH, name)).doesNotContain("<script>", " | *A*");
    }

    @Test
    void every_language_has_every_sentence() {
        ResourceBundle english = ResourceBundle.getBundle("coop.reporting.count.messages", Locale.ENGLISH);
        for (Locale language : LANGUAGES) {
            ResourceBundle other = ResourceBundle.getBundle("coop.reporting.count.messages", language);
            assertThat(other.getLocale().getLanguage()).isEqualTo(language.getLanguage());
            assertThat(other.keySet()).isEqualTo(english.keySet());
            english.keySet()
                    .forEach(key -> assertThat(places(other.getString(key)))
                            .as(key + " " + language)
                            .isEqualTo(places(english.getString(key))));
        }
    }

    private static List<String> places(String pattern) {
        return pattern.codePoints()
                .filter(c -> c >= '0' && c <= '9')
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> every_method_is_told_in_every_language_and_every_candidate_finds_why() {
        return CountingMethods.cards().stream()
                .filter(card -> !card.id().equals("quota"))
                .map(card -> DynamicTest.dynamicTest(card.id(), () -> told(card)));
    }

    private static void told(MethodCard card) throws Exception {
        CountingMethod method = CoopSdk.discover().installed().policyOf(CountingMethod.class, settings(card.id()));
        Random random = new Random(20_161_008);
        for (int round = 0; round < 10; round++) {
            Profile ballots = ballots(card.ballots(), random);
            int seats = card.severalSeats() ? 1 + random.nextInt(2) : 1;
            Count count = method.count(ballots, seats, round % 2 == 0 ? TieBreak.none() : TieBreak.lot("dawn"));
            for (Locale language : LANGUAGES) {
                String html = CountReport.html(count, language, "A & B");
                parsed(html);
                assertThat(html)
                        .isEqualTo(CountReport.html(count, language, "A & B"))
                        .doesNotContain("{0}", "{1}");
                String page = CountReport.markdown(count, language, "A & B");
                String why =
                        page.substring(page.indexOf(ResourceBundle.getBundle("coop.reporting.count.messages", language)
                                .getString("why")));
                for (String name : count.candidates()) {
                    assertThat(count.elected().contains(name) || why.contains(name))
                            .as("%s in %s", name, why)
                            .isTrue();
                }
            }
        }
    }

    private static String settings(String id) {
        return switch (id) {
            case "schulze-debian" -> "{\"policy\": \"schulze-debian\", \"defaultOption\": \"Ada\"}";
            default -> "\"" + id + "\"";
        };
    }

    private static Profile ballots(BallotKind kind, Random random) {
        List<String> names = List.of("Ada", "Ben", "Cem", "Dée").subList(0, 2 + random.nextInt(3));
        ProfileBuilder builder = switch (kind) {
            case RANKED -> Profile.ranked(names);
            case APPROVAL -> Profile.approval(names);
            case SCORE -> Profile.score(names);
        };
        for (int voter = 0; voter < 7; voter++) {
            List<String> order = new ArrayList<>(names);
            Collections.shuffle(order, random);
            order = order.subList(0, 1 + random.nextInt(order.size()));
            switch (kind) {
                case RANKED ->
                    builder.ranking(Ratio.ONE, order.stream().map(List::of).toList());
                case APPROVAL -> builder.approvals(Ratio.ONE, order);
                case SCORE -> {
                    Map<String, Ratio> scores = new LinkedHashMap<>();
                    order.forEach(name -> scores.put(name, Ratio.of(random.nextInt(2))));
                    builder.scores(Ratio.ONE, scores);
                }
            }
        }
        return builder.build();
    }

    private static void parsed(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>\n", "");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
