package coop.capital;

import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What amounts may be, and how exact results become amounts. All methods are pure. */
final class Amounts {
    /** Amounts are smaller than this, so that no sum of them overflows and all can be written. */
    static final BigDecimal MOST = new BigDecimal("1000000000000000");

    private Amounts() {}

    /** Money of an exact number of minor units, such as cents, rounded as named. */
    static Money ofMinor(CurrencyUnit currency, Ratio minor, RoundingMode rounding) {
        return Money.ofMinor(currency, minor.toDecimal(0, rounding).longValueExact());
    }

    /** Money as an exact number of minor units. */
    static Ratio minor(Money money) {
        return Ratio.of(BigInteger.valueOf(money.getAmountMinorLong()), BigInteger.ONE);
    }

    /** A part of an amount, rounded as named. */
    static Money part(Money whole, Ratio part, RoundingMode rounding) {
        return ofMinor(whole.getCurrencyUnit(), minor(whole).times(part), rounding);
    }

    /** The exact sum of many. */
    static Ratio sum(long[] minor) {
        BigInteger all = BigInteger.ZERO;
        long sum = 0;
        for (long some : minor) {
            long next = sum + some;
            if (((sum ^ next) & (some ^ next)) < 0) {
                all = all.add(BigInteger.valueOf(sum));
                next = some;
            }
            sum = next;
        }
        return Ratio.of(all.add(BigInteger.valueOf(sum)), BigInteger.ONE);
    }

    static boolean isTooLarge(BigDecimal amount) {
        return amount.abs().compareTo(MOST) >= 0;
    }

    static Money lesser(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
