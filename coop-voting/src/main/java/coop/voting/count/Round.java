package coop.voting.count;

import coop.core.value.Ratio;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One round of a count.
 *
 * @param number counted from 1
 * @param action what led to its tally, such as {@code first preferences}, {@code surplus} or {@code exclude}
 * @param subjects on whom the action was: whose surplus, who was excluded; empty for first preferences
 * @param tally the votes of each candidate, in the candidates' stated order
 * @param threshold the votes that elect in this round, where the method has such a number
 * @param elected who reached it in this round
 * @param eliminated who goes out because of this round's tally
 * @param transfers the votes that moved to make this tally
 * @param exhausted the votes that count for nobody any more, by reason
 * @param lost the votes lost to rounding so far
 */
public record Round(
        int number,
        String action,
        List<String> subjects,
        Map<String, Ratio> tally,
        Optional<Ratio> threshold,
        List<String> elected,
        List<String> eliminated,
        List<Transfer> transfers,
        SortedMap<String, Ratio> exhausted,
        Ratio lost) {
    public Round {
        subjects = List.copyOf(subjects);
        tally = Collections.unmodifiableMap(new LinkedHashMap<>(tally));
        elected = List.copyOf(elected);
        eliminated = List.copyOf(eliminated);
        transfers = List.copyOf(transfers);
        exhausted = Collections.unmodifiableSortedMap(new TreeMap<>(exhausted));
    }

    /** The same round with these elected in it. */
    public Round withElected(List<String> names) {
        return new Round(number, action, subjects, tally, threshold, names, eliminated, transfers, exhausted, lost);
    }

    /** All votes that count for nobody any more, whatever the reason; rounding losses not included. */
    public Ratio exhaustedVotes() {
        return exhausted.values().stream().reduce(Ratio.ZERO, Ratio::plus);
    }
}
