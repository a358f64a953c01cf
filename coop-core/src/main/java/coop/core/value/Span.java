package coop.core.value;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of days, both ends included. A year is {@code 2014-01-01..2014-12-31}: 365 days.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record Span(LocalDate first, LocalDate last) {
    /**
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "wanted a span whose last day is not before its first, got " + first + ".." + last);
        }
    }

    /** The calendar year. */
    public static Span year(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * The financial year that ends in a calendar year. For example with a close on 30 June, 2014 runs from 2013-07-01 to
     * 2014-06-30; with a close on the last of February, it ends on the 28th or 29th.
     */
    public static Span financialYear(int year, MonthDay close) {
        boolean lastOfFebruary = close.getMonthValue() == 2 && close.getDayOfMonth() >= 28;
        LocalDate last = closing(year, close, lastOfFebruary);
        return new Span(closing(year - 1, close, lastOfFebruary).plusDays(1), last);
    }

    private static LocalDate closing(int year, MonthDay close, boolean lastOfFebruary) {
        return lastOfFebruary ? LocalDate.of(year, 3, 1).minusDays(1) : close.atYear(year);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The number of days, both ends counted: 1 for a span of a single day. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** How many days two spans share: 0 when they do not meet. */
    public long daysInCommon(Span other) {
        LocalDate from = first.isAfter(other.first) ? first : other.first;
        LocalDate to = last.isBefore(other.last) ? last : other.last;
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** The two days with two dots between, such as {@code 2014-01-01..2014-12-31}. */
    @Override
    public String toString() {
        return first + ".." + last;
    }
}
