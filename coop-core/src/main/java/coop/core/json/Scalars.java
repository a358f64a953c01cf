package coop.core.json;

import coop.core.value.Ratio;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Values that are one JSON string, each with its own strict reader. Thread-safe. */
final class Scalars {
    /**
     * How a value is read, and what to say was wanted.
     *
     * @param pattern what every text of this form matches, where that can be said
     */
    record Form(String wanted, Optional<Pattern> pattern, Function<String, Object> reader) {
        Form(String wanted, Function<String, Object> reader) {
            this(wanted, Optional.empty(), reader);
        }

        Form(String wanted, Pattern pattern, Function<String, Object> reader) {
            this(wanted, Optional.of(pattern), reader);
        }

        /** The value, or null when the text is not of this form. */
        @Nullable
        Object read(String text) {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException notThis) {
                return null;
            }
        }
    }

    private static final Pattern MONEY = Pattern.compile("([A-Z]{3}) (-?[0-9]{1,16}(?:\\.[0-9]{1,4})?)");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,60}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern PERIOD = Pattern.compile("P([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?");
    private static final Pattern CLOSE = Pattern.compile("(--)?[0-9]{2}-[0-9]{2}");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z]{1,14}(/[A-Za-z_+\\-0-9]{1,20}){0,2}");
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{3})?Z");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Map<Class<?>, Form> FORMS = forms();
    private static final Map<Class<?>, Optional<Form>> PARSED = new ConcurrentHashMap<>();

    private Scalars() {}

    private static Map<Class<?>, Form> forms() {
        Map<Class<?>, Form> forms = new HashMap<>();
        forms.put(LocalDate.class, new Form("a date such as 2014-06-21, from 1800 to 2200", DAY, Scalars::day));
        forms.put(
                Period.class,
                new Form("a period such as P1Y, P6M or P15D", PERIOD, text -> Period.parse(of(PERIOD, text))));
        forms.put(MonthDay.class, new Form("a day of the year such as --12-31", CLOSE, text -> {
            String day = of(CLOSE, text);
            return MonthDay.parse(day.startsWith("--") ? day : "--" + day);
        }));
        forms.put(Year.class, new Form("a year such as 2014", YEAR, text -> Year.parse(of(YEAR, text))));
        forms.put(Instant.class, new Form("an instant such as 2014-06-21T18:00:00Z", text -> {
            Instant usual = INSTANT.matcher(text).matches() ? instant(text) : null;
            Instant instant = usual != null ? usual : Instant.parse(text);
            if (usual == null && !instant.toString().equals(text)) {
                throw new IllegalArgumentException("not in its shortest form");
            }
            return instant;
        }));
        forms.put(
                ZoneId.class, new Form("a time zone such as Europe/Brussels", ZONE, text -> ZoneId.of(of(ZONE, text))));
        forms.put(CurrencyUnit.class, new Form("a currency such as EUR", CurrencyUnit::of));
        forms.put(
                Money.class,
                new Form("money such as EUR 12.50, with no more decimals than the currency has", MONEY, text -> {
                    var parts = MONEY.matcher(text);
                    if (!parts.matches()) {
                        throw new IllegalArgumentException("no money");
                    }
                    return Money.of(CurrencyUnit.of(parts.group(1)), new BigDecimal(parts.group(2)));
                }));
        forms.put(
                BigDecimal.class,
                new Form("a decimal number such as 12.5", DECIMAL, text -> new BigDecimal(of(DECIMAL, text))));
        forms.put(Ratio.class, new Form("a number or a fraction such as 0.05 or 1/20", Ratio::parse));
        forms.put(BigInteger.class, new Form("a whole number", WHOLE, text -> new BigInteger(of(WHOLE, text))));
        return forms;
    }

    private static String of(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("not of the form");
        }
        return text;
    }

    /** The digits between two places of a text that was matched before. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static LocalDate date(String text) {
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    /** An instant to the second or the millisecond; null when it is not in its shortest form. Many are read. */
    private static @Nullable Instant instant(String text) {
        LocalTime time = LocalTime.of(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19));
        int millis = text.length() == 20 ? 0 : digits(text, 20, 23);
        boolean shortest = (millis == 0) == (text.length() == 20);
        return shortest ? date(text).atTime(time).toInstant(ZoneOffset.UTC).plusMillis(millis) : null;
    }

    private static LocalDate day(String text) {
        LocalDate day = date(of(DAY, text));
        if (day.getYear() < 1800 || day.getYear() > 2200) {
            throw new IllegalArgumentException("out of range");
        }
        return day;
    }

    /** The form of a type: a known one, or that of any class with {@code public static T parse(String)}. */
    static Optional<Form> form(Class<?> type) {
        Form known = FORMS.get(type);
        return known != null ? Optional.of(known) : PARSED.computeIfAbsent(type, Scalars::parsed);
    }

    private static Optional<Form> parsed(Class<?> type) {
        try {
            Method parse = type.getMethod("parse", String.class);
            if (!Modifier.isStatic(parse.getModifiers()) || parse.getReturnType() != type) {
                return Optional.empty();
            }
            return Optional.of(new Form("a " + type.getSimpleName(), text -> {
                try {
                    return parse.invoke(null, text);
                } catch (IllegalAccessException | InvocationTargetException refused) {
                    throw new IllegalArgumentException(refused);
                }
            }));
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        }
    }
}
