package coop.voting.count.transfer;

import coop.core.value.Ratio;
import coop.voting.count.Preferences;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each of a group of equals keeps of a paper, averaged over all orders of the group, for one set of keep factors.
 *
 * <p>A candidate with keep factor k keeps k of what reaches it. With s others before it, which happens in s!(g-1-s)!/g! of the
 * orders for each choice of s others out of a group of g, it is reached by the product of what each of them passes on. Those who
 * hope pass on nothing, so only elected ones may come before, and the sum of the products over all choices of s of them is built
 * up one at a time. Those who hope share what the elected leave. For example A elected with k = 1/2 and B hoping, A = B: in one
 * order A keeps 1/2 and B the rest, in the other B keeps all; A has 1/4 and B 3/4.
 *
 * <p>All is kept over the common denominator of the keep factors, to the power of how many are elected, times that of all
 * 1/(g (g-1 choose s)) and of the number of those who hope.
 */
final class EqualShares {
    private final BigInteger whole;
    private final BigInteger parts;
    private final BigInteger[] keep;
    private final BigInteger[] pass;
    private final List<BigInteger> powers = new ArrayList<>();
    private final Map<Integer, Map<Integer, BigInteger[]>> paddings = new HashMap<>();
    private final Map<BitSet, Map<Integer, Group>> groups = new HashMap<>();

    EqualShares(Ratio[] factors, int largestGroup) {
        BigInteger common = BigInteger.ONE;
        for (Ratio factor : factors) {
            common = common.multiply(factor.denominator().divide(common.gcd(factor.denominator())));
        }
        whole = common;
        keep = new BigInteger[factors.length];
        pass = new BigInteger[factors.length];
        for (int candidate = 0; candidate < keep.length; candidate++) {
            keep[candidate] = factors[candidate].numerator().multiply(whole.divide(factors[candidate].denominator()));
            pass[candidate] = whole.subtract(keep[candidate]);
        }
        // The least common multiple of 1 to g is that of all g (g-1 choose s); squared, it has room for any number
        // hoping.
        BigInteger least = BigInteger.ONE;
        for (int i = 2; i <= largestGroup; i++) {
            BigInteger next = BigInteger.valueOf(i);
            least = least.multiply(next.divide(least.gcd(next)));
        }
        parts = least.multiply(least);
    }

    /** The common denominator of the keep factors. */
    BigInteger whole() {
        return whole;
    }

    /** The second denominator, of shares in groups. */
    BigInteger parts() {
        return parts;
    }

    BigInteger keep(int candidate) {
        return keep[candidate];
    }

    BigInteger passes(int candidate) {
        return pass[candidate];
    }

    /** Whether a candidate keeps all. */
    boolean hopes(int candidate) {
        return pass[candidate].signum() == 0;
    }

    /** Whether a candidate keeps a part. */
    boolean isElected(int candidate) {
        return pass[candidate].signum() > 0 && keep[candidate].signum() > 0;
    }

    /** The group of the candidates from one place to another. */
    Group group(Preferences preferences, int from, int to) {
        BitSet elected = new BitSet();
        int hoping = 0;
        for (int place = from; place < to; place++) {
            int candidate = preferences.candidate(place);
            if (hopes(candidate)) {
                hoping++;
            } else if (isElected(candidate)) {
                elected.set(candidate);
            }
        }
        int number = hoping;
        return groups.computeIfAbsent(elected, first -> new HashMap<>())
                .computeIfAbsent(number, first -> new Group(elected.stream().toArray(), number));
    }

    /** The shares of one group: they depend on who of it is elected, and on how many hope. */
    final class Group {
        private final int[] elected;
        private final Map<Integer, BigInteger> shares = new HashMap<>();
        private final BigInteger ofHoping;
        private final BigInteger passing;

        Group(int[] elected, int hoping) {
            this.elected = elected;
            BigInteger[] products = products(elected);
            BigInteger[] padding = paddings.computeIfAbsent(elected.length, first -> new HashMap<>())
                    .computeIfAbsent(elected.length + hoping, size -> padding(elected.length, size));
            BigInteger rest = power(elected.length).multiply(parts);
            for (int candidate : elected) {
                BigInteger share = keep[candidate].multiply(reaching(pass[candidate], products, padding));
                shares.put(candidate, share);
                rest = rest.subtract(share);
            }
            ofHoping = hoping == 0 ? BigInteger.ZERO : rest.divide(BigInteger.valueOf(hoping));
            passing = hoping == 0 ? products[elected.length] : BigInteger.ZERO;
        }

        /** How many are elected: to what power the denominator of the shares is. */
        int elected() {
            return elected.length;
        }

        /** What a candidate keeps, over {@code whole} to the power of {@link #elected} times {@code parts}. */
        BigInteger share(int candidate) {
            return hopes(candidate) ? ofHoping : shares.getOrDefault(candidate, BigInteger.ZERO);
        }

        /** What passes the whole group, over {@code whole} to the power of {@link #elected}. */
        BigInteger passing() {
            return passing;
        }
    }

    /** For each number s, the sum over all choices of s of these of the product of what they pass on. */
    private BigInteger[] products(int[] candidates) {
        BigInteger[] products = new BigInteger[candidates.length + 1];
        Arrays.fill(products, BigInteger.ZERO);
        products[0] = BigInteger.ONE;
        int taken = 0;
        for (int candidate : candidates) {
            taken++;
            for (int s = taken; s > 0; s--) {
                products[s] = products[s].add(products[s - 1].multiply(pass[candidate]));
            }
        }
        return products;
    }

    /** For each number s of others before, one over g (g-1 choose s), on the common denominators. */
    private BigInteger[] padding(int elected, int size) {
        BigInteger[] padding = new BigInteger[elected];
        BigInteger orders = BigInteger.valueOf(size);
        for (int s = 0; s < elected; s++) {
            padding[s] = power(elected - 1 - s).multiply(parts.divide(orders));
            orders = orders.multiply(BigInteger.valueOf(size - 1L - s)).divide(BigInteger.valueOf(s + 1L));
        }
        return padding;
    }

    /** What reaches one of a group: the products without it follow from those with it, one after another. */
    private static BigInteger reaching(BigInteger own, BigInteger[] products, BigInteger[] padding) {
        BigInteger without = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        for (int s = 0; s < padding.length; s++) {
            without = products[s].subtract(own.multiply(without));
            sum = sum.add(without.multiply(padding[s]));
        }
        return sum;
    }

    private BigInteger power(int exponent) {
        while (powers.size() <= exponent) {
            powers.add(
                    powers.isEmpty()
                            ? BigInteger.ONE
                            : powers.get(powers.size() - 1).multiply(whole));
        }
        return powers.get(exponent);
    }
}
