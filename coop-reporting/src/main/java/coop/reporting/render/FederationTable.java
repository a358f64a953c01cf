package coop.reporting.render;

import coop.core.Messages;
import coop.core.value.Ratio;
import coop.reporting.Figure;
import coop.reporting.Value;
import coop.reporting.federation.FederationReport;
import coop.reporting.federation.FederationReport.Row;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What a federation publishes, as CSV: one row per cell and figure, after RFC 4180, with the flags of SDMX. {@code obs_status}
 * is A normal, E estimated, U unreliable, L missing, M not applicable, P partial; {@code conf_status} is C where a value is
 * withheld. A cell that a spreadsheet would take for a formula gets a {@code '} before it.
 */
public final class FederationTable {
    private static final String HEADER =
            "scope,year,traits,figure,def_version,name,value,unit,currency,numerator,denominator,n,obs_status,conf_status,"
                    + "units_answered,units_in_scope,weighted_coverage,p25,median,p75\r\n";
    private static final int PLACES = 12;

    private FederationTable() {}

    /** The table of several reports. */
    public static String write(List<FederationReport> reports, Messages messages, Locale language) {
        Words words = new Words(messages, CurrencyUnit.EUR, language);
        StringBuilder out = new StringBuilder(HEADER);
        for (FederationReport report : reports) {
            report.rows().forEach(row -> row(out, report, row, words));
        }
        return out.toString();
    }

    private static void row(StringBuilder out, FederationReport report, Row row, Words words) {
        Figure figure = row.figure();
        Optional<Figure.Observed> observed =
                Optional.of(figure).filter(Figure.Observed.class::isInstance).map(Figure.Observed.class::cast);
        List<String> traits = new ArrayList<>();
        row.cell().traits().forEach((trait, value) -> traits.add(trait + "=" + value));
        List<String> cells = new ArrayList<>(List.of(
                safe(report.scope().id()),
                Integer.toString(report.year()),
                safe(String.join(";", traits)),
                figure.definition().id(),
                Integer.toString(figure.definition().version()),
                safe(words.name(figure.definition())),
                observed.map(some -> number(some.value().number())).orElse(""),
                figure.definition().unit().word(),
                row.currency().orElse(""),
                observed.flatMap(Figure.Observed::numerator)
                        .map(Value::number)
                        .map(FederationTable::number)
                        .orElse(""),
                observed.flatMap(Figure.Observed::denominator)
                        .map(Value::number)
                        .map(FederationTable::number)
                        .orElse(""),
                observed.filter(some -> some.n() > 0)
                        .map(some -> Long.toString(some.n()))
                        .orElse(""),
                status(figure),
                figure instanceof Figure.Suppressed ? "C" : "F",
                Long.toString(row.coverage().answered()),
                row.coverage().inScope() == 0
                        ? ""
                        : Long.toString(row.coverage().inScope()),
                row.coverage().ofJobs().map(FederationTable::number).orElse("")));
        cells.add(row.spread()
                .flatMap(some -> some.lower())
                .map(FederationTable::number)
                .orElse(""));
        cells.add(row.spread()
                .flatMap(some -> some.median())
                .map(FederationTable::number)
                .orElse(""));
        cells.add(row.spread()
                .flatMap(some -> some.upper())
                .map(FederationTable::number)
                .orElse(""));
        out.append(String.join(",", cells)).append("\r\n");
    }

    private static String status(Figure figure) {
        if (figure instanceof Figure.Observed observed) {
            return observed.quality().contains(Figure.Quality.UNRELIABLE)
                    ? "U"
                    : observed.quality().contains(Figure.Quality.ESTIMATED) ? "E" : "A";
        }
        return figure instanceof Figure.Partial
                ? "P"
                : figure instanceof Figure.NotApplicable ? "M" : figure instanceof Figure.Missing ? "L" : "A";
    }

    /** Exact where it ends, else to 12 places, halves up. */
    private static String number(Ratio exact) {
        String written = Value.of(exact).toString();
        return written.indexOf('/') < 0
                ? written
                : exact.toDecimal(PLACES, RoundingMode.HALF_UP).toPlainString();
    }

    private static String safe(String text) {
        String guarded = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return guarded.matches("(?s).*[\",\r\n].*") ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }
}
