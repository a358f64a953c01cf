package coop.core.membership;

import coop.core.statutes.Default;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedSet;

/** The built-in ways to number members. Each is a policy that statutes name under {@code membership.numbers}. */
public final class Numberings {
    private Numberings() {}

    private static long after(SortedSet<Long> given, long from) {
        return given.isEmpty() ? from : Math.max(from, given.last() + 1);
    }

    private static void require(boolean holds, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(wanted);
        }
    }

    /**
     * {@code gap-free}: one after the other. After 1, 2 and 3 comes 4; after an imported 900 comes 901.
     *
     * @param from the first number
     */
    public record GapFree(@Default("1") long from) implements Numbering {
        public GapFree {
            require(from >= 1, "wanted a first number of 1 or more");
        }

        @Override
        public long next(SortedSet<Long> given, LocalDate on) {
            return after(given, from);
        }
    }

    /**
     * {@code patterned}: one after the other, printed with a prefix and at least so many digits. For example 17 with the prefix
     * {@code BT} is {@code BT0017} in four digits, and {@code BT17} in none.
     *
     * @param prefix what stands before, at most 20 characters
     * @param digits how many digits there are at least, filled with zeros
     * @param from the first number
     */
    public record Patterned(
            @Default("\"\"") String prefix,
            @Default("0") int digits,
            @Default("1") long from) implements Numbering {
        public Patterned {
            require(prefix.length() <= 20, "wanted a prefix of at most 20 characters");
            require(digits >= 0 && digits <= 18, "wanted 0 to 18 digits");
            require(from >= 1, "wanted a first number of 1 or more");
        }

        @Override
        public long next(SortedSet<Long> given, LocalDate on) {
            return after(given, from);
        }

        @Override
        public String shown(long number) {
            return prefix
                    + (digits == 0 ? Long.toString(number) : String.format(Locale.ROOT, "%0" + digits + "d", number));
        }
    }

    /**
     * {@code per-year}: the year of the admission, then a number that begins anew each year. For example the second of 2014 with
     * three digits is 2014002.
     *
     * @param digits how many digits the number in the year has
     */
    public record PerYear(@Default("4") int digits) implements Numbering {
        public PerYear {
            require(digits >= 1 && digits <= 5, "wanted 1 to 5 digits");
        }

        /**
         * @throws ArithmeticException if there are more admissions in a year than the digits can count
         */
        @Override
        public long next(SortedSet<Long> given, LocalDate on) {
            long span = (long) Math.pow(10, digits);
            long first = on.getYear() * span;
            SortedSet<Long> ofYear = given.subSet(first, first + span);
            long next = ofYear.isEmpty() ? first + 1 : ofYear.last() + 1;
            if (next >= first + span) {
                throw new ArithmeticException(
                        "there are more admissions in a year than " + digits + " digits can count");
            }
            return next;
        }
    }
}
