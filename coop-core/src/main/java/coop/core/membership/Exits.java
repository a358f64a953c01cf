package coop.core.membership;

import coop.core.value.Span;
import java.time.LocalDate;
import java.time.Period;

/** The built-in exit rules. Each is a policy that statutes name under {@code membership.exit}. */
public final class Exits {
    private Exits() {}

    /** {@code at-once}: on the day after it was received. */
    public record AtOnce() implements Exit {
        @Override
        public LocalDate effective(LocalDate asked, Span year) {
            return asked.plusDays(1);
        }
    }

    /**
     * {@code notice}: after a period of notice. For example with {@code P3M} a resignation of 2014-03-15 takes effect on
     * 2014-06-15.
     *
     * @param period how long
     */
    public record Notice(Period period) implements Exit {
        public Notice {
            if (period.isNegative()) {
                throw new IllegalArgumentException("wanted a period of notice of zero or more");
            }
        }

        @Override
        public LocalDate effective(LocalDate asked, Span year) {
            return asked.plus(period);
        }
    }

    /**
     * {@code year-end}: at the end of the financial year, when it was received early enough; else of the next one. For
     * example with {@code P3M} and a year to 31 December, a resignation of 2014-09-30 takes effect on 2015-01-01, and one of
     * 2014-10-01 on 2016-01-01.
     *
     * @param notice how long before the end of the year
     */
    public record YearEnd(Period notice) implements Exit {
        public YearEnd {
            if (notice.isNegative()) {
                throw new IllegalArgumentException("wanted a period of notice of zero or more");
            }
        }

        @Override
        public LocalDate effective(LocalDate asked, Span year) {
            LocalDate end = year.last().plusDays(1);
            return asked.plus(notice).isAfter(year.last()) ? end.plusYears(1) : end;
        }
    }

    /**
     * {@code window}: only in the first months of the financial year, with effect at their end; a resignation received later
     * waits for the window of the next year. For example with 6 months and a year from 1 January, a resignation of 2026-03-15
     * takes effect on 2026-07-01, the day after the last of the sixth month, and one of 2026-07-10 on 2027-07-01.
     *
     * @param months how many months the window is open
     */
    public record Window(int months) implements Exit {
        public Window {
            if (months < 1 || months > 12) {
                throw new IllegalArgumentException("wanted a window of 1 to 12 months, got " + months);
            }
        }

        @Override
        public LocalDate effective(LocalDate asked, Span year) {
            LocalDate close = year.first().plusMonths(months);
            return asked.isBefore(close) ? close : year.last().plusDays(1).plusMonths(months);
        }
    }
}
