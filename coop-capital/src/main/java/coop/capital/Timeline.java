package coop.capital;

import coop.core.value.Span;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a level, of shares or of cents, changed over time: its level at the end of each day that changed it. Immutable. */
final class Timeline {
    static final Timeline NONE = new Timeline(new LocalDate[0], new long[0]);

    private final LocalDate[] days;
    private final long[] levels;

    private Timeline(LocalDate[] days, long[] levels) {
        this.days = days;
        this.levels = levels;
    }

    /** The same with one more change, on the last day or after it. */
    Timeline plus(LocalDate day, long change) {
        int length = days.length;
        long level = Math.addExact(last(), change);
        if (length > 0 && days[length - 1].equals(day)) {
            long[] changed = levels.clone();
            changed[length - 1] = level;
            return new Timeline(days, changed);
        }
        LocalDate[] moreDays = Arrays.copyOf(days, length + 1);
        long[] moreLevels = Arrays.copyOf(levels, length + 1);
        moreDays[length] = day;
        moreLevels[length] = level;
        return new Timeline(moreDays, moreLevels);
    }

    long last() {
        return levels.length == 0 ? 0 : levels[levels.length - 1];
    }

    /** The level at the end of a day. */
    long at(LocalDate day) {
        int place = places(day);
        return place == 0 ? 0 : levels[place - 1];
    }

    /** How many changes there are up to the end of a day. */
    private int places(LocalDate day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The lowest level at the end of a day or of any later one. */
    long lowestFrom(LocalDate day) {
        long lowest = at(day);
        for (int place = places(day); place < levels.length; place++) {
            lowest = Math.min(lowest, levels[place]);
        }
        return lowest;
    }

    /** The highest level at the end of a day or of any later one. */
    long highestFrom(LocalDate day) {
        long highest = at(day);
        for (int place = places(day); place < levels.length; place++) {
            highest = Math.max(highest, levels[place]);
        }
        return highest;
    }

    /** The lowest difference of two at the end of a day or of any later one. */
    long leastAbove(Timeline other, LocalDate day) {
        long least = at(day) - other.at(day);
        for (Timeline one : new Timeline[] {this, other}) {
            for (int place = one.places(day); place < one.days.length; place++) {
                least = Math.min(least, at(one.days[place]) - other.at(one.days[place]));
            }
        }
        return least;
    }

    /** The sum of the level over each day of a span. */
    BigInteger dayUnits(Span span, DayCount count) {
        int shift = count == DayCount.FIRST_DAY_COUNTED ? 0 : 1;
        LocalDate from = span.first().minusDays(shift);
        LocalDate last = span.last().minusDays(shift);
        BigInteger sum = BigInteger.ZERO;
        long level = at(from);
        for (int place = places(from); place < days.length && !days[place].isAfter(last); place++) {
            sum = sum.add(product(level, ChronoUnit.DAYS.between(from, days[place])));
            from = days[place];
            level = levels[place];
        }
        return sum.add(product(level, ChronoUnit.DAYS.between(from, last) + 1));
    }

    private static BigInteger product(long level, long days) {
        return BigInteger.valueOf(level).multiply(BigInteger.valueOf(days));
    }

    SortedMap<LocalDate, Long> levels() {
        SortedMap<LocalDate, Long> all = new TreeMap<>();
        for (int place = 0; place < days.length; place++) {
            all.put(days[place], levels[place]);
        }
        return Collections.unmodifiableSortedMap(all);
    }
}
