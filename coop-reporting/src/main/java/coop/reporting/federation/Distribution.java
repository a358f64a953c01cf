package coop.reporting.federation;

import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How values are spread. Up to 10,000 different values every one is kept and quantiles are exact; beyond, values are kept to
 * three significant digits, so that a quantile is off by at most half a percent, and {@link #isExact()} says so. Either way
 * it depends on the values alone, not on the order in which they came or on how they were merged.
 *
 * <p>One thread only.
 */
public final class Distribution {
    /** So many different values are kept exactly. */
    public static final int EXACT = 10_000;

    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private final Map<Ratio, long[]> counts = new HashMap<>();
    private boolean rounded;
    private long n;

    /** One more value. */
    public void add(Ratio value) {
        add(value, 1);
    }

    /** The same value several times. */
    public void add(Ratio value, long times) {
        count(rounded ? rounded(value) : value, times);
        n += times;
        coarsen();
    }

    /** All values of another. */
    public void add(Distribution other) {
        if (other.rounded && !rounded) {
            round();
        }
        other.counts.forEach((value, times) -> count(rounded ? rounded(value) : value, times[0]));
        n += other.n;
        coarsen();
    }

    private void count(Ratio value, long times) {
        counts.computeIfAbsent(value, some -> new long[1])[0] += times;
    }

    private void coarsen() {
        if (!rounded && counts.size() > EXACT) {
            round();
        }
    }

    private void round() {
        Map<Ratio, long[]> fine = new HashMap<>(counts);
        counts.clear();
        rounded = true;
        fine.forEach((value, times) -> count(rounded(value), times[0]));
    }

    private static Ratio rounded(Ratio value) {
        BigDecimal near = new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), DIGITS);
        return Ratio.of(near);
    }

    /** Whether every value was kept as it was. */
    public boolean isExact() {
        return !rounded;
    }

    /** How many values. */
    public long n() {
        return n;
    }

    /** How often each value came, from the least. */
    public SortedMap<Ratio, Long> counts() {
        SortedMap<Ratio, Long> sorted = new TreeMap<>();
        counts.forEach((value, times) -> sorted.put(value, times[0]));
        return Collections.unmodifiableSortedMap(sorted);
    }

    /** One that was written down. */
    static Distribution of(Map<Ratio, Long> counts, boolean exact) {
        Distribution read = new Distribution();
        read.rounded = !exact;
        counts.forEach((value, times) -> {
            read.count(value, times);
            read.n += times;
        });
        return read;
    }

    /**
     * The value below which a part of the values lies, between two values in proportion (type 7 of Hyndman and Fan, 1996). For
     * example the median of 1, 2, 4 and 10 is 3, and the first quartile 7/4.
     *
     * @param part from 0 to 1
     * @return nothing when there are no values
     */
    public Optional<Ratio> quantile(Ratio part) {
        if (n == 0) {
            return Optional.empty();
        }
        Ratio place = part.times(n - 1);
        BigInteger below = place.floor();
        Ratio low = at(below.longValueExact());
        Ratio high = at(Math.min(n - 1, below.longValueExact() + 1));
        return Optional.of(low.plus(high.minus(low).times(place.minus(Ratio.of(below, BigInteger.ONE)))));
    }

    private Ratio at(long rank) {
        long seen = 0;
        for (Map.Entry<Ratio, Long> entry : counts().entrySet()) {
            seen += entry.getValue();
            if (seen > rank) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("There is no rank " + rank + " among " + n);
    }
}
