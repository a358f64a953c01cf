package coop.folder.cell;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days, times of day and periods, in ASCII digits and no other way than theirs. */
public final class Days {
    private Days() {}

    /**
     * The numbers of a date before it is known whether they are a day.
     *
     * @param form which order they stand in
     */
    public record Written(DateForm form, int year, int month, int day) {
        /** Whether day and month could not be told apart, were they swapped. */
        public boolean eitherWay() {
            return form == DateForm.DAY_FIRST && day <= 12 && month <= 12 && day != month;
        }

        /** Whether the first number can only be the day. */
        public boolean provesDayFirst() {
            return form == DateForm.DAY_FIRST && day > 12 && month <= 12;
        }

        /** Whether the first number can only be the month. */
        public boolean monthFirst() {
            return form == DateForm.DAY_FIRST && month > 12 && day <= 12;
        }

        /** Whether the calendar has it. */
        public boolean exists() {
            return month >= 1
                    && month <= 12
                    && day >= 1
                    && year >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth();
        }
    }

    /** The numbers of a date in either form, or null when it is written in neither. */
    public static @Nullable Written written(String text) {
        int length = text.length();
        if (length == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return Texts.digits(text, 0, 4) && Texts.digits(text, 5, 7) && Texts.digits(text, 8, 10)
                    ? new Written(DateForm.ISO, number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    : null;
        }
        if (length < 8 || length > 10) {
            return null;
        }
        int year = length - 4;
        char mark = text.charAt(year - 1);
        int month = text.indexOf(mark) + 1;
        boolean made = (mark == '/' || mark == '.' || mark == '-')
                && month >= 2
                && month <= 3
                && year - 1 - month >= 1
                && year - 1 - month <= 2
                && Texts.digits(text, 0, month - 1)
                && Texts.digits(text, month, year - 1)
                && Texts.digits(text, year, length);
        return made
                ? new Written(
                        DateForm.DAY_FIRST,
                        number(text, year, length),
                        number(text, month, year - 1),
                        number(text, 0, month - 1))
                : null;
    }

    /** The day, when the calendar has it and it lies within the limits; else null. */
    public static @Nullable LocalDate day(Written written) {
        if (!written.exists()) {
            return null;
        }
        LocalDate day = LocalDate.of(written.year(), written.month(), written.day());
        return day.isBefore(Limits.FIRST_DAY) || day.isAfter(Limits.LAST_DAY) ? null : day;
    }

    /** A day as {@code yyyy-mm-dd}, or null. */
    public static @Nullable LocalDate iso(String text) {
        Written written = written(text);
        return written == null || written.form() != DateForm.ISO ? null : day(written);
    }

    /** Why a text is not a day in the form that is wanted. */
    public static Fault fault(String text, @Nullable DateForm form) {
        Written written = written(text);
        if (written == null || (form != null && written.form() != form)) {
            String wanted = form == null ? "" : form.word();
            return Fault.of(
                    form == null ? "date.form" : "date.other-form", text, wanted, form == null ? "" : form.french());
        }
        if (written.monthFirst()) {
            return Fault.of("date.month-first", text);
        }
        return written.exists()
                ? Fault.of("date.range", text, Limits.FIRST_DAY.toString(), Limits.LAST_DAY.toString())
                : Fault.of("date.no-such-day", text);
    }

    /** A time of day as {@code HH:MM}, from 00:00 to 23:59, or null. */
    public static @Nullable LocalTime time(String text) {
        boolean made = text.length() == 5
                && text.charAt(2) == ':'
                && Texts.digits(text, 0, 2)
                && Texts.digits(text, 3, 5)
                && number(text, 0, 2) < 24
                && number(text, 3, 5) < 60;
        return made ? LocalTime.of(number(text, 0, 2), number(text, 3, 5)) : null;
    }

    /** A period of whole years, months and days such as {@code P4Y} or {@code P1Y6M}, or null. */
    public static @Nullable Period period(String text) {
        return text.matches("P(?=[0-9])([0-9]{1,3}Y)?([0-9]{1,4}M)?([0-9]{1,5}D)?") ? Period.parse(text) : null;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
