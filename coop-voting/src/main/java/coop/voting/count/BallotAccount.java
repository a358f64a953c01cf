package coop.voting.count;

import coop.core.value.Ratio;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of every paper, in votes: valid and invalid ones add up to all that were cast.
 *
 * @param cast all papers
 * @param counted the valid ones
 * @param invalid those that could not be read, or not under the method, by reason
 * @param exhausted those of the counted ones that counted for nobody in the end, by reason
 */
public record BallotAccount(
        Ratio cast, Ratio counted, SortedMap<String, Ratio> invalid, SortedMap<String, Ratio> exhausted) {
    public BallotAccount {
        invalid = Collections.unmodifiableSortedMap(new TreeMap<>(invalid));
        exhausted = Collections.unmodifiableSortedMap(new TreeMap<>(exhausted));
    }
}
