package coop.reporting.render;

import coop.core.Messages;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Input;
import coop.reporting.Publication;
import coop.reporting.Report;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The words, numbers and dates of one language. All of them come from the bundles, none from the machine: a report is the
 * same under every default locale and on every Java release. Numbers are rounded here and nowhere before, halves up.
 */
final class Words {
    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "GBP", "£", "USD", "$");

    private final Messages messages;
    private final CurrencyUnit currency;
    private final Locale language;

    Words(Publication publication, Locale language) {
        this(publication.messages(), publication.identity().currency(), language);
    }

    Words(Messages messages, CurrencyUnit currency, Locale language) {
        this.messages = messages;
        this.currency = currency;
        this.language = Locale.forLanguageTag(language.getLanguage());
    }

    /** The language, as HTML's {@code lang} names it. */
    String tag() {
        return language.toLanguageTag();
    }

    Locale language() {
        return language;
    }

    /** A text by its key. */
    String text(String key, Object... values) {
        return messages.text(key, language, values);
    }

    /** A text by its key, or something else when no bundle has it. */
    String textOr(String key, String otherwise) {
        return messages.pattern(key, language).orElse(otherwise);
    }

    String name(Definition definition) {
        return textOr(definition.id() + ".name", definition.id());
    }

    String definition(Definition definition) {
        return textOr(definition.id() + ".definition", "");
    }

    /** What a part is called: by its key, else the word that the statutes use. */
    String part(String key) {
        return textOr("part." + key, key);
    }

    /** What is wanted: an input by its name, or what a register does not hold. */
    String wanted(String key) {
        return Input.find(key).isPresent()
                ? text("wanted.input", key, textOr(key + ".name", key))
                : textOr("wanted." + key, key);
    }

    String wanted(List<String> keys) {
        List<String> all = new ArrayList<>();
        keys.forEach(key -> all.add(wanted(key)));
        return String.join("; ", all);
    }

    /** A day: {@code 21 June 2014}, {@code 21 juin 2014}, {@code 1er janvier 2014}. */
    String day(LocalDate day) {
        String pattern = day.getDayOfMonth() == 1 ? "format.date.first" : "format.date";
        return text(pattern, day.getDayOfMonth(), text("month." + day.getMonthValue()), day.getYear());
    }

    /** A span, as it stands in a title or at the head of a column: the year if it is one, else its first and last day. */
    String span(Report report, Span span) {
        return report.isYear()
                ? Integer.toString(report.year().getValue() - (span.equals(report.period()) ? 0 : 1))
                : text("format.span", day(span.first()), day(span.last()));
    }

    /** A number with the language's marks: {@code 1,234.5} or {@code 1 234,5}. */
    String number(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(number.signum() < 0 ? "\u2212" : "");
        for (int i = 0; i < whole.length(); i++) {
            boolean group = i > 0 && (whole.length() - i) % 3 == 0;
            text.append(group ? text("format.group") : "").append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(text("format.decimal"))
                        .append(plain.substring(point + 1))
                        .toString();
    }

    /** Money to the cent: {@code €1,234.56} or {@code 1 234,56 €}. */
    String money(Money money) {
        String sign = SIGNS.getOrDefault(
                money.getCurrencyUnit().getCode(), money.getCurrencyUnit().getCode());
        String amount = number(money.getAmount().abs());
        String written = text(sign.length() == 1 ? "format.money" : "format.money.code", amount, sign);
        return money.isNegative() ? "\u2212" + written : written;
    }

    /** A fraction as a percentage with one decimal. */
    String percent(Value fraction) {
        return text(
                "format.percent", number(fraction.rounded(20).movePointRight(2).setScale(1, RoundingMode.HALF_UP)));
    }

    /** A value in its unit, the unit named where it is not plain from the name. */
    String value(Value value, Unit unit) {
        if (value instanceof Value.Amount amount) {
            return money(amount.money());
        }
        return switch (unit) {
            case PERCENT -> percent(value);
            case COUNT, PERSONS, SHARES, VOTES, DAYS -> plain(value, 2);
            case RATIO, INDEX, SCORE -> number(value.rounded(2));
            case YES_NO -> text(value.isZero() ? "unit.no" : "unit.yes");
            case TCO2E_PER_MONEY -> text("format.unit", plain(value, 6), text("unit." + unit.word()));
            case OTHER -> plain(value, 6);
            case MONEY -> money(Money.of(currency, value.rounded(currency.getDecimalPlaces())));
            case FTE, YEARS -> text("format.unit", number(value.rounded(1)), text("unit." + unit.word()));
            default -> text("format.unit", plain(value, 2), text("unit." + unit.word()));
        };
    }

    /** A number of votes in its exact form, such as {@code 11/2}, as people write it: {@code 5.5}; other words stay. */
    String exact(String written) {
        try {
            return plain(Value.of(Ratio.parse(written)), 4);
        } catch (IllegalArgumentException word) {
            return written;
        }
    }

    /** At most some places, without zeros at the end. */
    String plain(Value value, int places) {
        BigDecimal rounded = value.rounded(places).stripTrailingZeros();
        return number(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    /** A figure as it stands in a table: the value, or why there is none. */
    String figure(Figure figure) {
        Unit unit = figure.definition().unit();
        if (figure instanceof Figure.Observed observed) {
            String value = value(observed.value(), unit);
            String mark = observed.quality().contains(Figure.Quality.ESTIMATED)
                    ? "format.estimated"
                    : observed.quality().contains(Figure.Quality.PROVISIONAL) ? "format.provisional" : "";
            return mark.isEmpty() ? value : text(mark, value);
        }
        if (figure instanceof Figure.Partial partial) {
            return text("status.partial", value(partial.bound(), unit));
        }
        return text("status." + figure.status());
    }

    /** How a figure came about, in few words: {@code 63 of 150}, or the parts; nothing for a plain count. */
    Optional<String> working(Figure figure) {
        if (figure instanceof Figure.Suppressed suppressed) {
            return messages.pattern("suppressed." + suppressed.kind(), language);
        }
        if (!(figure instanceof Figure.Observed observed)) {
            return figure instanceof Figure.NotApplicable none
                    ? Optional.of(textOr("because." + none.reason(), none.reason()))
                    : Optional.empty();
        }
        List<String> said = new ArrayList<>();
        boolean rate =
                observed.numerator().isPresent() && observed.denominator().isPresent();
        if (rate && observed.definition().unit() != Unit.YES_NO) {
            said.add(text(
                    "working.of",
                    plainly(observed.numerator().get()),
                    plainly(observed.denominator().get())));
        }
        for (Figure.Part part : observed.parts()) {
            said.add(text("working.part", part(part.key()), plainly(part.value())));
        }
        observed.remark().ifPresent(said::add);
        if (observed.quality().contains(Figure.Quality.UNRELIABLE)) {
            said.add(text("quality.unreliable"));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", said));
    }

    /** By how much a figure changed: {@code +4}, {@code −2.1 points}; nothing when one of the two has no value. */
    Optional<String> change(Figure now, Figure before) {
        if (now.known().isEmpty() || before.known().isEmpty()) {
            return Optional.empty();
        }
        Value value = now.known().get();
        Value was = before.known().get();
        Ratio difference = value.number().minus(was.number());
        if (difference.signum() == 0) {
            return Optional.of(text("change.none"));
        }
        String sign = difference.signum() > 0 ? "+" : "\u2212";
        Value size = Value.of(difference.signum() < 0 ? difference.negated() : difference);
        Unit unit = now.definition().unit();
        if (unit == Unit.PERCENT) {
            return Optional.of(text(
                    "change.points",
                    sign + number(size.rounded(20).movePointRight(2).setScale(1, RoundingMode.HALF_UP))));
        }
        if (value instanceof Value.Amount amount) {
            CurrencyUnit currency = amount.money().getCurrencyUnit();
            return Optional.of(sign + money(Money.of(currency, size.rounded(currency.getDecimalPlaces()))));
        }
        return Optional.of(sign + value(size, unit));
    }

    /** A change with its sign: {@code +4}, {@code −€1,250.00}. */
    String signed(Value change, Unit unit) {
        String written = value(change, unit);
        return change.number().signum() > 0 ? "+" + written : written;
    }

    private String plainly(Value value) {
        return value instanceof Value.Amount amount ? money(amount.money()) : plain(value, 2);
    }

    /** A number short enough for an axis: {@code 12 k}, {@code 1.5 M}. */
    String axis(BigDecimal number) {
        BigDecimal size = number.abs();
        boolean millions = size.compareTo(BigDecimal.valueOf(1_000_000)) >= 0;
        boolean thousands = size.compareTo(BigDecimal.valueOf(10_000)) >= 0;
        BigDecimal shortened = millions ? number.movePointLeft(6) : thousands ? number.movePointLeft(3) : number;
        BigDecimal bare = shortened.stripTrailingZeros();
        String digits = number(bare.scale() < 0 ? bare.setScale(0) : bare);
        return millions ? text("axis.million", digits) : thousands ? text("axis.thousand", digits) : digits;
    }

    /** A whole number with the language's marks; another text as it is. */
    String counted(String text) {
        return text.matches("[0-9]{1,12}") ? number(new BigDecimal(text)) : text;
    }

    /** An amount without its sign. */
    String size(Value value) {
        return money(
                Money.of(currency, value.rounded(currency.getDecimalPlaces()).abs()));
    }

    /** A name as it stands within a sentence; German nouns keep their capital, prepositions do not; words in capitals do. */
    String lower(String name) {
        boolean keep =
                language.getLanguage().equals("de") || (name.length() > 1 && Character.isUpperCase(name.charAt(1)));
        return keep || name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The sign of the currency of every amount, or its code. */
    String currency() {
        return SIGNS.getOrDefault(currency.getCode(), currency.getCode());
    }
}
