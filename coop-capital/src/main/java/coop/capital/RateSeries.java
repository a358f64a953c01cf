package coop.capital;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rate that changes from day to day, as data with its source, and what is added to it. For example the mean yields of 2.5, 3.5
 * and 3.0 % in the last three years plus two points are 5.0 %. With {@code years} of 1 nothing is averaged: each day has the rate
 * in force on it.
 *
 * @param values the rates, each from a day on
 * @param years over how many years their mean is taken, the values being those in force at the end of each
 * @param plus what is added
 */
public record RateSeries(
        List<DatedRate> values,
        @Default("1") int years,
        @Default("\"0\"") Ratio plus) {
    /**
     * @throws IllegalArgumentException if there are no rates, two from one day, or a number of years below 1 or above 50
     */
    public RateSeries {
        values = values.stream().sorted(Comparator.comparing(DatedRate::from)).toList();
        if (values.isEmpty() || values.stream().map(DatedRate::from).distinct().count() < values.size()) {
            throw new IllegalArgumentException("wanted rates, each from another day");
        }
        if (years < 1 || years > 50) {
            throw new IllegalArgumentException("wanted 1 to 50 years, got " + years);
        }
    }

    /**
     * A rate over a stretch of days.
     *
     * @param span the days
     * @param rate the rate a year
     */
    record Stretch(Span span, Ratio rate) {}

    /** The rates over a financial year; none before the first rate of the series. */
    List<Stretch> over(Span year) {
        if (years > 1) {
            Ratio sum = Ratio.ZERO;
            for (int back = 0; back < years; back++) {
                Optional<DatedRate> then = DatedRate.on(values, year.last().minusYears(back));
                if (then.isEmpty()) {
                    return List.of();
                }
                sum = sum.plus(then.get().rate());
            }
            return List.of(new Stretch(year, sum.dividedBy(Ratio.of(years)).plus(plus)));
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            LocalDate from = later(values.get(i).from(), year.first());
            LocalDate last =
                    i + 1 < values.size() ? earlier(values.get(i + 1).from().minusDays(1), year.last()) : year.last();
            if (!last.isBefore(from)) {
                stretches.add(
                        new Stretch(new Span(from, last), values.get(i).rate().plus(plus)));
            }
        }
        return List.copyOf(stretches);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
