package coop.voting.count.pairwise;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import coop.voting.count.Unranked;
import java.util.Arrays;
import java.util.List;

/**
 * Copeland's method: most comparisons won.
 *
 * <p>For example A beats B and C, B beats C: with points A has 2, B 1 and C 0; as a balance A has 2, B 0 and C -2. A level
 * comparison earns both {@code tiePoints}, or nothing in a balance.
 *
 * <p>Source: A. H. Copeland, A reasonable social welfare function, 1951; R. Llull, Artifitium electionis personarum, 1283.
 *
 * @param score points for comparisons won and level, or comparisons won less those lost
 * @param tiePoints the points of a level comparison, from 0 to 1
 * @param unranked what a ballot says of candidates whom it does not rank
 */
public record Copeland(
        @Default("\"points\"") Score score,
        @Default("\"1/2\"") Ratio tiePoints,
        @Default("\"last\"") Unranked unranked) implements CountingMethod {
    public static final String ID = "copeland";

    /** What a candidate earns by comparisons. */
    public enum Score {
        /** One point for each that is won, {@code tiePoints} for each that is level. */
        POINTS,
        /** Comparisons won less comparisons lost. */
        BALANCE
    }

    public Copeland {
        if (tiePoints.signum() < 0 || tiePoints.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("A level comparison earns from 0 to 1 points, not " + tiePoints);
        }
    }

    /** A point for each comparison won, half a point for each that is level; the unranked share the last place. */
    public Copeland() {
        this(Score.POINTS, Ratio.HALF, Unranked.LAST);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        PairwiseMatrix matrix = PairwiseMatrix.of(ballots, unranked);
        Ratio[] scores = new Ratio[matrix.size()];
        Arrays.fill(scores, Ratio.ZERO);
        for (int a = 0; a < scores.length; a++) {
            for (int b = 0; b < scores.length; b++) {
                if (a != b) {
                    scores[a] = scores[a].plus(earned(matrix.compare(a, b)));
                }
            }
        }
        List<List<Integer>> groups = CountBuilder.groups(scores);
        return Condorcet.blank(count, ballots)
                .pairwise(matrix)
                .figure("scores", count.byName(scores))
                .ranking(groups)
                .electFrom(groups)
                .build();
    }

    private Ratio earned(int compared) {
        if (score == Score.BALANCE) {
            return Ratio.of(Integer.signum(compared));
        }
        return compared > 0 ? Ratio.ONE : compared < 0 ? Ratio.ZERO : tiePoints;
    }
}
