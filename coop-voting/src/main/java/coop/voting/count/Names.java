package coop.voting.count;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Words of this package as they are written in files. */
final class Names {
    private static final BigInteger MILLIONTHS = BigInteger.TEN.pow(6);

    private Names() {}

    /** A constant as it is written: {@code ALL_ORDERS} is {@code all-orders}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A number, exact: {@code 12}, {@code 12.5} where few decimals hold it, {@code 2/3} where none do. */
    static String number(Ratio number) {
        if (!number.isWhole() && MILLIONTHS.mod(number.denominator()).signum() == 0) {
            return number.toDecimal(6, RoundingMode.UNNECESSARY)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return number.toString();
    }
}
