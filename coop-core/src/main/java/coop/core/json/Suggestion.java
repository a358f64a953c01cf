package coop.core.json;

import java.util.Collection;
import java.util.Optional;

/** The choice that was probably meant. */
final class Suggestion {
    private Suggestion() {}

    /** The choice with the fewest edits to the word, when there are at most a third as many edits as letters. */
    static Optional<String> of(String word, Collection<String> choices) {
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String choice : choices) {
            int edits = edits(word, choice);
            if (edits < least) {
                least = edits;
                best = choice;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Insertions, deletions, substitutions and swaps of neighbours (Damerau 1964, Levenshtein 1966). */
    private static int edits(String from, String to) {
        if (from.length() > 100 || Math.abs(from.length() - to.length()) > 40) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
                least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[from.length()][to.length()];
    }
}
