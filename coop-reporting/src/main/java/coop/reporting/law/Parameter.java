package coop.reporting.law;

import coop.core.value.Ratio;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One value that the law has over some time, with the place where it stands and how well it is known. For example the most
 * that an approved Belgian cooperative may pay on its shares: {@code 6/100}, from 1962-01-19, article 1, § 1, 5°.
 *
 * @param id which value, such as {@code dividend-cap}: lower-case letters, digits and hyphens
 * @param value the value in its exact form, as its kind has it
 * @param kind what the value is
 * @param validFrom the first day it holds
 * @param validTo the last day it holds; nothing while it still does
 * @param article where it stands
 * @param source where it was read; for a value from memory, whose memory
 * @param read when it was read; nothing for a value from memory
 * @param certainty how well it is known
 * @param note what a lawyer should know of it, such as another reading
 */
public record Parameter(
        String id,
        String value,
        Kind kind,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String article,
        String source,
        Optional<LocalDate> read,
        Certainty certainty,
        Optional<String> note) {
    /** What a value is. */
    public enum Kind {
        /** A fraction: {@code 6/100}, {@code 0.3} or {@code 3/4}. */
        RATIO,
        /** A whole number: {@code 3}. */
        COUNT,
        /** A stretch of time, ISO 8601: {@code P15D}, {@code P6M}. */
        PERIOD,
        /** An amount: {@code EUR 200.00}. */
        MONEY,
        /** A day: {@code 2019-05-01}. */
        DAY,
        /** A rule without a number, in a few words. */
        RULE;

        /** As data files have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @throws IllegalArgumentException if the value is not of its kind, it ends before it begins, or it is said to have been
     *     read and no day is given
     */
    public Parameter {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("wanted an id such as dividend-cap, got " + id);
        }
        if (!fits(kind, value)) {
            throw new IllegalArgumentException(id + ": wanted a value of kind " + kind.word() + ", got " + value);
        }
        if (validTo.isPresent() && validTo.get().isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    id + ": ends on " + validTo.get() + ", before it begins on " + validFrom);
        }
        if (certainty.decides() && read.isEmpty()) {
            throw new IllegalArgumentException(id + ": is " + certainty.word() + ", but no day says when it was read");
        }
        if (article.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(id + ": wanted an article and a source");
        }
    }

    private static boolean fits(Kind kind, String value) {
        try {
            switch (kind) {
                case RATIO -> Ratio.parse(value);
                case COUNT -> Long.parseLong(value);
                case PERIOD -> Period.parse(value);
                case MONEY -> Money.parse(value);
                case DAY -> LocalDate.parse(value);
                case RULE -> {
                    return !value.isBlank();
                }
            }
            return true;
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException other) {
            return false;
        }
    }

    /** Whether it holds on a day. */
    public boolean isValid(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * The value as a fraction.
     *
     * @throws IllegalStateException if it is of another kind
     */
    public Ratio ratio() {
        return Ratio.parse(as(Kind.RATIO));
    }

    /**
     * The value as a whole number.
     *
     * @throws IllegalStateException if it is of another kind
     */
    public long count() {
        return Long.parseLong(as(Kind.COUNT));
    }

    /**
     * The value as a stretch of time.
     *
     * @throws IllegalStateException if it is of another kind
     */
    public Period period() {
        return Period.parse(as(Kind.PERIOD));
    }

    /**
     * The value as an amount.
     *
     * @throws IllegalStateException if it is of another kind
     */
    public Money money() {
        return Money.parse(as(Kind.MONEY));
    }

    /**
     * The value as a day.
     *
     * @throws IllegalStateException if it is of another kind
     */
    public LocalDate day() {
        return LocalDate.parse(as(Kind.DAY));
    }

    private String as(Kind wanted) {
        if (kind != wanted) {
            throw new IllegalStateException(id + " is of kind " + kind.word() + ", not " + wanted.word());
        }
        return value;
    }
}
