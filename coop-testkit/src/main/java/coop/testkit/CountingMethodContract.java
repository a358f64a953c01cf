package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountingMethod;
import coop.voting.count.Criterion;
import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Profile;
import coop.voting.count.Round;
import coop.voting.count.TieBreak;
import coop.voting.count.Unranked;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CountingMethod} holds to: statutes can name it, it is pure, it has no eye on names nor on the order of
 * candidates or papers, its count adds up, it makes no secret of a tie, and it keeps the promises it makes. A test class takes
 * it on by naming the ballots it counts:
 *
 * <pre>{@code
 * class AntiPluralityTest implements CountingMethodContract {
 *     public String policy() { return "\"anti-plurality\""; }
 *     public CountingMethod rule() { return new AntiPlurality(); }
 *     public BallotKind ballots() { return BallotKind.RANKED; }
 * }
 * }</pre>
 */
public interface CountingMethodContract extends PolicyContract<CountingMethod> {
    /** The kind of ballots that it counts. */
    BallotKind ballots();

    @Override
    default Class<CountingMethod> kind() {
        return CountingMethod.class;
    }

    /** How many seats it can fill at most in these tests: 1 unless it is said. */
    default int mostSeats() {
        return 1;
    }

    /** What it promises whatever the ballots; of these, {@code MAJORITY}, {@code CONDORCET} and {@code MONOTONE} are tried. */
    default Set<Criterion> promises() {
        return Set.of();
    }

    /** How many random elections each test tries. */
    default int rounds() {
        return 300;
    }

    private void each(Trial trial) {
        Random random = new Random(20_160_101);
        for (int round = 0; round < rounds(); round++) {
            RandomVoters voters = new RandomVoters(ballots(), random);
            trial.of(
                    voters,
                    1 + random.nextInt(Math.min(mostSeats(), voters.candidates().size())),
                    random);
        }
    }

    /** One random election. */
    @FunctionalInterface
    interface Trial {
        /** Tries it with some seats. */
        void of(RandomVoters voters, int seats, Random random);
    }

    private Count count(RandomVoters voters, int seats) {
        return rule().count(voters.profile(), seats, TieBreak.none());
    }

    private static void assertSame(Count count, Count other, String why) {
        assertThat(new TreeSet<>(other.winners())).as(why).isEqualTo(new TreeSet<>(count.winners()));
        assertThat(new TreeSet<>(other.elected())).as(why).isEqualTo(new TreeSet<>(count.elected()));
    }

    @Test
    default void it_counts_the_same_however_often_and_wherever() {
        Profile profile = new RandomVoters(ballots(), new Random(7)).profile();
        Anywhere.same(
                "the count", () -> rule().count(profile, 1, TieBreak.none()).detail());
    }

    @Test
    default void it_has_no_eye_on_the_order_of_candidates_or_papers() {
        each((voters, seats, random) -> assertSame(
                count(voters, seats), count(voters.shuffled(random), seats), "shuffled: " + voters.profile()));
    }

    @Test
    default void it_has_no_eye_on_names() {
        each((voters, seats, random) -> {
            RandomVoters others = voters.renamed();
            Count renamed = count(others, seats);
            Set<String> back = new TreeSet<>();
            renamed.winners()
                    .forEach(name ->
                            back.add(voters.candidates().get(others.candidates().indexOf(name))));
            assertThat(back).isEqualTo(new TreeSet<>(count(voters, seats).winners()));
        });
    }

    @Test
    default void it_elects_candidates_and_no_more_than_there_are_seats() {
        each((voters, seats, random) -> {
            Count count = count(voters, seats);
            assertThat(voters.candidates()).containsAll(count.winners());
            assertThat(count.winners()).doesNotHaveDuplicates().containsAll(count.elected());
            assertThat(count.elected().size()).isLessThanOrEqualTo(seats);
            if (count.winners().size() > seats) {
                assertThat(count.ties())
                        .as("more winners than seats, and no tie on record")
                        .isNotEmpty();
            }
        });
    }

    @Test
    default void its_rounds_add_up_to_the_ballots() {
        each((voters, seats, random) -> {
            Count count = count(voters, seats);
            assertThat(count.ballots().cast()).isEqualTo(voters.profile().total());
            for (Round round : count.rounds()) {
                Ratio sum = round.tally().values().stream().reduce(Ratio.ZERO, Ratio::plus);
                assertThat(sum.plus(round.exhaustedVotes()).plus(round.lost()))
                        .as("round %s", round.number())
                        .isEqualTo(count.ballots().counted());
            }
        });
    }

    @Test
    default void a_lot_leaves_no_tie_open() {
        each((voters, seats, random) -> {
            Count drawn = rule().count(voters.profile(), seats, TieBreak.lot("a public seed"));
            assertThat(drawn.isOpen()).as("%s", drawn.ties()).isFalse();
            assertThat(count(voters, seats).winners()).containsAll(drawn.elected());
        });
    }

    @Test
    default void it_keeps_its_promises() {
        each((voters, seats, random) -> {
            Count count = count(voters, 1);
            if (promises().contains(Criterion.MAJORITY)) {
                voters.majority()
                        .ifPresent(name -> assertThat(count.winners())
                                .as("more than half put %s first", name)
                                .isEqualTo(List.of(name)));
            }
            if (promises().contains(Criterion.CONDORCET)) {
                PairwiseMatrix.of(voters.profile(), Unranked.LAST)
                        .condorcetWinner()
                        .ifPresent(name -> assertThat(count.winners())
                                .as("%s beats each other one", name)
                                .isEqualTo(List.of(name)));
            }
            if (promises().contains(Criterion.MONOTONE) && count.winners().size() == 1) {
                String winner = count.winners().get(0);
                assertThat(count(voters.raised(winner, random), 1).winners())
                        .as("%s, ranked higher by one voter", winner)
                        .isEqualTo(List.of(winner));
            }
        });
    }
}
