package coop.core.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/**
 * Splits a whole into parts that add up to it: each part gets the whole number below its exact share, and what is left goes,
 * one unit each, to those with the largest remainder; equal remainders go by place, first come first. This is the one place
 * where money is split.
 *
 * <p>For example EUR 1000.00 over three equal members is 333.34, 333.33, 333.33. The whole may be negative: then the parts
 * are those of its opposite, with the sign turned.
 *
 * <p>Source: the method of largest remainders (Hamilton 1792, Hare quota). All methods are pure.
 */
public final class Apportionment {
    private Apportionment() {}

    /**
     * Splits money by weights.
     *
     * @param pool what is split, of any currency
     * @param weights one per part, each 0 or more, in the order that settles ties
     * @return as many parts as weights, summing to the pool exactly
     * @throws IllegalArgumentException if a weight is negative, or all are zero and the pool is not
     */
    public static List<Money> split(Money pool, List<Ratio> weights) {
        BigInteger minor = pool.getAmount().unscaledValue();
        BigInteger common = BigInteger.ONE;
        for (Ratio weight : weights) {
            common = common.divide(common.gcd(weight.denominator())).multiply(weight.denominator());
        }
        BigInteger[] whole = new BigInteger[weights.size()];
        int bits = 0;
        for (int i = 0; i < whole.length; i++) {
            Ratio weight = weights.get(i);
            whole[i] = weight.numerator().multiply(common.divide(weight.denominator()));
            bits = Math.max(bits, whole[i].bitLength());
        }
        List<Money> parts = new ArrayList<>(whole.length);
        if (bits < Long.SIZE && minor.bitLength() < Long.SIZE) {
            long[] plain = Arrays.stream(whole).mapToLong(BigInteger::longValue).toArray();
            for (long part : split(minor.longValue(), plain)) {
                parts.add(Money.ofMinor(pool.getCurrencyUnit(), part));
            }
        } else {
            for (BigInteger part : split(minor, whole)) {
                parts.add(Money.ofMinor(pool.getCurrencyUnit(), part.longValueExact()));
            }
        }
        return List.copyOf(parts);
    }

    /**
     * Splits a number of units, such as cents or seats, by whole weights. Products are of 128 bits where they need to be, and no
     * object is made for a part unless the pool or the sum of the weights passes 10<sup>18</sup>.
     *
     * @throws IllegalArgumentException if a weight is negative, or all are zero and the pool is not
     */
    public static long[] split(long pool, long[] weights) {
        long sum = 0;
        long largest = 0;
        boolean plain = pool != Long.MIN_VALUE;
        for (long weight : weights) {
            if (weight < 0) {
                throw negative(BigInteger.valueOf(weight));
            }
            plain &= Long.MAX_VALUE - sum >= weight;
            sum += weight;
            largest = Math.max(largest, weight);
        }
        if (plain && sum == 0) {
            return nothing(BigInteger.valueOf(pool), new long[weights.length]);
        }
        long size = Math.abs(pool);
        Proportion each = Proportion.of(plain ? size : 0, plain ? sum : 1);
        if (!plain || !each.isPlainUpTo(largest)) {
            BigInteger[] whole =
                    Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
            return Arrays.stream(split(BigInteger.valueOf(pool), whole))
                    .mapToLong(BigInteger::longValueExact)
                    .toArray();
        }
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long left = size;
        for (int i = 0; i < weights.length; i++) {
            long part = each.of(weights[i]);
            parts[i] = part;
            remainders[i] = each.remainder(weights[i], part);
            left -= part;
        }
        handOut(parts, remainders, (int) left, sum);
        if (pool < 0) {
            for (int i = 0; i < weights.length; i++) {
                parts[i] = -parts[i];
            }
        }
        return parts;
    }

    private static void handOut(long[] parts, long[] remainders, int left, long sum) {
        if (left == 0) {
            return;
        }
        long threshold = LargestOnes.threshold(remainders, left, sum);
        int above = 0;
        for (long remainder : remainders) {
            above += remainder > threshold ? 1 : 0;
        }
        int ties = left - above;
        for (int i = 0; i < parts.length; i++) {
            if (remainders[i] > threshold || (remainders[i] == threshold && ties-- > 0)) {
                parts[i]++;
            }
        }
    }

    /** Splits by whole numbers of any size. */
    static BigInteger[] split(BigInteger pool, BigInteger[] weights) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            if (weight.signum() < 0) {
                throw negative(weight);
            }
            sum = sum.add(weight);
        }
        BigInteger[] parts = new BigInteger[weights.length];
        if (sum.signum() == 0) {
            Arrays.fill(parts, BigInteger.ZERO);
            return nothing(pool, parts);
        }
        BigInteger size = pool.abs();
        BigInteger[] remainders = new BigInteger[weights.length];
        BigInteger left = size;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] share = size.multiply(weights[i]).divideAndRemainder(sum);
            parts[i] = share[0];
            remainders[i] = share[1];
            left = left.subtract(share[0]);
        }
        Integer[] places = new Integer[weights.length];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, (a, b) -> remainders[b].compareTo(remainders[a]));
        for (int i = 0; i < left.intValueExact(); i++) {
            parts[places[i]] = parts[places[i]].add(BigInteger.ONE);
        }
        if (pool.signum() < 0) {
            Arrays.setAll(parts, i -> parts[i].negate());
        }
        return parts;
    }

    private static <T> T nothing(BigInteger pool, T zeros) {
        if (pool.signum() != 0) {
            throw new IllegalArgumentException(
                    "wanted a weight above zero to split " + pool + " units by, all are zero");
        }
        return zeros;
    }

    private static IllegalArgumentException negative(BigInteger weight) {
        return new IllegalArgumentException("wanted weights of zero or more, got " + weight);
    }
}
