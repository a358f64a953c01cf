package coop.voting.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.value.Ratio;
import coop.voting.count.tally.Plurality;
import coop.voting.count.transfer.Irv;
import coop.voting.count.transfer.StvScottish;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ties are broken by the rule that was agreed on, or stand. */
class TieBreakTest {
    private static final List<String> ABC = List.of("A", "B", "C");

    private static TieQuestion question(Purpose purpose, List<String> among, List<Map<String, Ratio>> earlier) {
        return new TieQuestion(3, purpose, among, true, earlier);
    }

    private static Map<String, Ratio> tally(long a, long b, long c) {
        return Map.of("A", Ratio.of(a), "B", Ratio.of(b), "C", Ratio.of(c));
    }

    @Test
    void an_order_favours_the_first_and_excludes_the_last() {
        TieBreak order = TieBreak.order(ABC);
        assertThat(order.settle(question(Purpose.ELECTION, List.of("B", "C"), List.of()))
                        .left())
                .containsExactly("B");
        assertThat(order.settle(question(Purpose.EXCLUSION, List.of("B", "C"), List.of()))
                        .left())
                .containsExactly("C");
        assertThat(new StatedOrder(ABC, true)
                        .settle(question(Purpose.EXCLUSION, List.of("B", "C"), List.of()))
                        .left())
                .containsExactly("B");
    }

    @Test
    void who_is_not_named_in_an_order_comes_after_all_who_are() {
        TieBreak order = TieBreak.order(List.of("B"));
        assertThat(order.settle(question(Purpose.ELECTION, ABC, List.of())).left())
                .containsExactly("B");
        assertThat(order.settle(question(Purpose.EXCLUSION, List.of("B", "C"), List.of()))
                        .left())
                .containsExactly("C");
        assertThat(order.settle(question(Purpose.EXCLUSION, ABC, List.of())).left())
                .containsExactly("A", "C");
        assertThat(order.settle(question(Purpose.ELECTION, List.of("A", "C"), List.of()))
                        .isSettled())
                .isFalse();
    }

    @Test
    void earlier_rounds_narrow_or_look_for_one_alone() {
        List<Map<String, Ratio>> rounds = List.of(tally(2, 4, 1), tally(3, 3, 5), tally(6, 6, 6));
        TieQuestion question = question(Purpose.EXCLUSION, ABC, rounds);
        assertThat(new EarlierRounds(true).settle(question).left()).containsExactly("A");
        assertThat(new EarlierRounds(false).settle(question).left()).containsExactly("C");
        assertThat(TieBreak.earlierRounds()
                        .settle(question(Purpose.SURPLUS, ABC, rounds))
                        .left())
                .containsExactly("C");
        assertThat(TieBreak.earlierRounds()
                        .settle(question(Purpose.EXCLUSION, ABC, List.of(tally(1, 1, 1))))
                        .isSettled())
                .isFalse();
    }

    @Test
    void rules_are_asked_in_turn_about_those_who_are_left() {
        TieBreak rules = TieBreak.earlierRounds().then(TieBreak.order(List.of("C", "B", "A")));
        Settlement settlement = rules.settle(question(Purpose.EXCLUSION, ABC, List.of(tally(1, 1, 2))));
        assertThat(settlement.left()).containsExactly("A");
        assertThat(settlement.rule()).isEqualTo("earlier-rounds, then order");
    }

    @Test
    void a_lot_can_be_drawn_again_by_anybody() throws Exception {
        Settlement settlement =
                TieBreak.lot("blue 42 river").settle(question(Purpose.EXCLUSION, List.of("Ben", "Ada"), List.of()));
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest("blue 42 river\n3\nexclusion\nAda\nBen".getBytes(StandardCharsets.UTF_8));
        int place = new BigInteger(1, digest).mod(BigInteger.TWO).intValue();
        assertThat(settlement.left()).containsExactly(List.of("Ada", "Ben").get(place));
        assertThat(settlement.proof())
                .startsWith("sha256(blue 42 river\\n3\\nexclusion\\nAda\\nBen) = ")
                .endsWith("; mod 2 = " + place);
        assertThatThrownBy(() -> TieBreak.lot(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lots_fall_on_everybody_alike() {
        Map<String, Integer> drawn = new HashMap<>();
        for (int seed = 0; seed < 3_000; seed++) {
            Settlement settlement = TieBreak.lot("seed " + seed).settle(question(Purpose.ELECTION, ABC, List.of()));
            drawn.merge(settlement.left().get(0), 1, Integer::sum);
        }
        assertThat(drawn.values()).allSatisfy(times -> assertThat(times).isBetween(900, 1_100));
    }

    @Test
    void a_recorded_lot_decides_only_the_tie_it_was_drawn_for() {
        TieBreak lots = TieBreak.recorded(List.of(new RecordedLots.Lot(3, List.of("A", "B"), "B")));
        assertThat(lots.settle(question(Purpose.ELECTION, List.of("B", "A"), List.of()))
                        .left())
                .containsExactly("B");
        assertThat(lots.settle(question(Purpose.ELECTION, ABC, List.of())).isSettled())
                .isFalse();
        assertThatThrownBy(() -> new RecordedLots(List.of(new RecordedLots.Lot(3, List.of("A", "B"), "C"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_a_rule_those_who_are_level_are_winners_and_nobody_is_elected() {
        Profile ballots = Profile.ranked(ABC).add(1, "A").add(1, "B").build();
        Count count = new Plurality().count(ballots, 1, TieBreak.none());
        assertThat(count.winners()).containsExactly("A", "B");
        assertThat(count.elected()).isEmpty();
        assertThat(count.isOpen()).isTrue();
        assertThat(count.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.isOpen()).isTrue();
            assertThat(tie.among()).containsExactly("A", "B");
        });
    }

    @Test
    void a_tie_for_exclusion_that_changes_nothing_leaves_the_winner_elected() {
        Profile ballots = Profile.ranked(List.of("A", "B", "C", "D"))
                .add(5, "A")
                .add(4, "B")
                .add(2, "C > A")
                .add(2, "D > A")
                .build();
        Count count = new Irv().count(ballots, 1, TieBreak.none());
        assertThat(count.elected()).containsExactly("A");
        assertThat(count.isOpen()).isFalse();
        assertThat(count.ties())
                .singleElement()
                .satisfies(tie -> assertThat(tie.isOpen()).isTrue());
    }

    @Test
    void a_tie_for_exclusion_that_decides_makes_winners_of_all_who_may_win() {
        Profile ballots =
                Profile.ranked(ABC).add(3, "A").add(2, "B > A").add(2, "C > B").build();
        Count count = new Irv().count(ballots, 1, TieBreak.none());
        assertThat(count.elected()).isEmpty();
        assertThat(count.winners()).containsExactly("A", "B");
        assertThat(new Irv().count(ballots, 1, TieBreak.order(ABC)).elected()).containsExactly("B");
    }

    @Test
    void who_has_no_votes_goes_out_together_with_others_who_have_none() {
        List<String> many = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L");
        Profile ballots =
                Profile.ranked(many).add(3, "A").add(2, "B").add(2, "C > B").build();
        Count runoff = new Irv().count(ballots, 1, TieBreak.order(List.of("C")));
        assertThat(runoff.rounds().get(0).eliminated()).hasSize(9);
        assertThat(runoff.ties().get(0).rule()).isEqualTo("together");
        Count council = new StvScottish().count(ballots, 2, TieBreak.order(List.of("C", "B", "A")));
        assertThat(council.elected()).containsExactly("A", "C");
    }
}
