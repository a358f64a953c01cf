package coop.voting.count.pairwise;

import coop.voting.count.CountBuilder;
import coop.voting.count.PairwiseMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The defeats that are locked in, with all that follows from them. */
final class Locked {
    private record Defeat(int winner, int loser) {}

    private final PairwiseMatrix matrix;
    private final CountBuilder count;

    /** Whether one leads to another over a chain of locked defeats. */
    private final boolean[][] leads;

    Locked(PairwiseMatrix matrix, Strength strength, CountBuilder count) {
        this.matrix = matrix;
        this.count = count;
        this.leads = new boolean[matrix.size()][matrix.size()];
        Comparator<Defeat> weakest = (p, q) -> strength.compare(matrix, p.winner(), p.loser(), q.winner(), q.loser());
        Comparator<Defeat> order = weakest.reversed().thenComparing(p -> matrix.count(p.loser(), p.winner()));
        List<Defeat> defeats = new ArrayList<>();
        for (int a = 0; a < matrix.size(); a++) {
            for (int b = 0; b < matrix.size(); b++) {
                if (a != b && matrix.compare(a, b) > 0) {
                    defeats.add(new Defeat(a, b));
                }
            }
        }
        defeats.sort(order);
        for (int from = 0; from < defeats.size(); ) {
            int to = from + 1;
            while (to < defeats.size() && order.compare(defeats.get(from), defeats.get(to)) == 0) {
                to++;
            }
            lock(defeats.subList(from, to));
            from = to;
        }
    }

    boolean leads(int a, int b) {
        return leads[a][b];
    }

    private void lock(List<Defeat> level) {
        boolean[][] together = new boolean[leads.length][];
        for (int a = 0; a < leads.length; a++) {
            together[a] = leads[a].clone();
        }
        level.forEach(defeat -> join(together, defeat));
        for (Defeat defeat : level) {
            boolean circle = together[defeat.loser()][defeat.winner()];
            if (!circle) {
                join(leads, defeat);
            }
            count.event(
                    1,
                    circle ? "pair-left-out" : "pair-locked",
                    List.of(defeat.winner(), defeat.loser()),
                    Map.of(
                            "for", matrix.votes(defeat.winner(), defeat.loser()).toString(),
                            "against",
                                    matrix.votes(defeat.loser(), defeat.winner())
                                            .toString()));
        }
    }

    private static void join(boolean[][] leads, Defeat defeat) {
        int n = leads.length;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                boolean before = a == defeat.winner() || leads[a][defeat.winner()];
                boolean after = b == defeat.loser() || leads[defeat.loser()][b];
                leads[a][b] |= before && after;
            }
        }
    }
}
