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
 * Schulze's method: who has the stronger path of defeats to each other candidate.
 *
 * <p>A path from A to B is a chain in which each beats the next; it is as strong as its weakest link. A is ahead of B if A's
 * strongest path to B is stronger than B's to A; who is behind nobody wins, and that may be several. For example A beats B by 6,
 * B beats C by 5 and C beats A by 4 votes: A's path to C over B has strength 5, C's to A only 4, so A wins.
 *
 * <p>Source: M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method, Social Choice and Welfare 36, 2011.
 *
 * @param strength how strong a defeat is: winning votes, margin or ratio
 * @param unranked what a ballot says of candidates whom it does not rank
 */
public record Schulze(
        @Default("\"winning\"") Strength strength,
        @Default("\"last\"") Unranked unranked) implements CountingMethod {
    public static final String ID = "schulze";

    public Schulze {
        Condorcet.requireDefeats(ID, strength);
    }

    /** By winning votes; the unranked share the last place. */
    public Schulze() {
        this(Strength.WINNING, Unranked.LAST);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        PairwiseMatrix matrix = PairwiseMatrix.of(ballots, unranked);
        Paths paths = new Paths(new Links(matrix, strength));
        List<List<Integer>> ranking = Condorcet.layers(matrix.size(), paths::ahead);
        return Condorcet.blank(count, ballots)
                .pairwise(matrix)
                .figure("paths", paths.byName(ballots.candidates()))
                .ranking(ranking)
                .electFrom(ranking)
                .build();
    }
}
