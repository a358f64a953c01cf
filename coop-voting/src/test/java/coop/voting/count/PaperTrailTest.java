package coop.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import coop.voting.count.transfer.BottomsUp;
import coop.voting.count.transfer.Irv;
import coop.voting.count.transfer.TwoRound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever follows every paper finds every tally. */
class PaperTrailTest {
    /** Where each paper lies, as the trail tells it; a move from where it does not lie is an error. */
    private static final class Follower implements PaperTrail {
        private final Profile ballots;
        private final Map<Integer, String> places = new TreeMap<>();
        private final List<Map<String, Ratio>> tallies = new ArrayList<>();

        Follower(Profile ballots) {
            this.ballots = ballots;
        }

        @Override
        public void moved(int round, int ballot, int from, int to) {
            put(round, ballot, from, ballots.candidates().get(to));
        }

        @Override
        public void ended(int round, int ballot, int from, String reason) {
            put(round, ballot, from, "#" + reason);
        }

        private void put(int round, int ballot, int from, String to) {
            close(round - 1);
            String before = places.put(ballot, to);
            assertThat(before)
                    .isEqualTo(from == DEALT ? null : ballots.candidates().get(from));
        }

        /** The tallies of all rounds up to this one stand. */
        void close(int round) {
            while (tallies.size() < round) {
                Map<String, Ratio> tally = new TreeMap<>();
                places.forEach((ballot, place) -> tally.merge(place, ballots.weight(ballot), Ratio::plus));
                tallies.add(tally);
            }
        }
    }

    private static void follow(TrailedMethod method, Profile ballots, int seats) {
        Follower follower = new Follower(ballots);
        Count count = method.count(ballots, seats, TieBreak.none(), follower);
        assertThat(count).isEqualTo(method.count(ballots, seats, TieBreak.none()));
        follower.close(count.rounds().size());
        assertThat(follower.tallies).hasSameSizeAs(count.rounds());
        for (Round round : count.rounds()) {
            SortedMap<String, Ratio> told = new TreeMap<>(round.tally());
            round.exhausted().forEach((reason, votes) -> told.put("#" + reason, votes));
            told.values().removeIf(votes -> votes.signum() == 0);
            assertThat(follower.tallies.get(round.number() - 1)).isEqualTo(told);
        }
    }

    @TestFactory
    Stream<DynamicTest> the_papers_followed_give_the_tally_of_every_round() {
        Map<String, TrailedMethod> methods = new LinkedHashMap<>();
        methods.put("irv", new Irv());
        methods.put("two-round", new TwoRound());
        methods.put("bottoms-up", new BottomsUp());
        return methods.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> Seeds.check(random -> follow(entry.getValue(), cast(random), 1))));
    }

    private static Profile cast(Random random) {
        return random.nextBoolean()
                ? Voters.plain(random, 6, 12).ranked()
                : Voters.careless(random, 6, 12).ranked();
    }

    @Test
    void a_paper_moves_when_its_candidate_is_excluded_and_ends_when_nobody_is_left_on_it() {
        Profile ballots = Profile.ranked(List.of("A", "B", "C", "D"))
                .add(4, "A")
                .add(3, "B")
                .add(2, "C > B")
                .add(1, "D")
                .build();
        List<String> moves = new ArrayList<>();
        new Irv().count(ballots, 1, TieBreak.none(), new PaperTrail() {
            @Override
            public void moved(int round, int ballot, int from, int to) {
                moves.add(round + ": " + ballot + " " + from + " " + to);
            }

            @Override
            public void ended(int round, int ballot, int from, String reason) {
                moves.add(round + ": " + ballot + " " + from + " " + reason);
            }
        });
        assertThat(moves)
                .containsExactly("1: 0 -1 0", "1: 1 -1 1", "1: 2 -1 2", "1: 3 -1 3", "2: 3 3 exhausted", "3: 2 2 1");
    }
}
