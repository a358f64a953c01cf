package coop.core.value;

import java.math.BigInteger;

/**
 * Takes one ratio of many whole numbers, rounded down and exact: {@code Proportion.of(Ratio.of(2, 3)).of(10)} is 6. Its products
 * are of 128 bits, so that 10,000,000,000,000 cents by 10,000,000,000,000 days do not overflow; no object is made for each.
 *
 * <p>The division is a multiplication by the ratio as a fixed-point number of 62 bits, which is at most a few units short, and
 * a correction by the remainder, which is exact.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Proportion {
    private static final int BITS = 61;
    private static final int DENOMINATOR_BITS = 60;
    private static final BigInteger RESULT = BigInteger.ONE.shiftLeft(61);

    private final Ratio ratio;
    private final long numerator;
    private final long denominator;
    private final long factor;
    private final int shift;
    private final long most;

    private Proportion(Ratio ratio, long numerator, long denominator, long factor, int shift, long most) {
        this.ratio = ratio;
        this.numerator = numerator;
        this.denominator = denominator;
        this.factor = factor;
        this.shift = shift;
        this.most = most;
    }

    /**
     * @throws IllegalArgumentException if the ratio is below zero
     */
    public static Proportion of(Ratio ratio) {
        return of(ratio, ratio.numerator(), ratio.denominator());
    }

    /** Of a fraction that need not be in lowest terms, so that remainders are those of its own denominator. */
    static Proportion of(long numerator, long denominator) {
        return of(Ratio.of(numerator, denominator), BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static Proportion of(Ratio ratio, BigInteger numerator, BigInteger denominator) {
        if (ratio.signum() < 0) {
            throw new IllegalArgumentException("wanted a ratio of zero or more, got " + ratio);
        }
        int shift = BITS + denominator.bitLength() - numerator.bitLength();
        boolean fits = ratio.signum() > 0
                && numerator.bitLength() <= 62
                && denominator.bitLength() <= DENOMINATOR_BITS
                && shift >= 0;
        if (!fits) {
            return new Proportion(ratio, 0, 1, 0, 0, ratio.signum() == 0 ? Long.MAX_VALUE : -1);
        }
        BigInteger factor = numerator.shiftLeft(shift).divide(denominator);
        BigInteger most = RESULT.multiply(denominator).divide(numerator).subtract(BigInteger.ONE);
        return new Proportion(
                ratio,
                numerator.longValueExact(),
                denominator.longValueExact(),
                factor.longValueExact(),
                shift,
                most.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact());
    }

    /**
     * The whole number that is not above the ratio times another.
     *
     * @param whole zero or more
     * @throws ArithmeticException if the result does not fit into a {@code long}
     * @throws IllegalArgumentException if the whole number is below zero
     */
    public long of(long whole) {
        if (whole < 0) {
            throw new IllegalArgumentException("wanted zero or more, got " + whole);
        }
        if (whole > most) {
            return ratio.times(whole).floor().longValueExact();
        }
        long quotient = estimate(whole);
        long remainder = remainder(whole, quotient);
        while (remainder >= denominator) {
            remainder -= denominator;
            quotient++;
        }
        return quotient;
    }

    /** The quotient or a few units less. */
    private long estimate(long whole) {
        long high = Math.multiplyHigh(whole, factor);
        if (shift >= Long.SIZE) {
            return high >> (shift - Long.SIZE);
        }
        long low = whole * factor;
        return shift == 0 ? low : (high << (Long.SIZE - shift)) | (low >>> shift);
    }

    /** What a quotient leaves of the product with the numerator; it fits, as the quotient is at most a few units short. */
    long remainder(long whole, long quotient) {
        return whole * numerator - quotient * denominator;
    }

    /** Whether every whole number up to one can be taken without objects. */
    boolean isPlainUpTo(long largest) {
        return largest <= most;
    }
}
