package coop.reporting;

import coop.core.value.Ratio;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the life of a cooperative is set beside: series that others publish, such as employment in the region, and the years
 * that count as a crisis. It is data: nothing of it is built in, so that nothing is claimed that nobody stands behind.
 *
 * <p>Immutable, and so safe for use by many threads.
 *
 * @param series the series, in the order they were given
 * @param crises the crises that were named, oldest first
 */
public record Reference(List<Series> series, List<Crisis> crises) {
    /** Nothing to set beside it. */
    public static final Reference NONE = new Reference(List.of(), List.of());

    public Reference {
        series = List.copyOf(series);
        crises = List.copyOf(crises);
    }

    /**
     * A series of values by year. A year that is not among them is not known, which is not 0.
     *
     * @param name what it is, as people read it: {@code Employment in the region}
     * @param source who publishes it
     * @param values the values
     */
    public record Series(String name, Optional<String> source, SortedMap<Year, Ratio> values) {
        public Series {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        /** The value of a year, if it is known. */
        public Optional<Ratio> of(Year year) {
            return Optional.ofNullable(values.get(year));
        }

        /**
         * What became of it from one year to another, as a fraction: from 200 to 190 is 19/20, that is 95 %. Nothing when one of
         * the two is not known, or the first is 0.
         */
        public Optional<Ratio> kept(Year from, Year to) {
            Optional<Ratio> base = of(from).filter(value -> value.signum() != 0);
            return base.isPresent() ? of(to).map(value -> value.dividedBy(base.get())) : Optional.empty();
        }
    }

    /**
     * Years of crisis, one after the other.
     *
     * @param name how it is called; empty when it is only known from the figures
     * @param first its first year
     * @param last its last year
     */
    public record Crisis(String name, Year first, Year last) {
        /** The last year before it: what was there then is what could be lost. */
        public Year before() {
            return first.minusYears(1);
        }

        public boolean contains(Year year) {
            return !year.isBefore(first) && !year.isAfter(last);
        }
    }

    /** The crises that were named; if none was, the years in which the first series fell, one after the other. */
    public List<Crisis> years() {
        return !crises.isEmpty() || series.isEmpty() ? crises : runs(falling(series.get(0)));
    }

    private static List<Year> falling(Series series) {
        List<Year> falling = new ArrayList<>();
        for (Year year : series.values().keySet()) {
            Optional<Ratio> before = series.of(year.minusYears(1));
            if (before.isPresent() && series.values().get(year).compareTo(before.get()) < 0) {
                falling.add(year);
            }
        }
        return falling;
    }

    /** Years that follow each other, as crises without a name. */
    static List<Crisis> runs(List<Year> years) {
        List<Crisis> runs = new ArrayList<>();
        for (Year year : years) {
            int end = runs.size() - 1;
            if (end >= 0 && runs.get(end).last().plusYears(1).equals(year)) {
                runs.set(end, new Crisis("", runs.get(end).first(), year));
            } else {
                runs.add(new Crisis("", year, year));
            }
        }
        return runs;
    }
}
