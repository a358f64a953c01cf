package coop.folder.cell;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in plain notation: ASCII digits, a sign, thousands apart, at most 16 digits and 6 decimals. */
public final class Numbers {
    /** What one number tells of the mark that its column uses. */
    public enum Evidence {
        /** Nothing: it has no mark. */
        NONE,
        /** The decimal mark is a point. */
        POINT,
        /** The decimal mark is a comma. */
        COMMA,
        /** {@code 1.234}, which is about one, or more than a thousand. */
        EITHER
    }

    private Numbers() {}

    /** What a number tells of the decimal mark. For example {@code 1.234,50} a comma, {@code 12.5} a point. */
    public static Evidence evidence(String text) {
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return Evidence.NONE;
        }
        if (point >= 0 && comma >= 0) {
            return point > comma ? Evidence.POINT : Evidence.COMMA;
        }
        boolean isPoint = point >= 0;
        int at = Math.max(point, comma);
        Evidence decimal = isPoint ? Evidence.POINT : Evidence.COMMA;
        if (text.indexOf(isPoint ? '.' : ',') != at) {
            return isPoint ? Evidence.COMMA : Evidence.POINT;
        }
        String whole = text.startsWith("-") ? text.substring(1, at) : text.substring(0, at);
        boolean couldBeThousands = text.length() - at - 1 == 3
                && !whole.isEmpty()
                && whole.length() <= 3
                && whole.charAt(0) != '0'
                && Texts.digits(whole, 0, whole.length());
        return couldBeThousands ? Evidence.EITHER : decimal;
    }

    /**
     * The number, without zeros at its end, or null when it is not one.
     *
     * <p>For example {@code 1 234,50} with a comma is 1234.5.
     */
    public static @Nullable BigDecimal read(String text, DecimalMark mark) {
        String plain = plain(text, mark);
        if (plain == null) {
            return null;
        }
        int point = plain.indexOf('.');
        int whole = (point < 0 ? plain.length() : point) - (plain.startsWith("-") ? 1 : 0);
        int decimals = point < 0 ? 0 : plain.length() - point - 1;
        return whole > Limits.WHOLE_DIGITS || decimals > Limits.DECIMALS ? null : trimmed(new BigDecimal(plain));
    }

    /** A number in the one form that equal numbers share: no zeros at its end, never an exponent. */
    public static BigDecimal trimmed(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * A number as it is written so that nobody takes its decimals for thousands: never three of them.
     *
     * <p>For example 1.234 is written {@code 1.2340}.
     */
    public static String written(BigDecimal number) {
        BigDecimal plain = trimmed(number);
        return (plain.scale() == 3 ? plain.setScale(4) : plain).toPlainString();
    }

    /** Why a text is not a number. */
    public static Fault fault(String text, DecimalMark mark) {
        if (text.indexOf('%') >= 0) {
            return Fault.of("number.percent", text);
        }
        boolean tooLong = plain(text, mark) != null;
        return tooLong
                ? Fault.of(
                        "number.too-long",
                        text,
                        Integer.toString(Limits.WHOLE_DIGITS),
                        Integer.toString(Limits.DECIMALS))
                : Fault.of("number.form", text);
    }

    /** A whole number, with or without blanks between thousands, or null. */
    public static @Nullable Long whole(String text) {
        String plain = plain(text, DecimalMark.POINT);
        return plain == null || plain.indexOf('.') >= 0 || plain.length() > Limits.WHOLE_DIGITS || marked(text)
                ? null
                : Long.valueOf(plain);
    }

    private static boolean marked(String text) {
        return text.indexOf('.') >= 0 || text.indexOf(',') >= 0;
    }

    /** The digits with a point and no thousands apart, or null when the text is not a number. */
    private static @Nullable String plain(String text, DecimalMark mark) {
        int start = text.startsWith("-") ? 1 : 0;
        int decimal = text.indexOf(mark.mark());
        int end = decimal < 0 ? text.length() : decimal;
        String decimals = decimal < 0 ? "" : text.substring(decimal + 1);
        if (decimal >= 0 && !Texts.digits(decimals, 0, decimals.length())) {
            return null;
        }
        String whole = together(text.substring(start, end), mark == DecimalMark.POINT ? ',' : '.');
        return whole == null ? null : (start == 1 ? "-" : "") + whole + (decimal < 0 ? "" : "." + decimals);
    }

    private static @Nullable String together(String whole, char other) {
        if (Texts.digits(whole, 0, whole.length())) {
            return whole;
        }
        int first = 0;
        while (first < whole.length() && Texts.digits(whole, first, first + 1)) {
            first++;
        }
        if (first < 1 || first > 3 || first == whole.length()) {
            return null;
        }
        char apart = whole.charAt(first);
        if (apart != other && apart != ' ' && apart != 0xA0 && apart != 0x202F && apart != 0x2009) {
            return null;
        }
        StringBuilder digits = new StringBuilder(whole.substring(0, first));
        for (int at = first; at < whole.length(); at += 4) {
            boolean group =
                    whole.charAt(at) == apart && at + 4 <= whole.length() && Texts.digits(whole, at + 1, at + 4);
            if (!group) {
                return null;
            }
            digits.append(whole, at + 1, at + 4);
        }
        return digits.toString();
    }
}
