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
import java.util.List;
import java.util.Optional;

/**
 * The single transferable vote by Meek's method: each elected candidate keeps just the part of every paper that is needed for the
 * quota, and the rest goes on to the next one on that paper.
 *
 * <p>A candidate with keep factor k keeps k of what reaches them and passes on 1 - k. The quota is the votes in play divided by
 * one more than the seats, worked out anew at each pass; the keep factor of an elected candidate becomes k &times; quota / votes,
 * until the surplus of all is below omega or falls no more; then the last one is excluded. For example 4 papers A &gt; B, 2 papers
 * C, two seats: the quota is 2, A's keep factor becomes 1/2, and B gets 2.
 *
 * <p>With nine decimals and rounding up, this is the PR Foundation's reference rule. Without decimals all is exact, except that a
 * keep factor whose denominator would have more than 6 digits is rounded up to 20 decimals; and once the seats are filled, the
 * rest is excluded and the votes are given out once more.
 *
 * <p>Source: B. L. Meek, 1969; I. D. Hill, B. A. Wichmann, D. R. Woodall, Algorithm 123, Computer Journal 30, 1987; Proportional
 * Representation Foundation, Reference Meek Rule.
 *
 * @param decimals the decimals of all numbers, from 1 to 9; empty: exact fractions
 * @param keepRounding how the part of a paper that is kept is rounded
 * @param omega the surplus of all elected below which it counts as gone
 * @param batchElimination whether sure losers go at once
 * @param equalPreferences what a paper with equals says; all orders only in exact fractions
 * @param withdrawn candidates who do not stand; papers pass over them
 */
public record StvMeek(
        Optional<Integer> decimals,
        @Default("\"up\"") KeepRounding keepRounding,
        @Default("\"0.000001\"") Ratio omega,
        @Default("false") boolean batchElimination,
        @Default("\"exhaust\"") EqualPreferences equalPreferences,
        @Default("[]") List<String> withdrawn)
        implements CountingMethod {
    public static final String ID = "stv-meek";

    public StvMeek {
        withdrawn = List.copyOf(withdrawn);
        new MeekRules(decimals, omega, batchElimination, withdrawn);
        if (decimals.isPresent() && equalPreferences == EqualPreferences.ALL_ORDERS) {
            throw new IllegalArgumentException("All orders of equal preferences are counted in exact fractions only");
        }
    }

    /** Exact fractions, omega one millionth; a paper counts up to an equal rank. */
    public StvMeek() {
        this(Optional.empty(), KeepRounding.UP, Ratio.of(1, 1_000_000), false, EqualPreferences.EXHAUST, List.of());
    }

    /** The reference rule of the PR Foundation: nine decimals, rounded up. */
    public static StvMeek reference() {
        return new StvMeek(
                Optional.of(9), KeepRounding.UP, Ratio.of(1, 1_000_000), false, EqualPreferences.EXHAUST, List.of());
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        decimals.ifPresent(count::decimals);
        Profile papers = ballots.passingOver(withdrawn);
        MeekRules rules = new MeekRules(decimals, omega, batchElimination, withdrawn);
        MeekCount meek = new MeekCount(rules, papers, distribution(papers), seats, count);
        Count done = meek.run().build();
        return meek.isStopped()
                ? EveryWay.of(done, meek.hopeful(), ballots, ties, way -> count(ballots, seats, way))
                : done;
    }

    private Distribution distribution(Profile ballots) {
        return decimals.isPresent()
                ? new FixedDistribution(
                        ballots, new Papers(ballots, PaperRules.PLAIN), decimals.get(), keepRounding, false)
                : new ExactMeek(ballots, equalPreferences);
    }
}
