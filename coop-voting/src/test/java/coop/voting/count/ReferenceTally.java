package coop.voting.count;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Methods that add up, the slow way: voter by voter, grade by grade. */
final class ReferenceTally {
    private final Voters voters;
    private final int n;

    ReferenceTally(Voters voters) {
        this.voters = voters;
        this.n = voters.size();
    }

    private Map<String, Ratio> tally(IntFunction<Ratio> of) {
        Map<String, Ratio> tally = new LinkedHashMap<>();
        for (int candidate = 0; candidate < n; candidate++) {
            tally.put(voters.candidates.get(candidate), of.apply(candidate));
        }
        return tally;
    }

    static Set<String> most(Map<String, Ratio> tally) {
        Ratio most = tally.values().stream().reduce(Ratio::max).orElse(Ratio.ZERO);
        Set<String> winners = new TreeSet<>(tally.keySet());
        winners.removeIf(name -> !tally.get(name).equals(most));
        return winners;
    }

    /** First preferences, shared by equals. */
    Map<String, Ratio> plurality() {
        return tally(candidate -> {
            Ratio votes = Ratio.ZERO;
            for (List<List<Integer>> ranks : voters.rankings) {
                if (!ranks.isEmpty() && ranks.get(0).contains(candidate)) {
                    votes = votes.plus(Ratio.of(1, ranks.get(0).size()));
                }
            }
            return votes;
        });
    }

    Map<String, Ratio> approval() {
        return tally(candidate -> Ratio.of(voters.rankings.stream()
                .filter(ranks -> ranks.stream().anyMatch(rank -> rank.contains(candidate)))
                .count()));
    }

    /** A paper gives a candidate 1 for each one below, and 1/2 for each other one level with it, the unranked level at the end. */
    Map<String, Ratio> borda(int lastPoints) {
        return tally(candidate -> {
            Ratio points = Ratio.of((long) lastPoints * voters.rankings.size());
            for (List<List<Integer>> ranks : voters.rankings) {
                for (int other = 0; other < n; other++) {
                    int own = rank(ranks, candidate);
                    int theirs = rank(ranks, other);
                    if (other != candidate) {
                        points = points.plus(own < theirs ? Ratio.ONE : own == theirs ? Ratio.HALF : Ratio.ZERO);
                    }
                }
            }
            return points;
        });
    }

    private static int rank(List<List<Integer>> ranks, int candidate) {
        for (int rank = 0; rank < ranks.size(); rank++) {
            if (ranks.get(rank).contains(candidate)) {
                return rank;
            }
        }
        return Integer.MAX_VALUE;
    }

    Map<String, Ratio> score() {
        return tally(candidate -> Ratio.of(voters.scores.stream()
                .mapToLong(own -> own.get(candidate) == null ? 0 : own.get(candidate))
                .sum()));
    }

    /** The best by medians, taking medians away one at a time as long as several are level. */
    Set<String> majorityJudgement() {
        Map<String, List<Integer>> grades = new LinkedHashMap<>();
        for (int candidate = 0; candidate < n; candidate++) {
            int own = candidate;
            List<Integer> sorted = new ArrayList<>(voters.scores.stream()
                    .map(scores -> scores.get(own) == null ? 0 : scores.get(own))
                    .sorted()
                    .toList());
            grades.put(voters.candidates.get(candidate), sorted);
        }
        Set<String> left = new TreeSet<>(voters.candidates);
        while (left.size() > 1 && !grades.get(left.iterator().next()).isEmpty()) {
            int best = left.stream()
                    .mapToInt(name -> grades.get(name).get((grades.get(name).size() - 1) / 2))
                    .max()
                    .orElse(0);
            left.removeIf(name -> grades.get(name).get((grades.get(name).size() - 1) / 2) != best);
            left.forEach(name -> grades.get(name).remove((grades.get(name).size() - 1) / 2));
        }
        return left;
    }

    /** How many voters score a higher than b. */
    long prefer(int a, int b) {
        return voters.scores.stream()
                .filter(own -> (own.get(a) == null ? 0 : own.get(a)) > (own.get(b) == null ? 0 : own.get(b)))
                .count();
    }
}
