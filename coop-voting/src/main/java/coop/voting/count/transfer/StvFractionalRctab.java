package coop.voting.count.transfer;

import coop.core.statutes.Default;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.EveryWay;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.util.List;
import java.util.Optional;

/**
 * The single transferable vote with fractional surpluses as RCTab counts it for American cities.
 *
 * <p>All who reach the threshold of the first round are elected at once, or the one with most votes. Of each of their papers a
 * share goes on: its value times (votes - threshold) / votes, where the fraction and then the product are cut to the decimals.
 * The last who does not reach it is excluded in a round in which nobody is elected. When all seats are filled one more round shows
 * the last surpluses moved.
 *
 * <p>For example 10 papers A &gt; B, 5 papers C, two seats: the threshold is 6, A's surplus fraction 4/10 = 0.4000, and B gets
 * 10 &times; 0.4 = 4.0000.
 *
 * <p>Source: RCTab 2.0.1; Minneapolis Code of Ordinances, section 167.70.
 *
 * @param mode whether all who reach the threshold are elected at once, or one a round
 * @param decimals the decimals of fractions and values
 * @param quota how many votes elect
 * @param nonIntegerThreshold whether the threshold has the decimals too, rather than being a whole number
 * @param overvote what becomes of a paper with several candidates at the rank that would count
 * @param maxSkippedRanks the widest gap between two used ranks; empty: any
 * @param duplicate what becomes of a paper that names a candidate again
 * @param excluded candidates who do not stand; papers pass over them
 * @param undeclaredWriteIns whether the candidate {@code Undeclared Write-ins} is a heap of names that goes out first
 */
public record StvFractionalRctab(
        @Default("\"stv-all\"") Mode mode,
        @Default("4") int decimals,
        @Default("\"droop\"") StvQuota quota,
        @Default("false") boolean nonIntegerThreshold,
        @Default("\"exhaust\"") Overvote overvote,
        Optional<Integer> maxSkippedRanks,
        @Default("\"skip\"") Duplicate duplicate,
        @Default("[]") List<String> excluded,
        @Default("false") boolean undeclaredWriteIns)
        implements CountingMethod {
    public static final String ID = "stv-fractional-rctab";

    /** How many are elected in one round. */
    public enum Mode {
        /** All who reach the threshold. */
        STV_ALL,
        /** The one with most votes of those who reach it. */
        STV_ONE
    }

    public StvFractionalRctab {
        excluded = List.copyOf(excluded);
        new PaperRules(overvote, maxSkippedRanks, duplicate);
        quota.require(Optional.of(decimals));
    }

    /** Four decimals, Droop's quota, all who reach it at once. */
    public StvFractionalRctab() {
        this(
                Mode.STV_ALL,
                4,
                StvQuota.DROOP,
                false,
                Overvote.EXHAUST,
                Optional.empty(),
                Duplicate.SKIP,
                List.of(),
                false);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties)
                .require(BallotKind.RANKED)
                .decimals(decimals);
        Papers papers = new Papers(ballots, new PaperRules(overvote, maxSkippedRanks, duplicate));
        boolean[] standing = Standing.without(ballots, excluded);
        FractionalCount fractional = new FractionalCount(this, ballots, papers, standing, seats, count);
        Count done = fractional.run().build();
        return fractional.isStopped()
                ? EveryWay.of(done, fractional.continuing(), ballots, ties, way -> count(ballots, seats, way))
                : done;
    }
}
