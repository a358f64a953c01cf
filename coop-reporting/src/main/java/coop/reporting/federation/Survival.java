package coop.reporting.federation;

import coop.core.value.Ratio;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long cooperatives live, after Kaplan and Meier (1958): those that still live, and those that merged, count for as long
 * as they were seen. Completed years are counted; a cooperative that is seen to an age is at risk at that age.
 *
 * <p>For example of ten cooperatives seen for 1, 2, 3, 3, 4, 5, 5, 5, 6 and 7 years, of which one closed after 1, one after 3
 * and one after 5, S(5) is 0.9 × 7/8 × 4/5 = 0.63; to say that 7 of 10 live would be 0.70.
 *
 * <p>One thread only.
 */
public final class Survival {
    private final TreeMap<Integer, long[]> seen = new TreeMap<>();

    /** What came of those that reached an age. */
    private static final int CLOSED = 0;

    private static final int LEFT = 1;

    /** One cooperative, seen for so many completed years, and whether it closed then. */
    public void add(int years, boolean closed) {
        add(years, closed ? 1 : 0, closed ? 0 : 1);
    }

    private void add(int years, long closed, long left) {
        long[] counts = seen.computeIfAbsent(years, age -> new long[2]);
        counts[CLOSED] += closed;
        counts[LEFT] += left;
    }

    /** All of another. */
    public void add(Survival other) {
        other.seen.forEach((years, counts) -> add(years, counts[CLOSED], counts[LEFT]));
    }

    /** By age: how many closed, and how many were not seen any longer. */
    public SortedMap<Integer, java.util.List<Long>> counts() {
        SortedMap<Integer, java.util.List<Long>> counts = new TreeMap<>();
        seen.forEach((years, both) -> counts.put(years, java.util.List.of(both[CLOSED], both[LEFT])));
        return Collections.unmodifiableSortedMap(counts);
    }

    /** How many were seen at least to an age. */
    public long atRisk(int years) {
        return seen.tailMap(years, true).values().stream()
                .mapToLong(counts -> counts[CLOSED] + counts[LEFT])
                .sum();
    }

    /** The part that lives longer than an age; nothing when nobody was seen that long. */
    public Optional<Ratio> at(int years) {
        if (atRisk(years) == 0) {
            return Optional.empty();
        }
        Ratio alive = Ratio.ONE;
        for (Map.Entry<Integer, long[]> age : seen.headMap(years, true).entrySet()) {
            long risk = atRisk(age.getKey());
            alive = alive.times(Ratio.of(risk - age.getValue()[CLOSED], risk));
        }
        return Optional.of(alive);
    }

    /** One that was written down. */
    static Survival of(Map<Integer, java.util.List<Long>> counts) {
        Survival read = new Survival();
        counts.forEach((years, both) -> read.add(years, both.get(CLOSED), both.get(LEFT)));
        return read;
    }
}
