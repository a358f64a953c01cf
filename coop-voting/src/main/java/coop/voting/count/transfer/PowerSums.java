package coop.voting.count.transfer;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sums of whole numbers over powers of one denominator, or over such a power times a second denominator, per candidate. */
final class PowerSums {
    private final int n;
    private final BigInteger whole;
    private final BigInteger parts;
    private final List<BigInteger[]> plain = new ArrayList<>();
    private final List<BigInteger[]> parted = new ArrayList<>();

    PowerSums(int n, BigInteger whole, BigInteger parts) {
        this.n = n;
        this.whole = whole;
        this.parts = parts;
    }

    /** Adds {@code amount} over {@code whole} to a power, and over {@code parts} to the power 0 or 1. */
    void add(int power, int partPower, int candidate, BigInteger amount) {
        List<BigInteger[]> sums = partPower == 0 ? plain : parted;
        while (sums.size() <= power) {
            BigInteger[] none = new BigInteger[n];
            Arrays.fill(none, BigInteger.ZERO);
            sums.add(none);
        }
        BigInteger[] row = sums.get(power);
        row[candidate] = row[candidate].add(amount);
    }

    /** The sums as fractions. */
    Ratio[] values() {
        Ratio[] values = new Ratio[n];
        Arrays.fill(values, Ratio.ZERO);
        add(values, plain, BigInteger.ONE);
        add(values, parted, parts);
        return values;
    }

    private void add(Ratio[] values, List<BigInteger[]> sums, BigInteger denominator) {
        BigInteger below = denominator;
        for (BigInteger[] row : sums) {
            for (int candidate = 0; candidate < n; candidate++) {
                if (row[candidate].signum() != 0) {
                    values[candidate] = values[candidate].plus(Ratio.of(row[candidate], below));
                }
            }
            below = below.multiply(whole);
        }
    }
}
