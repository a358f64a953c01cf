package coop.folder.cell;

import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a misspelt word was probably meant to be. */
public final class Near {
    /** Comparisons in the life of one instance, so that a large file full of misspelt keys stays quick to read. */
    private static final long COMPARISONS = 1_000_000;

    private long left = COMPARISONS;

    /** The closest of the choices, the first of equally close ones; empty when none is close. */
    public String to(String got, Collection<String> choices) {
        left -= choices.size();
        return left < 0 ? "" : of(got, choices);
    }

    /** As {@link #to}, for a short list of choices. */
    public static String of(String got, Collection<String> choices) {
        return of(got, choices, Near::folded);
    }

    /** As {@link #of(String, Collection)}, with the choices folded beforehand. */
    static String of(String got, Map<String, String> foldedByChoice) {
        return of(got, foldedByChoice.keySet(), choice -> foldedByChoice.getOrDefault(choice, ""));
    }

    private static String of(String got, Collection<String> choices, UnaryOperator<String> folding) {
        String wanted = folded(got);
        String best = "";
        int least = Math.max(wanted.length() < 5 ? 1 : 2, wanted.length() / 3) + 1;
        for (String choice : choices) {
            int distance = distance(wanted, folding.apply(choice), least);
            if (distance < least && distance < wanted.length()) {
                least = distance;
                best = choice;
            }
        }
        return best;
    }

    private static String folded(String text) {
        return Folded.of(text.length() <= Limits.ID ? text : text.substring(0, Limits.ID));
    }

    /** Letters to add, drop, change or swap with the next one; at least {@code enough} when there are that many. */
    private static int distance(String from, String to, int enough) {
        if (Math.abs(from.length() - to.length()) >= enough) {
            return enough;
        }
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] now = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                int least = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                now[j] = swapped ? Math.min(least, before[j - 2] + 1) : least;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[to.length()];
    }
}
