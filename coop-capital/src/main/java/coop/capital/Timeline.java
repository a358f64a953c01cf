package coop.capital;

import coop.core.value.Span;
import java.math.BigInteger;
import java.time.LocalDate;
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
        return dayUnits(span, count, YearBasis.ACTUAL);
    }

    /** The sum of the level over each day of a span, as days are counted. */
    BigInteger dayUnits(Span span, DayCount count, YearBasis basis) {
        int shift = count == DayCount.FIRST_DAY_COUNTED ? 0 : 1;
        LocalDate first = span.first().minusDays(shift);
        LocalDate end = span.last().minusDays(shift - 1);
        long from = basis.number(first);
        BigInteger large = BigInteger.ZERO;
        long sum = 0;
        long level = at(first);
        for (int place = places(first); place <= days.length; place++) {
            boolean last = place == days.length || !days[place].isBefore(end);
            long to = basis.number(last ? end : days[place]);
            long high = Math.multiplyHigh(level, to - from);
            long low = level * (to - from);
            if (high != low >> 63 || ((sum ^ (sum + low)) & (low ^ (sum + low))) < 0) {
                large = large.add(BigInteger.valueOf(sum)).add(product(level, to - from));
                sum = 0;
            } else {
                sum += low;
            }
            if (last) {
                break;
            }
            from = to;
            level = levels[place];
        }
        return large.add(BigInteger.valueOf(sum));
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
