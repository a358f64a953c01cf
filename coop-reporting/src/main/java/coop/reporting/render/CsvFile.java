package coop.reporting.render;

import coop.core.value.Span;
import coop.reporting.Anniversary;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.History;
import coop.reporting.Publication;
import coop.reporting.Reference;
import coop.reporting.Renderer;
import coop.reporting.Report;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code csv}: one row per figure, part and period, after RFC 4180, in UTF-8 without byte order mark. Numbers have a point
 * and no grouping in every language; what has no end is rounded to 12 places, halves up, and stands exactly as numerator and
 * denominator. Percentages are fractions. What is missing is an empty cell with its status, never 0.
 *
 * <p>A cell that a spreadsheet would take for a formula, as it begins with {@code = + - @}, tab or return, gets a {@code '}
 * before it; numbers do not. What the columns mean is said by {@link DataPackage}.
 */
public record CsvFile() implements Renderer {
    static final List<String> COLUMNS = List.of(
            "period_start",
            "period_end",
            "figure",
            "part",
            "version",
            "name",
            "value",
            "unit",
            "status",
            "numerator",
            "denominator",
            "n",
            "note",
            "quality",
            "bound",
            "cooperative");
    private static final int PLACES = 12;

    @Override
    public byte[] render(Publication publication, Locale language) {
        Words words = new Words(publication, language);
        String who = publication
                .identity()
                .registration()
                .orElse(publication.identity().name());
        StringBuilder out = new StringBuilder();
        out.append(String.join(",", COLUMNS)).append("\r\n");
        if (publication instanceof Report report) {
            for (Report.Line line : report.lines()) {
                rows(out, report.period(), line.now(), words, who);
                rows(out, report.before(), line.before(), words, who);
            }
        } else if (publication instanceof History history) {
            history(out, history, words, who);
        } else if (publication instanceof Anniversary life) {
            history(out, life.history(), words, who);
            if (life.history().rows().size() > 1) { // of one year, the sums are its figures
                life.sums().forEach(sum -> rows(out, life.life(), sum, words, who));
            }
            life.kept().forEach(kept -> rows(out, span(life, kept.crisis()), kept.own(), words, who));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void history(StringBuilder out, History history, Words words, String who) {
        for (History.Row row : history.rows()) {
            row.figures().forEach(figure -> rows(out, row.period(), figure, words, who));
        }
    }

    /** The years of a crisis, as the financial years of the cooperative have them. */
    private static Span span(Anniversary life, Reference.Crisis crisis) {
        List<Span> years = life.history().rows().stream()
                .filter(row -> crisis.contains(row.year()))
                .map(History.Row::period)
                .toList();
        return new Span(years.get(0).first(), years.get(years.size() - 1).last());
    }

    private static void rows(StringBuilder out, Span period, Figure figure, Words words, String who) {
        Definition definition = figure.definition();
        List<String> row = new ArrayList<>(List.of("", "", "", ""));
        String note = "";
        String quality = "";
        String bound = "";
        if (figure instanceof Figure.Observed observed) {
            row = List.of(
                    number(observed.value()),
                    observed.numerator().map(CsvFile::number).orElse(""),
                    observed.denominator().map(CsvFile::number).orElse(""),
                    observed.n() > 0 ? Long.toString(observed.n()) : "");
            note = observed.remark().orElse("");
            quality = observed.quality().stream()
                    .map(flag -> flag.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" "));
        } else if (figure instanceof Figure.Partial partial) {
            bound = number(partial.bound());
            note = words.figure(partial) + ": " + words.wanted(partial.missing());
        } else if (figure instanceof Figure.Missing missing) {
            note = words.wanted(missing.wanted());
        } else if (figure instanceof Figure.NotApplicable none) {
            note = words.textOr("because." + none.reason(), none.reason());
        }
        List<String> what =
                List.of(definition.id(), "", Integer.toString(definition.version()), words.name(definition));
        row(out, period, what, row, unit(figure), figure.status(), List.of(note, quality, bound, who));
        if (figure instanceof Figure.Observed observed) {
            for (Figure.Part part : observed.parts()) {
                String unit = part.value() instanceof Value.Amount amount
                        ? amount.money().getCurrencyUnit().getCode()
                        : partUnit(definition.unit());
                row(
                        out,
                        period,
                        List.of(
                                definition.id(),
                                part.key(),
                                Integer.toString(definition.version()),
                                words.name(definition) + ": " + words.part(part.key())),
                        List.of(number(part.value()), "", "", ""),
                        unit,
                        "observed",
                        List.of("", "", "", who));
            }
        }
    }

    private static String partUnit(Unit unit) {
        return unit == Unit.PERSONS || unit == Unit.SHARES ? unit.word() : Unit.COUNT.word();
    }

    private static String unit(Figure figure) {
        Optional<Value> value = figure.known();
        return value.isPresent() && value.get() instanceof Value.Amount amount
                ? amount.money().getCurrencyUnit().getCode()
                : figure.definition().unit() == Unit.PERCENT
                        ? "fraction"
                        : figure.definition().unit().word();
    }

    private static String number(Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.money().getAmount().toPlainString();
        }
        String exact = value.toString();
        return exact.indexOf('/') < 0 && exact.length() <= PLACES + 20
                ? exact
                : value.number().toDecimal(PLACES, RoundingMode.HALF_UP).toPlainString();
    }

    /** Numbers stand as they are; every text goes through {@link #cell}. */
    private static void row(
            StringBuilder out,
            Span period,
            List<String> what,
            List<String> numbers,
            String unit,
            String status,
            List<String> remarks) {
        List<String> cells =
                new ArrayList<>(List.of(period.first().toString(), period.last().toString()));
        what.forEach(text -> cells.add(cell(text)));
        cells.addAll(List.of(numbers.get(0), cell(unit), status));
        cells.addAll(numbers.subList(1, numbers.size()));
        cells.addAll(List.of(cell(remarks.get(0)), remarks.get(1), remarks.get(2), cell(remarks.get(3))));
        out.append(String.join(",", cells)).append("\r\n");
    }

    /** A text as a cell: guarded against formulas, quoted when it needs to be. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        String guarded = formula ? "'" + text : text;
        boolean quoted =
                guarded.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r' || c == ';' || c == '\t');
        return quoted ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }
}
