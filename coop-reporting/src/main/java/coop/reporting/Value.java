package coop.reporting;

import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** What a figure says: an exact number, or money. Nothing is rounded before it is printed. */
public sealed interface Value {
    /**
     * A number: a count, a share as a fraction (42 % is 21/50), years, full-time equivalents.
     *
     * @param exact the number, exactly
     */
    record Quantity(Ratio exact) implements Value {
        @Override
        public Ratio number() {
            return exact;
        }

        @Override
        public String toString() {
            return written(exact);
        }
    }

    /**
     * Money.
     *
     * @param money the amount with its currency
     */
    record Amount(Money money) implements Value {
        @Override
        public Ratio number() {
            return Ratio.of(money.getAmount());
        }

        @Override
        public String toString() {
            return money.getAmount().toPlainString();
        }
    }

    /** The exact number, without its currency. */
    Ratio number();

    /** Two values together: money when both are. */
    default Value plus(Value other) {
        return this instanceof Amount one && other instanceof Amount two
                ? of(one.money().plus(two.money()))
                : of(number().plus(other.number()));
    }

    /** The same below 0 as it was above. */
    default Value negated() {
        return this instanceof Amount amount ? of(amount.money().negated()) : of(number().negated());
    }

    /** Whether it is nil. */
    default boolean isZero() {
        return number().signum() == 0;
    }

    static Value of(long count) {
        return new Quantity(Ratio.of(count));
    }

    static Value of(Ratio exact) {
        return new Quantity(exact);
    }

    static Value of(Money money) {
        return new Amount(money);
    }

    /** This value with a fixed number of places, halves rounded up: 45/158 with 4 places is 0.2848. For print and tables. */
    default BigDecimal rounded(int places) {
        return number().toDecimal(places, RoundingMode.HALF_UP);
    }

    /** A ratio as a decimal when it has an end, such as {@code 0.42}, else as a fraction, such as {@code 45/158}. */
    private static String written(Ratio ratio) {
        int twos = ratio.denominator().getLowestSetBit();
        java.math.BigInteger rest = ratio.denominator().shiftRight(twos);
        int fives = 0;
        java.math.BigInteger five = java.math.BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
            fives++;
        }
        boolean ends = rest.equals(java.math.BigInteger.ONE);
        return ends
                ? ratio.toDecimal(Math.max(twos, fives), RoundingMode.UNNECESSARY)
                        .toPlainString()
                : ratio.toString();
    }
}
