package coop.reporting.render;

import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.History;
import coop.reporting.Publication;
import coop.reporting.Renderer;
import coop.reporting.Report;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code csv}: one row per figure, part and period, after RFC 4180, in UTF-8 without byte order mark. Numbers have a point
 * and no grouping in every language; what has no end is rounded to 12 places, halves up, and stands exactly as numerator and
 * denominator. Percentages are fractions. What is missing is an empty cell with its status, never 0.
 *
 * <p>A cell that a spreadsheet would take for a formula, as it begins with {@code = + - @}, tab or return, gets a {@code '}
 * before it; numbers do not.
 */
public record CsvFile() implements Renderer {
    private static final List<String> COLUMNS = List.of(
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
            "note");
    private static final int PLACES = 12;

    @Override
    public byte[] render(Publication publication, Locale language) {
        Words words = new Words(publication, language);
        StringBuilder out = new StringBuilder();
        out.append(String.join(",", COLUMNS)).append("\r\n");
        if (publication instanceof Report report) {
            for (Report.Line line : report.lines()) {
                rows(out, report.period(), line.now(), words);
                rows(out, report.before(), line.before(), words);
            }
        } else if (publication instanceof History history) {
            for (History.Row row : history.rows()) {
                row.figures().forEach(figure -> rows(out, row.period(), figure, words));
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void rows(StringBuilder out, Span period, Figure figure, Words words) {
        Definition definition = figure.definition();
        String value = "";
        String numerator = "";
        String denominator = "";
        String n = "";
        String note = "";
        if (figure instanceof Figure.Observed observed) {
            value = number(observed.value());
            numerator = observed.numerator().map(CsvFile::number).orElse("");
            denominator = observed.denominator().map(CsvFile::number).orElse("");
            n = observed.n() > 0 ? Long.toString(observed.n()) : "";
            note = observed.remark().orElse("");
        } else if (figure instanceof Figure.Partial partial) {
            note = words.figure(partial) + ": " + words.wanted(partial.missing());
        } else if (figure instanceof Figure.Missing missing) {
            note = words.wanted(missing.wanted());
        } else if (figure instanceof Figure.NotApplicable none) {
            note = words.textOr("because." + none.reason(), none.reason());
        }
        row(
                out,
                period,
                definition,
                "",
                value,
                unit(figure),
                figure.status(),
                List.of(numerator, denominator, n),
                note,
                words);
        if (figure instanceof Figure.Observed observed) {
            for (Figure.Part part : observed.parts()) {
                String unit = part.value() instanceof Value.Amount amount
                        ? amount.money().getCurrencyUnit().getCode()
                        : partUnit(definition.unit());
                row(
                        out,
                        period,
                        definition,
                        part.key(),
                        number(part.value()),
                        unit,
                        "observed",
                        List.of("", "", ""),
                        "",
                        words);
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

    private static void row(
            StringBuilder out,
            Span period,
            Definition definition,
            String part,
            String value,
            String unit,
            String status,
            List<String> working,
            String note,
            Words words) {
        out.append(period.first()).append(',').append(period.last()).append(',');
        out.append(cell(definition.id()))
                .append(',')
                .append(cell(part))
                .append(',')
                .append(definition.version())
                .append(',');
        String name = part.isEmpty() ? words.name(definition) : words.name(definition) + ": " + words.part(part);
        out.append(cell(name))
                .append(',')
                .append(value)
                .append(',')
                .append(cell(unit))
                .append(',')
                .append(status);
        working.forEach(number -> out.append(',').append(number));
        out.append(',').append(cell(note)).append("\r\n");
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
