package coop.voting.count.pairwise;

import coop.voting.count.CountBuilder;
import coop.voting.count.Profile;
import java.util.ArrayList;
import java.util.List;

/** What the methods of this package share. */
final class Condorcet {
    /** Whether one candidate is ahead of another. */
    interface Ahead {
        boolean test(int a, int b);
    }

    private Condorcet() {}

    /** Refuses a strength that is not one of defeats. */
    static void requireDefeats(String method, Strength strength) {
        if (strength == Strength.OPPOSITION) {
            throw new IllegalArgumentException(
                    "The method " + method + " knows the strengths winning, margin and ratio, not opposition");
        }
    }

    /** Writes down the papers that rank nobody. */
    static CountBuilder blank(CountBuilder count, Profile ballots) {
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            if (ballots.start(ballot) == ballots.end(ballot)) {
                count.exhausted("blank", ballots.weight(ballot));
            }
        }
        return count;
    }

    /** Those whom nobody is ahead of, then those whom nobody of the rest is ahead of, and so on. */
    static List<List<Integer>> layers(int n, Ahead ahead) {
        List<Integer> rest = new ArrayList<>();
        for (int candidate = 0; candidate < n; candidate++) {
            rest.add(candidate);
        }
        List<List<Integer>> layers = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Integer> first = rest.stream()
                    .filter(a -> rest.stream().noneMatch(b -> ahead.test(b, a)))
                    .toList();
            layers.add(first);
            rest.removeAll(first);
        }
        return layers;
    }
}
