package coop.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact fraction: 2/3 is two thirds, never 0.6667.
 *
 * <p>Majorities, quorums, weights and rates are ratios. A ratio is kept in lowest terms with a positive denominator, so that
 * equal values are equal objects. For example {@code Ratio.of(4, 6)} equals {@code Ratio.of(2, 3)} and prints {@code 2/3}.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Ratio implements Comparable<Ratio> {
    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);
    public static final Ratio HALF = of(1, 2);

    private static final Pattern FRACTION = Pattern.compile("-?[0-9]{1,40}(/[0-9]{1,40})?");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}\\.[0-9]{1,40}");

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** A whole number as a ratio: {@code Ratio.of(3)} is 3/1. */
    public static Ratio of(long whole) {
        return whole == 0 ? ZERO : whole == 1 ? ONE : new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * The ratio of two whole numbers.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Ratio of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * The ratio of two whole numbers of any size.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A ratio has no zero denominator: " + numerator + "/0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        return new Ratio(numerator.divide(signed), denominator.divide(signed));
    }

    /** The exact value of a decimal number: {@code 0.06} is 3/50. */
    public static Ratio of(BigDecimal value) {
        return value.scale() <= 0
                ? of(value.toBigIntegerExact(), BigInteger.ONE)
                : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * Reads {@code 2/3}, {@code 3} or {@code 0.06}, in plain ASCII digits, at most 40 on each side.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static Ratio parse(String text) {
        if (FRACTION.matcher(text).matches()) {
            int slash = text.indexOf('/');
            if (slash < 0) {
                return of(new BigInteger(text), BigInteger.ONE);
            }
            BigInteger below = new BigInteger(text.substring(slash + 1));
            if (below.signum() != 0) {
                return of(new BigInteger(text.substring(0, slash)), below);
            }
        } else if (DECIMAL.matcher(text).matches()) {
            return of(new BigDecimal(text));
        }
        throw new IllegalArgumentException("wanted a ratio such as 2/3, 3 or 0.06");
    }

    public BigInteger numerator() {
        return numerator;
    }

    public BigInteger denominator() {
        return denominator;
    }

    public Ratio plus(Ratio other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    public Ratio times(Ratio other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Ratio times(long factor) {
        return of(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /**
     * This ratio divided by another.
     *
     * @throws ArithmeticException if the other is zero
     */
    public Ratio dividedBy(Ratio other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The greatest whole number that is not above this ratio: of 7/2 it is 3, of -7/2 it is -4. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The least whole number that is not below this ratio: of 7/2 it is 4. */
    public BigInteger ceiling() {
        return negated().floor().negate();
    }

    /**
     * This ratio as a decimal with a fixed number of places, rounded as named: 2/3 with 4 places and {@link RoundingMode#DOWN}
     * is 0.6666.
     *
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and the value has more places
     */
    public BigDecimal toDecimal(int places, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, rounding);
    }

    /** The larger of two ratios. */
    public Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The smaller of two ratios. */
    public Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio ratio
                && numerator.equals(ratio.numerator)
                && denominator.equals(ratio.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** The ratio as {@link #parse} reads it: {@code 2/3}, or {@code 3} when it is whole. */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
