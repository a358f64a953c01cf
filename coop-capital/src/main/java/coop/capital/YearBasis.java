package coop.capital;

import coop.core.value.Span;
import java.time.LocalDate;

/**
 * How the days of a year are counted for interest. For example EUR 1,000 at 6 % from 1 January to the end of June of 2023 are
 * EUR 29.75 with {@code actual} (181 days of 365), EUR 30.16 with {@code actual-360} and EUR 30.00 with {@code thirty-360}.
 */
public enum YearBasis {
    /** Days as they are, over the days of the financial year: 365 or 366. */
    ACTUAL,
    /** Days as they are, over 365. */
    ACTUAL_365,
    /** Days as they are, over 360. */
    ACTUAL_360,
    /** Months of 30 days, over 360; the 31st counts as the 30th (30E/360). */
    THIRTY_360;

    /** The days of a whole year. */
    long yearOf(Span year) {
        return switch (this) {
            case ACTUAL -> year.days();
            case ACTUAL_365 -> 365;
            case ACTUAL_360, THIRTY_360 -> 360;
        };
    }

    /** The number of a day, so that the days between two are the difference. */
    long number(LocalDate day) {
        return this == THIRTY_360
                ? 360L * day.getYear() + 30L * day.getMonthValue() + Math.min(30, day.getDayOfMonth())
                : day.toEpochDay();
    }
}
