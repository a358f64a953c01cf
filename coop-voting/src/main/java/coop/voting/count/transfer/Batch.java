package coop.voting.count.transfer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The candidates who cannot win, because all of them together have fewer votes than the next one alone. */
final class Batch {
    private Batch() {}

    /**
     * The largest such group that leaves enough others, lowest votes first, then in the stated order.
     *
     * @param least how many must be left
     */
    static List<Integer> of(List<Integer> standing, IntFunction<BigInteger> votes, int least) {
        List<Integer> ascending = new ArrayList<>(standing);
        ascending.sort((a, b) -> votes.apply(a).compareTo(votes.apply(b)));
        BigInteger together = BigInteger.ZERO;
        int out = 0;
        for (int i = 0; i < ascending.size() - least + 1; i++) {
            BigInteger own = votes.apply(ascending.get(i));
            if (i > 0 && together.compareTo(own) < 0) {
                out = i;
            }
            together = together.add(own);
        }
        return ascending.subList(0, out).stream().sorted().toList();
    }
}
