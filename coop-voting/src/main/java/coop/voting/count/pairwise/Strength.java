package coop.voting.count.pairwise;

import coop.voting.count.PairwiseMatrix;
import java.math.BigInteger;

/** How strong it is that {@code won} voters prefer one candidate to another and {@code lost} the other way round. */
public enum Strength {
    /** The votes of the winning side. */
    WINNING,
    /** The votes of the winning side less those of the losing side. */
    MARGIN,
    /** The votes of the winning side divided by those of the losing side. */
    RATIO,
    /** The votes for it, whether it wins the comparison or not. Not a Condorcet rule; only minimax knows it. */
    OPPOSITION;

    /** Compares the strength of a over b with that of c over d; the weaker one is below. */
    int compare(PairwiseMatrix matrix, int a, int b, int c, int d) {
        BigInteger won = matrix.count(a, b);
        BigInteger lost = matrix.count(b, a);
        BigInteger otherWon = matrix.count(c, d);
        BigInteger otherLost = matrix.count(d, c);
        return switch (this) {
            case WINNING, OPPOSITION -> won.compareTo(otherWon);
            case MARGIN -> won.subtract(lost).compareTo(otherWon.subtract(otherLost));
            case RATIO -> {
                // Where nobody is on the losing side, the larger winning side is the stronger one.
                int cross = won.multiply(otherLost).compareTo(otherWon.multiply(lost));
                yield lost.signum() == 0 && otherLost.signum() == 0 ? won.compareTo(otherWon) : cross;
            }
        };
    }
}
