package coop.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No method has an eye on names, on the order of candidates, on the order of papers, or on how papers are bundled. */
class SymmetryTest {
    private static Stream<DynamicTest> each(Check check) {
        return CountingMethods.cards().stream()
                .filter(card -> !card.id().equals("quota"))
                .map(card -> DynamicTest.dynamicTest(
                        card.id(),
                        () -> Seeds.check(Seeds.ROUNDS / 5, random -> {
                            Sample sample = Sample.of(card, random, 5, 12);
                            int seats = card.severalSeats() ? 1 + random.nextInt(3) : 1;
                            check.holds(sample, seats, random);
                        })));
    }

    private interface Check {
        void holds(Sample sample, int seats, Random random);
    }

    private static void same(Count one, Count other) {
        assertThat(new TreeSet<>(other.winners())).isEqualTo(new TreeSet<>(one.winners()));
        assertThat(new TreeSet<>(other.elected())).isEqualTo(new TreeSet<>(one.elected()));
        assertThat(groups(other)).isEqualTo(groups(one));
        assertThat(other.tally()).isEqualTo(one.tally());
    }

    private static List<Set<String>> groups(Count count) {
        return count.ranking().stream()
                .map(group -> (Set<String>) new HashSet<>(group))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> neutral_to_the_order_of_candidates() {
        return each((sample, seats, random) ->
                same(sample.count(seats), sample.reordered(random).count(seats)));
    }

    @TestFactory
    Stream<DynamicTest> anonymous_and_neutral_to_the_order_of_papers() {
        return each((sample, seats, random) ->
                same(sample.count(seats), sample.shuffled(random).count(seats)));
    }

    @TestFactory
    Stream<DynamicTest> the_same_for_bundled_papers_as_for_papers_one_by_one() {
        return each((sample, seats, random) -> {
            Count bundled = sample.method().count(sample.ballots(3), seats, TieBreak.none());
            Sample thrice = sample;
            for (int time = 0; time < 2; time++) {
                for (var paper : sample.papers) {
                    thrice = thrice.plus(paper);
                }
                for (var own : sample.scores) {
                    thrice = thrice.plusScores(own);
                }
            }
            assertThat(thrice.ballots().distinct()).isEqualTo(sample.ballots(3).distinct());
            same(bundled, thrice.count(seats));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_count_holds_together_and_comes_out_the_same_again() {
        return each((sample, seats, random) -> {
            Count count = sample.count(seats);
            assertThat(Invariants.broken(sample.ballots(), count)).isEmpty();
            assertThat(sample.count(seats)).isEqualTo(count);
            assertThat(count.detail()).containsKeys("method", "winners", "ties", "ballots", "events");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_lot_settles_every_tie_and_says_how() {
        return each((sample, seats, random) -> {
            Count open = sample.count(seats);
            Count drawn = sample.method().count(sample.ballots(), seats, TieBreak.lot("seed of the day"));
            if (!sample.card.id().equals("two-round")) {
                assertThat(drawn.isOpen()).isFalse();
            }
            assertThat(open.winners()).containsAll(drawn.elected());
            assertThat(drawn.elected()).containsAll(open.elected());
            assertThat(drawn.ties()).allMatch(tie -> tie.proof().startsWith("sha256(seed of the day\\n"));
        });
    }
}
