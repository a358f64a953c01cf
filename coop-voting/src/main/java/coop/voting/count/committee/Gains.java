package coop.voting.count.committee;

import coop.voting.count.CountingException;
import java.math.BigInteger;

/**
 * How much a committee gains by one more member: each voter who approves of the new one, and of {@code j - 1} members before, adds
 * the {@code j}-th worth. Worths are whole numbers on one denominator, so that all sums are exact longs.
 */
final class Gains {
    private final Approvals approvals;
    private final long[] weights;
    private final long[] worth;
    private final int[] represented;

    /**
     * Gains of an empty committee.
     *
     * @param worth what the first, second, … approved member is worth to a voter, never rising
     */
    Gains(Approvals approvals, long[] worth) {
        this.approvals = approvals;
        this.worth = worth;
        this.represented = new int[approvals.groups()];
        this.weights = new long[approvals.groups()];
        BigInteger most = BigInteger.ZERO;
        for (int group = 0; group < weights.length; group++) {
            most = most.add(approvals.weight(group));
        }
        for (long one : worth) {
            if (most.multiply(BigInteger.valueOf(one)).bitLength() > 55) {
                throw new CountingException(
                        "weights.too-large",
                        "The weights of these ballots are too large to count so many seats exactly");
            }
        }
        for (int group = 0; group < weights.length; group++) {
            weights[group] = approvals.weight(group).longValueExact();
        }
    }

    /** What the committee gains by this candidate. */
    long of(int candidate) {
        long gain = 0;
        for (int group : approvals.supporters(candidate)) {
            gain += weights[group] * worth[represented[group]];
        }
        return gain;
    }

    void add(int candidate) {
        for (int group : approvals.supporters(candidate)) {
            represented[group]++;
        }
    }

    void remove(int candidate) {
        for (int group : approvals.supporters(candidate)) {
            represented[group]--;
        }
    }
}
