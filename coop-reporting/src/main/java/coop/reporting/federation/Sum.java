package coop.reporting.federation;

import coop.core.value.Ratio;
import java.math.BigInteger;

/**
 * An exact sum, quick for what returns hold most: numbers of at most six places. The result does not depend on the order.
 * One thread only.
 */
final class Sum {
    private static final long MILLION = 1_000_000;
    private static final BigInteger PLACES = BigInteger.valueOf(MILLION);

    private long millionths;
    private BigInteger carried = BigInteger.ZERO;
    private Ratio odd = Ratio.ZERO;

    void add(Ratio value) {
        BigInteger below = value.denominator();
        BigInteger above = value.numerator();
        if (below.bitLength() > 20 || above.bitLength() > 40 || MILLION % below.longValue() != 0) {
            odd = odd.plus(value);
            return;
        }
        add(above.longValue() * (MILLION / below.longValue()));
    }

    private void add(long amount) {
        long sum = millionths + amount;
        if (((millionths ^ sum) & (amount ^ sum)) < 0) {
            carried = carried.add(BigInteger.valueOf(millionths));
            millionths = amount;
        } else {
            millionths = sum;
        }
    }

    void add(Sum other) {
        add(other.millionths);
        carried = carried.add(other.carried);
        odd = odd.plus(other.odd);
    }

    Ratio total() {
        return Ratio.of(carried.add(BigInteger.valueOf(millionths)), PLACES).plus(odd);
    }
}
