package coop.voting.count.transfer;

import coop.core.value.Ratio;
import coop.voting.count.Profile;
import coop.voting.count.VoteSums;
import java.math.BigInteger;
import java.util.Arrays;

/** Meek's or Warren's distribution in fixed decimals, nine at the most, so that a product fits in a long. */
final class FixedDistribution implements Distribution {
    private final Profile ballots;
    private final Papers papers;
    private final long one;
    private final long roundUp;
    private final boolean warren;

    FixedDistribution(Profile ballots, Papers papers, int decimals, KeepRounding rounding, boolean warren) {
        this.ballots = ballots;
        this.papers = papers;
        this.one = BigInteger.TEN.pow(decimals).longValueExact();
        this.roundUp = rounding == KeepRounding.UP ? one - 1 : 0;
        this.warren = warren;
    }

    @Override
    public Ratio[] votes(Ratio[] keep) {
        int n = keep.length;
        long[] factors = new long[n];
        for (int candidate = 0; candidate < n; candidate++) {
            factors[candidate] = keep[candidate].times(one).numerator().longValueExact();
        }
        VoteSums sums = new VoteSums(ballots, n, one);
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            long left = one;
            int end = papers.end(ballot);
            for (int place = papers.start(ballot); place < end && left > 0; place++) {
                int candidate = papers.symbol(place);
                long factor = factors[candidate];
                if (factor != 0) {
                    long kept =
                            factor == one ? left : warren ? Math.min(left, factor) : (left * factor + roundUp) / one;
                    sums.add(candidate, ballot, kept);
                    left -= kept;
                }
            }
        }
        Ratio[] votes = sums.votes();
        Arrays.setAll(votes, i -> votes[i].dividedBy(Ratio.of(one)));
        return votes;
    }
}
