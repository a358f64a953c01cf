package coop.voting.count.pairwise;

import coop.core.statutes.Default;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import coop.voting.count.Unranked;
import java.util.List;

/**
 * Ranked pairs, Tideman's method: defeats are locked in, strongest first, unless they contradict those locked before.
 *
 * <p>For example A beats B by 6, B beats C by 5 and C beats A by 4 votes: the first two are locked, the third would close a
 * circle and is left out; the ranking is A, B, C. Of two defeats of one strength the one with the smaller opposition goes first.
 * Those that are still level are taken together: one is left out if it lies on a circle of defeats that are locked or level with
 * it, so that no order of the candidates has a say.
 *
 * <p>Source: T. N. Tideman, Independence of clones as a criterion for voting rules, Social Choice and Welfare 4, 1987.
 *
 * @param strength how strong a defeat is: winning votes, margin or ratio
 * @param unranked what a ballot says of candidates whom it does not rank
 */
public record RankedPairs(
        @Default("\"winning\"") Strength strength,
        @Default("\"last\"") Unranked unranked) implements CountingMethod {
    public static final String ID = "ranked-pairs";

    public RankedPairs {
        Condorcet.requireDefeats(ID, strength);
    }

    /** By winning votes; the unranked share the last place. */
    public RankedPairs() {
        this(Strength.WINNING, Unranked.LAST);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        PairwiseMatrix matrix = PairwiseMatrix.of(ballots, unranked);
        Locked locked = new Locked(matrix, strength, count);
        List<List<Integer>> ranking = Condorcet.layers(matrix.size(), locked::leads);
        return Condorcet.blank(count, ballots)
                .pairwise(matrix)
                .ranking(ranking)
                .electFrom(ranking)
                .build();
    }
}
