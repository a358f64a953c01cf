package coop.voting.count.pairwise;

import coop.core.value.Ratio;
import coop.voting.count.PairwiseMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Every pair's strength as a small number: equal strengths share a number, a stronger one has a higher number, and 0 is no
 * strength at all. So strengths of any kind and size are compared as ints.
 */
final class Links {
    private final PairwiseMatrix matrix;
    private final Strength strength;
    private final int[][] levels;
    private final List<int[]> examples = new ArrayList<>();

    Links(PairwiseMatrix matrix, Strength strength) {
        this(matrix, strength, false);
    }

    /**
     * The strengths of all pairs.
     *
     * @param opposition whether of two equal strengths the one with the smaller opposition is the stronger
     */
    Links(PairwiseMatrix matrix, Strength strength, boolean opposition) {
        this.matrix = matrix;
        this.strength = strength;
        int n = matrix.size();
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                boolean counts =
                        strength == Strength.OPPOSITION ? matrix.count(a, b).signum() > 0 : matrix.compare(a, b) > 0;
                if (a != b && counts) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
        Comparator<int[]> order = (p, q) -> strength.compare(matrix, p[0], p[1], q[0], q[1]);
        if (opposition) {
            order = order.thenComparing((p, q) -> matrix.count(q[1], q[0]).compareTo(matrix.count(p[1], p[0])));
        }
        pairs.sort(order);
        levels = new int[n][n];
        for (int[] pair : pairs) {
            int[] last = examples.isEmpty() ? null : examples.get(examples.size() - 1);
            if (last == null || order.compare(last, pair) < 0) {
                examples.add(pair);
            }
            levels[pair[0]][pair[1]] = examples.size();
        }
    }

    int size() {
        return levels.length;
    }

    /** The strength of a over b as a level; 0 if a does not beat b. */
    int level(int a, int b) {
        return levels[a][b];
    }

    /** What a level stands for: a number of votes, or for ratios the votes of both sides, such as {@code 40/20}. */
    Object shown(int level) {
        if (level == 0) {
            return Ratio.ZERO;
        }
        int[] pair = examples.get(level - 1);
        Ratio won = matrix.votes(pair[0], pair[1]);
        Ratio lost = matrix.votes(pair[1], pair[0]);
        return switch (strength) {
            case WINNING, OPPOSITION -> won;
            case MARGIN -> won.minus(lost);
            case RATIO -> won + "/" + lost;
        };
    }
}
