package coop.voting.count.transfer;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.EveryWay;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The single transferable vote with the weighted inclusive Gregory method: a surplus passes on all papers of the elected, each at
 * a share of its own value.
 *
 * <p>Each stage passes on one surplus, the largest, or excludes the one candidate with fewest votes. A paper of value v goes on at
 * v &times; surplus / votes. For example 6 papers A &gt; B, 3 papers C and two seats, exact: the quota is 9/3 = 3, to be exceeded;
 * A has a surplus of 3, each of A's papers goes on at 1/2, and B gets 3.
 *
 * <p>With {@code decimals}, each multiplication and each division leaves off what goes beyond them: the PR Foundation's
 * reference rule has 4 and the quota {@link StvQuota#DROOP_EPSILON}. Without, fractions are exact.
 *
 * <p>Source: Proportional Representation Foundation, Reference WIGM STV Rule; J. Gregory, 1880.
 *
 * @param decimals the decimals of all numbers; empty: exact fractions
 * @param quota how many votes elect
 * @param withdrawn candidates who do not stand; papers pass over them
 */
public record StvWigm(
        Optional<Integer> decimals,
        @Default("\"droop-exact\"") StvQuota quota,
        @Default("[]") List<String> withdrawn) implements CountingMethod {
    public static final String ID = "stv-wigm";

    public StvWigm {
        withdrawn = List.copyOf(withdrawn);
        quota.require(decimals);
    }

    /** Exact fractions, and a quota to be exceeded. */
    public StvWigm() {
        this(Optional.empty(), StvQuota.DROOP_EXACT, List.of());
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        decimals.ifPresent(count::decimals);
        GregoryCount gregory = new GregoryCount(new Rules(), ballots, withdrawn, seats, count);
        Count done = gregory.run().build();
        return gregory.isStopped()
                ? EveryWay.of(done, gregory.continuing(), ballots, ties, way -> count(ballots, seats, way))
                : done;
    }

    private final class Rules implements Gregory {
        @Override
        public Ratio quota(Ratio votes, int seats) {
            return quota.votes(votes, seats, decimals);
        }

        @Override
        public boolean reaches(Ratio votes, Ratio needed) {
            return quota.isReached(votes, needed);
        }

        @Override
        public Ratio transferValue(Ratio value, Ratio surplus, Ratio votes) {
            return cut(cut(value.times(surplus)).dividedBy(votes));
        }
    }

    private Ratio cut(Ratio number) {
        return decimals.isPresent() ? Ratio.of(number.toDecimal(decimals.get(), RoundingMode.DOWN)) : number;
    }
}
