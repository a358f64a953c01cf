package coop.reporting.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * Reads reports, in one pass and without a tree: {@code coop-report/1}, as {@code coop report --format json} writes it.
 * Thread-safe.
 */
public final class ReturnJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(60)
                    .maxNameLength(200)
                    .maxStringLength(1024 * 1024)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final Map<String, Unit> UNITS = units();
    private static final Set<Unit> COUNTED =
            EnumSet.of(Unit.COUNT, Unit.PERSONS, Unit.FTE, Unit.SHARES, Unit.VOTES, Unit.HOURS, Unit.DAYS, Unit.YEARS);

    private ReturnJson() {}

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        for (Unit unit : Unit.values()) {
            units.put(unit.word(), unit);
        }
        return units;
    }

    /**
     * What stands in a report.
     *
     * @param cooperative what it says of the cooperative: {@code name}, {@code registration}, {@code kind} …
     * @param entries how many entries were on record
     */
    public record Content(
            SortedMap<String, String> cooperative,
            Span period,
            long entries,
            SortedMap<String, Figure> figures,
            SortedMap<String, Figure> before) {}

    /**
     * Reads a report.
     *
     * @throws IOException if it is not JSON, with line and column
     * @throws IllegalArgumentException if it is not a report, with the path and what was wanted
     */
    public static Content read(byte[] utf8) throws IOException {
        try (JsonParser parser = FACTORY.createParser(utf8)) {
            Reading reading = new Reading(parser);
            reading.report();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("wanted nothing after the report");
            }
            return reading.content();
        }
    }

    /** One report being read. One thread only. */
    private static final class Reading {
        private final JsonParser parser;
        private final SortedMap<String, String> cooperative = new TreeMap<>();
        private final SortedMap<String, Figure> figures = new TreeMap<>();
        private final SortedMap<String, Figure> before = new TreeMap<>();
        private String form = "";
        private Optional<Span> period = Optional.empty();

        private Reading(JsonParser parser) {
            this.parser = parser;
        }

        private void report() throws IOException {
            want(parser.nextToken() == JsonToken.START_OBJECT, "", "a report, as a JSON object");
            for (String key = key(); key != null; key = key()) {
                JsonToken value = parser.nextToken();
                switch (key) {
                    case "form" -> form = parser.getText();
                    case "cooperative" -> flat(value, cooperative);
                    case "period" -> period = Optional.of(span(value));
                    case "sections" -> sections(value);
                    default -> parser.skipChildren();
                }
            }
            want(form.equals("coop-report/1"), "form", "coop-report/1");
        }

        private Content content() {
            want(period.isPresent(), "period", "an object with first and last");
            String entries = cooperative.getOrDefault("entries", "1");
            want(entries.matches("[0-9]{1,15}"), "cooperative.entries", "a whole number");
            return new Content(cooperative, period.orElseThrow(), Long.parseLong(entries), figures, before);
        }

        private String key() throws IOException {
            return parser.nextFieldName();
        }

        private void flat(JsonToken start, Map<String, String> into) throws IOException {
            want(start == JsonToken.START_OBJECT, "cooperative", "an object");
            for (String key = key(); key != null; key = key()) {
                JsonToken value = parser.nextToken();
                if (value.isScalarValue()) {
                    into.put(key, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }

        private Span span(JsonToken start) throws IOException {
            SortedMap<String, String> days = new TreeMap<>();
            flat(start, days);
            return new Span(day(days, "first"), day(days, "last"));
        }

        private static LocalDate day(Map<String, String> days, String key) {
            String text = days.getOrDefault(key, "");
            want(text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "period." + key, "a date such as 2014-06-21");
            return LocalDate.parse(text);
        }

        private void sections(JsonToken start) throws IOException {
            want(start == JsonToken.START_ARRAY, "sections", "a list");
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String key = key(); key != null; key = key()) {
                    JsonToken value = parser.nextToken();
                    if (key.equals("figures")) {
                        figures(value);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }

        private void figures(JsonToken start) throws IOException {
            want(start == JsonToken.START_ARRAY, "sections.figures", "a list");
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Figure figure = figure();
                want(
                        figures.put(figure.definition().id(), figure) == null,
                        figure.definition().id(),
                        "each figure once");
            }
        }

        /** One figure; the parser stands on its brace. */
        private Figure figure() throws IOException {
            Map<String, String> texts = new HashMap<>();
            TreeSet<Figure.Quality> quality = new TreeSet<>();
            List<String> missing = new ArrayList<>();
            for (String key = key(); key != null; key = key()) {
                JsonToken value = parser.nextToken();
                if (value.isScalarValue()) {
                    texts.put(key, parser.getText());
                } else if (key.equals("before")) {
                    Figure earlier = figure();
                    before.put(earlier.definition().id(), earlier);
                } else if (key.equals("quality")) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        quality.add(quality(parser.getText()));
                    }
                } else if (key.equals("missing") || key.equals("wanted")) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        missing.add(parser.getText());
                    }
                } else {
                    parser.skipChildren();
                }
            }
            return figure(texts, quality, missing);
        }

        private static Figure.Quality quality(String word) {
            for (Figure.Quality quality : Figure.Quality.values()) {
                if (quality.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return quality;
                }
            }
            throw new IllegalArgumentException("quality: wanted estimated, provisional, unreliable or break");
        }

        private static Figure figure(Map<String, String> texts, TreeSet<Figure.Quality> quality, List<String> missing) {
            String id = texts.getOrDefault("id", "");
            Unit unit = UNITS.get(texts.getOrDefault("unit", ""));
            String version = texts.getOrDefault("version", "1");
            if (unit == null || !version.matches("[1-9][0-9]{0,5}")) {
                throw new IllegalArgumentException(id + ": wanted a unit and a version that the catalogue knows");
            }
            Definition definition = new Definition(id, Integer.parseInt(version), unit);
            return switch (texts.getOrDefault("status", "")) {
                case "observed" -> observed(definition, texts, quality);
                case "missing" -> new Figure.Missing(definition, missing);
                case "not-applicable" -> definition.notApplicable(texts.getOrDefault("because", ""));
                case "suppressed" -> definition.suppressed(texts.getOrDefault("kind", ""));
                case "partial" ->
                    new Figure.Partial(
                            definition,
                            value(definition, texts, "bound").orElseGet(() -> Value.of(0)),
                            missing,
                            Sources.NONE);
                default ->
                    throw new IllegalArgumentException(
                            id + ".status: wanted observed, missing, not-applicable, suppressed or partial");
            };
        }

        private static Figure observed(
                Definition definition, Map<String, String> texts, TreeSet<Figure.Quality> quality) {
            Value value = value(definition, texts, "value")
                    .orElseThrow(() -> new IllegalArgumentException(definition.id() + ".value: wanted a number"));
            want(
                    value.number().signum() >= 0 || !COUNTED.contains(definition.unit()),
                    definition.id() + ".value",
                    "a number that is not below 0");
            Optional<Value> above = value(definition, texts, "numerator");
            Optional<Value> below = number(definition, texts, "denominator").map(Value::of);
            String cases = texts.getOrDefault("n", "0");
            want(cases.matches("[0-9]{1,15}"), definition.id() + ".n", "a whole number");
            return new Figure.Observed(
                    definition,
                    value,
                    above,
                    below,
                    Long.parseLong(cases),
                    List.of(),
                    Sources.NONE,
                    quality,
                    Optional.empty());
        }

        private static Optional<Ratio> number(Definition definition, Map<String, String> texts, String key) {
            String text = texts.get(key);
            if (text == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(Ratio.parse(text));
            } catch (IllegalArgumentException malformed) {
                throw new IllegalArgumentException(
                        definition.id() + "." + key + ": " + malformed.getMessage(), malformed);
            }
        }

        /** An amount when the figure has a currency, as the numerator of a rate of amounts is one; else a number. */
        private static Optional<Value> value(Definition definition, Map<String, String> texts, String key) {
            Optional<Ratio> number = number(definition, texts, key);
            String currency = texts.getOrDefault("currency", "");
            boolean amount = !currency.isEmpty()
                    && (key.equals("numerator") || definition.unit() == Unit.MONEY || definition.unit() == Unit.HOURLY);
            return number.map(exact -> amount ? money(definition, currency, exact) : Value.of(exact));
        }

        private static Value money(Definition definition, String currency, Ratio exact) {
            try {
                CurrencyUnit unit = CurrencyUnit.of(currency);
                BigDecimal amount = exact.toDecimal(unit.getDecimalPlaces(), java.math.RoundingMode.UNNECESSARY);
                return Value.of(Money.of(unit, amount));
            } catch (IllegalCurrencyException unknown) {
                throw new IllegalArgumentException(
                        definition.id() + ".currency: wanted a currency such as EUR", unknown);
            } catch (ArithmeticException tooFine) {
                return Value.of(exact);
            }
        }

        private static void want(boolean holds, String path, String what) {
            if (!holds) {
                throw new IllegalArgumentException((path.isEmpty() ? "" : path + ": ") + "wanted " + what);
            }
        }
    }
}
