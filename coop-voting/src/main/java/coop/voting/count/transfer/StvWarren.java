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
 * The single transferable vote by Warren's method: like {@linkplain StvMeek Meek's}, but each elected candidate has one price, and
 * every paper pays it, or what it has left.
 *
 * <p>For example 4 papers A &gt; B, 2 papers C, two seats: the quota is 2, A's price becomes 1/2, each of the four papers pays it
 * and has 1/2 left for B.
 *
 * <p>Source: C. H. E. Warren, Counting in STV elections, Voting matters 1, 1994.
 *
 * @param decimals the decimals of all numbers, from 1 to 9; empty: exact fractions
 * @param keepRounding not used where a price is paid in full; kept for one form of settings with Meek's method
 * @param omega the surplus of all elected below which it counts as gone
 * @param batchElimination whether sure losers go at once
 * @param withdrawn candidates who do not stand; papers pass over them
 */
public record StvWarren(
        Optional<Integer> decimals,
        @Default("\"up\"") KeepRounding keepRounding,
        @Default("\"0.000001\"") Ratio omega,
        @Default("false") boolean batchElimination,
        @Default("[]") List<String> withdrawn)
        implements CountingMethod {
    public static final String ID = "stv-warren";

    public StvWarren {
        withdrawn = List.copyOf(withdrawn);
        new MeekRules(decimals, omega, batchElimination, withdrawn);
    }

    /** Exact fractions, omega one millionth. */
    public StvWarren() {
        this(Optional.empty(), KeepRounding.UP, Ratio.of(1, 1_000_000), false, List.of());
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        decimals.ifPresent(count::decimals);
        Profile standing = ballots.passingOver(withdrawn);
        MeekRules rules = new MeekRules(decimals, omega, batchElimination, withdrawn);
        Papers papers = new Papers(standing, PaperRules.PLAIN);
        Distribution distribution = decimals.isPresent()
                ? new FixedDistribution(standing, papers, decimals.get(), keepRounding, true)
                : new ExactWarren(standing, papers);
        MeekCount warren = new MeekCount(rules, standing, distribution, seats, count);
        Count done = warren.run().build();
        return warren.isStopped()
                ? EveryWay.of(done, warren.hopeful(), ballots, ties, way -> count(ballots, seats, way))
                : done;
    }
}
