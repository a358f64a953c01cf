package coop.reporting.law;

import coop.core.Messages;
import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words, amounts and days in a language. A text in its exact form is recognised by its shape: {@code EUR 29.99}, {@code
 * 2024-06-22}, {@code 13/20}, {@code P15D}; any other stays as it is. Independent of the machine's language and of the JDK's
 * tables. Safe for use by many threads.
 */
public final class Wording {
    private static final Pattern MONEY = Pattern.compile("([A-Z]{3}) (-?)([0-9]+)(?:\\.([0-9]+))?");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern SPAN = Pattern.compile("(" + DAY + ")\\.\\.(" + DAY + ")");
    private static final Pattern RATIO = Pattern.compile("-?[0-9]{1,18}/[1-9][0-9]{0,17}");
    private static final Pattern PERIOD = Pattern.compile("P[0-9YMWD]+");
    private static final Ratio HUNDRED = Ratio.of(100);

    private final Messages messages;
    private final Locale language;

    /** Words in a language; in English where there are none. */
    public Wording(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    /** The language. */
    public Locale language() {
        return language;
    }

    /** A text of the messages, its values in the form of the language. */
    public String text(String key, Object... values) {
        Object[] said = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            said[i] = said(values[i]);
        }
        return messages.text(key, language, said);
    }

    /** The text of the first key that has one. */
    Optional<String> find(String key, List<String> values) {
        return messages.pattern(key, language)
                .map(pattern -> coop.core.Reason.fill(
                        pattern, values.stream().map(this::said).toList()));
    }

    /** A figure in the form of the language: {@code EUR 1029.99} is 1 029,99 € in French. */
    public String said(Object exact) {
        String text = exact.toString();
        Matcher money = MONEY.matcher(text);
        if (money.matches()) {
            return money(money);
        }
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            return text("law.span", span.group(1), span.group(5));
        }
        if (DAY.matcher(text).matches()) {
            LocalDate day = LocalDate.parse(text);
            return messages.text(
                    day.getDayOfMonth() == 1 ? "law.day.first" : "law.day",
                    language,
                    day.getDayOfMonth(),
                    messages.text("law.month." + day.getMonthValue(), language),
                    day.getYear());
        }
        if (RATIO.matcher(text).matches()) {
            return ratio(Ratio.parse(text));
        }
        return PERIOD.matcher(text).matches() ? period(Period.parse(text)) : text;
    }

    private String money(Matcher parts) {
        String whole = grouped(parts.group(3));
        String amount = parts.group(2).replace('-', '\u2212')
                + whole
                + (parts.group(4) == null ? "" : messages.text("law.decimal", language) + parts.group(4));
        return parts.group(1).equals("EUR")
                ? messages.text("law.euro", language, amount)
                : amount + "\u00a0" + parts.group(1);
    }

    private String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        String sign = messages.text("law.group", language);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, sign);
        }
        return grouped.toString();
    }

    /** A percentage when it has at most four decimals; else the fraction, and the percentage rounded to two. */
    private String ratio(Ratio ratio) {
        Ratio percent = ratio.times(HUNDRED);
        BigDecimal four = percent.toDecimal(4, RoundingMode.HALF_UP);
        return Ratio.of(four).equals(percent)
                ? percent(four)
                : ratio + " (≈ " + percent(percent.toDecimal(2, RoundingMode.HALF_UP)) + ")";
    }

    private String percent(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        String number = (plain.scale() < 0 ? plain.setScale(0) : plain)
                .toPlainString()
                .replace(".", messages.text("law.decimal", language));
        return messages.text("law.percent", language, number);
    }

    private String period(Period period) {
        StringBuilder words = new StringBuilder();
        append(words, "years", period.getYears());
        append(words, "months", period.getMonths());
        append(words, "days", period.getDays());
        return words.length() == 0 ? period.toString() : words.toString();
    }

    private void append(StringBuilder words, String unit, int count) {
        if (count != 0) {
            words.append(words.length() == 0 ? "" : " ")
                    .append(messages.text("law." + unit + (count == 1 ? ".one" : ""), language, count));
        }
    }
}
