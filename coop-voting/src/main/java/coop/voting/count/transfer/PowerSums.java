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
        int powers = Math.max(plain.size(), parted.size());
        BigInteger denominator =
                powers == 0 ? BigInteger.ONE : whole.pow(powers - 1).multiply(parts);
        Ratio[] values = new Ratio[n];
        for (int candidate = 0; candidate < n; candidate++) {
            BigInteger numerator = BigInteger.ZERO;
            for (int power = 0; power < powers; power++) {
                numerator = numerator
                        .multiply(whole)
                        .add(at(plain, power, candidate).multiply(parts))
                        .add(at(parted, power, candidate));
            }
            values[candidate] = Ratio.of(numerator, denominator);
        }
        return values;
    }

    private static BigInteger at(List<BigInteger[]> sums, int power, int candidate) {
        return power < sums.size() ? sums.get(power)[candidate] : BigInteger.ZERO;
    }
}
