package coop.reporting.count;

import coop.core.value.Ratio;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Votes as bars: a row a candidate, a column a round.
 *
 * @param title what is shown
 * @param description the same in a sentence, for those who cannot see it
 * @param candidates the names of the rows
 * @param columns the names of the columns
 * @param votes for each row and column, the votes; null once somebody is out
 * @param shown the votes as they are written, as long as {@code votes}
 * @param elected for each row, the column in which the candidate was elected; -1 if none
 * @param threshold what elects, where it is one number
 */
record Bars(
        String title,
        String description,
        List<String> candidates,
        List<String> columns,
        List<List<@Nullable Ratio>> votes,
        List<List<String>> shown,
        List<Integer> elected,
        Optional<Ratio> threshold) {
    /** The largest number, at least the threshold. */
    Ratio largest() {
        Ratio largest = threshold.orElse(Ratio.ZERO);
        for (List<@Nullable Ratio> row : votes) {
            for (Ratio number : row) {
                largest = number == null ? largest : largest.max(number);
            }
        }
        return largest;
    }
}
