package coop.voting.count.pairwise;

import coop.voting.count.CountingException;
import coop.voting.count.PairwiseMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * All orders with the least disagreement, by dynamic programming: the best order of a set of candidates begins with one of them
 * and goes on with a best order of the rest.
 */
final class BestOrders {
    private final int n;
    private final long[][] against;
    private final long[] least;
    private final long[] ways;

    BestOrders(PairwiseMatrix matrix) {
        n = matrix.size();
        against = new long[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (matrix.count(b, a).bitLength() > 50) {
                    throw new CountingException(
                            "weights.too-large",
                            "The weights of these ballots are too large for the Kemeny-Young method");
                }
                against[a][b] = matrix.count(b, a).longValueExact();
            }
        }
        least = new long[1 << n];
        ways = new long[1 << n];
        ways[0] = 1;
        for (int set = 1; set < least.length; set++) {
            least[set] = Long.MAX_VALUE;
            for (int rest = set; rest != 0; rest &= rest - 1) {
                int first = Integer.numberOfTrailingZeros(rest);
                long cost = cost(first, set);
                if (cost < least[set]) {
                    least[set] = cost;
                    ways[set] = 0;
                }
                if (cost == least[set]) {
                    long sum = ways[set] + ways[set & ~(1 << first)];
                    ways[set] = sum < 0 ? Long.MAX_VALUE : sum;
                }
            }
        }
    }

    /** How many voters' comparisons the best orders go against. */
    long disagreement() {
        return least[least.length - 1];
    }

    /** How many best orders there are; {@link Long#MAX_VALUE} for that many or more. */
    long ways() {
        return ways[ways.length - 1];
    }

    /** Those who may stand first in a best order of a set. */
    List<Integer> next(int set) {
        List<Integer> next = new ArrayList<>();
        for (int candidate = 0; candidate < n; candidate++) {
            if ((set >>> candidate & 1) != 0 && cost(candidate, set) == least[set]) {
                next.add(candidate);
            }
        }
        return next;
    }

    /** The best order, where there is only one. */
    List<Integer> only() {
        List<Integer> order = new ArrayList<>();
        for (int set = least.length - 1; set != 0; ) {
            int first = next(set).get(0);
            order.add(first);
            set &= ~(1 << first);
        }
        return order;
    }

    private long cost(int first, int set) {
        int rest = set & ~(1 << first);
        long cost = least[rest];
        for (int others = rest; others != 0; others &= others - 1) {
            cost += against[first][Integer.numberOfTrailingZeros(others)];
        }
        return cost;
    }
}
