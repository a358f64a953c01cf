package coop.voting.count.transfer;

import coop.core.value.Ratio;
import coop.voting.count.Profile;
import java.math.BigInteger;
import java.util.Arrays;

/** Warren's distribution in exact fractions: each paper pays every elected candidate's price, or what it has left. */
final class ExactWarren implements Distribution {
    private final Profile ballots;
    private final Papers papers;

    ExactWarren(Profile ballots, Papers papers) {
        this.ballots = ballots;
        this.papers = papers;
    }

    @Override
    public Ratio[] votes(Ratio[] keep) {
        EqualShares prices = new EqualShares(keep, 1);
        PowerSums sums = new PowerSums(keep.length, prices.whole(), BigInteger.ONE);
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            BigInteger left = prices.whole();
            for (int place = papers.start(ballot); place < papers.end(ballot) && left.signum() > 0; place++) {
                int candidate = papers.symbol(place);
                BigInteger paid = left.min(prices.keep(candidate));
                sums.add(1, 0, candidate, paid.multiply(ballots.bigCount(ballot)));
                left = left.subtract(paid);
            }
        }
        Ratio[] votes = sums.values();
        Arrays.setAll(votes, candidate -> votes[candidate].times(ballots.unit()));
        return votes;
    }
}
