package coop.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every method keeps the promises on its card, on random voters. */
class CriteriaTest {
    /** The methods whose quota is a whole number, so that a group needs as many voters for each seat. */
    private static final Set<String> WHOLE_QUOTA = Set.of("stv-scottish", "stv-fractional-rctab");

    private interface Promise {
        void holds(Sample sample, Random random);
    }

    private static Stream<DynamicTest> promised(Criterion criterion, int voters, Promise promise) {
        return CountingMethods.cards().stream()
                .filter(card -> card.criteria().contains(criterion))
                .map(card -> DynamicTest.dynamicTest(
                        card.id(),
                        () -> Seeds.check(
                                Seeds.ROUNDS, random -> promise.holds(Sample.of(card, random, 5, voters), random))));
    }

    /** The winner where there is exactly one, else nobody. */
    private static String only(Count count) {
        return count.winners().size() == 1 && !count.isOpen() ? count.winners().get(0) : "";
    }

    @TestFactory
    Stream<DynamicTest> majority() {
        return promised(Criterion.MAJORITY, 9, (sample, random) -> {
            for (String name : sample.candidates) {
                long first = sample.papers.stream()
                        .filter(paper -> !paper.isEmpty() && paper.get(0).equals(List.of(name)))
                        .count();
                if (2 * first > sample.papers.size()) {
                    assertThat(only(sample.count(1))).isEqualTo(name);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> condorcet() {
        return promised(
                Criterion.CONDORCET,
                9,
                (sample, random) -> PairwiseMatrix.of(sample.ballots(), Unranked.LAST)
                        .condorcetWinner()
                        .ifPresent(name -> assertThat(only(sample.count(1))).isEqualTo(name)));
    }

    @TestFactory
    Stream<DynamicTest> condorcet_loser() {
        return promised(Criterion.CONDORCET_LOSER, 9, (sample, random) -> {
            Profile ballots = sample.ballots();
            PairwiseMatrix matrix = ballots.kind() == BallotKind.SCORE
                    ? PairwiseMatrix.ofScores(ballots, Ratio.ZERO, ballot -> true)
                    : PairwiseMatrix.of(ballots, Unranked.LAST);
            for (int a = 0; a < matrix.size(); a++) {
                boolean losesAll = true;
                for (int b = 0; b < matrix.size(); b++) {
                    losesAll &= a == b || matrix.compare(a, b) < 0;
                }
                if (losesAll) {
                    assertThat(only(sample.count(1))).isNotEqualTo(sample.candidates.get(a));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> monotone() {
        return promised(Criterion.MONOTONE, 9, (sample, random) -> {
            String winner = only(sample.count(1));
            if (!winner.isEmpty()) {
                assertThat(only(sample.raised(winner, random).count(1))).isEqualTo(winner);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> participation() {
        return promised(Criterion.PARTICIPATION, 9, (sample, random) -> {
            String before = only(sample.count(1));
            if (before.isEmpty()) {
                return;
            }
            List<String> order = new ArrayList<>(sample.candidates);
            Collections.shuffle(order, random);
            int approved = 1 + random.nextInt(order.size());
            Sample after = switch (sample.card.ballots()) {
                case RANKED -> sample.plus(order.stream().map(List::of).toList());
                case APPROVAL -> sample.plus(List.of(order.subList(0, approved)));
                case SCORE -> sample.plusScores(scores(order));
            };
            List<String> indifferent =
                    sample.card.ballots() == BallotKind.APPROVAL ? order.subList(0, approved) : List.of();
            for (String winner : after.count(1).winners()) {
                boolean equal = indifferent.contains(before) == indifferent.contains(winner)
                        && sample.card.ballots() == BallotKind.APPROVAL;
                assertThat(winner.equals(before) || equal || order.indexOf(winner) < order.indexOf(before))
                        .as("a vote %s turned %s into %s", order, before, winner)
                        .isTrue();
            }
        });
    }

    private static Map<String, Integer> scores(List<String> order) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        order.forEach(name -> scores.put(name, Math.max(0, 5 - order.indexOf(name))));
        return scores;
    }

    @TestFactory
    Stream<DynamicTest> later_no_harm() {
        return promised(Criterion.LATER_NO_HARM, 12, (sample, random) -> {
            int seats = sample.card.severalSeats() ? 1 + random.nextInt(2) : 1;
            Count before = sample.count(seats);
            int voter = random.nextInt(sample.papers.size());
            List<List<String>> paper = sample.papers.get(voter);
            List<String> unranked = new ArrayList<>(sample.candidates);
            paper.forEach(unranked::removeAll);
            if (unranked.isEmpty() || before.isOpen()) {
                return;
            }
            Collections.shuffle(unranked, random);
            List<List<String>> longer = new ArrayList<>(paper);
            unranked.forEach(name -> longer.add(List.of(name)));
            Count after = sample.with(voter, longer).count(seats);
            for (List<String> rank : paper) {
                if (before.elected().containsAll(rank)) {
                    assertThat(after.winners()).containsAll(rank);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> clone_independent() {
        return promised(Criterion.CLONE_INDEPENDENT, 9, (sample, random) -> {
            String twin = sample.candidates.get(random.nextInt(sample.candidates.size()));
            Count before = sample.count(1);
            Count after = sample.twinned(twin, "Twin", random).count(1);
            if (!before.ties().isEmpty() || !after.ties().isEmpty()) {
                return;
            }
            String winner = only(before);
            assertThat(only(after).equals("Twin") ? twin : only(after)).isEqualTo(winner);
        });
    }

    @TestFactory
    Stream<DynamicTest> proportional_to_solid_groups_of_voters() {
        return promised(Criterion.PROPORTIONAL, 20, (sample, random) -> {
            int seats = 1 + random.nextInt(3);
            Count count = sample.count(seats);
            switch (sample.card.ballots()) {
                case APPROVAL -> represented(sample, seats, count);
                default -> solid(sample, seats, count);
            }
        });
    }

    /** A group of as many as a seat has voters, who all approve of somebody, has a member of whom one of them approves. */
    private static void represented(Sample sample, int seats, Count count) {
        long voting =
                sample.papers.stream().filter(paper -> !paper.get(0).isEmpty()).count();
        for (String name : sample.candidates) {
            long without = sample.papers.stream()
                    .map(paper -> paper.get(0))
                    .filter(own -> own.contains(name) && Collections.disjoint(own, count.winners()))
                    .count();
            assertThat(without * seats)
                    .as("voters of %s without a member", name)
                    .isLessThan(Math.max(1, voting));
        }
    }

    /** Who rank a group of candidates before all others, and are more than so many quotas, have so many of them elected. */
    private static void solid(Sample sample, int seats, Count count) {
        long valid = sample.papers.stream().filter(paper -> !paper.isEmpty()).count();
        for (int bits = 1; bits < 1 << sample.candidates.size(); bits++) {
            Set<String> group = new HashSet<>();
            for (int i = 0; i < sample.candidates.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    group.add(sample.candidates.get(i));
                }
            }
            long loyal = sample.papers.stream()
                    .filter(paper -> paper.size() >= group.size()
                            && paper.subList(0, group.size()).stream().allMatch(group::containsAll))
                    .count();
            long quotas = WHOLE_QUOTA.contains(sample.card.id())
                    ? loyal / (valid / (seats + 1) + 1)
                    : (loyal * (seats + 1) - 1) / Math.max(1, valid);
            long due = Math.min(Math.min(quotas, group.size()), seats);
            long elected = count.winners().stream().filter(group::contains).count();
            if (!sample.card.id().equals("apportionment")) {
                assertThat(elected).as("winners of %s", group).isGreaterThanOrEqualTo(due);
            }
        }
    }
}
