package coop.reporting.render;

import coop.core.Messages;
import coop.core.value.Ratio;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Value;
import coop.reporting.federation.CellKey;
import coop.reporting.federation.Coverage;
import coop.reporting.federation.FederationReport;
import coop.reporting.federation.FederationReport.Row;
import coop.reporting.federation.Spread;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;

/**
 * What a federation publishes, as one file of HTML: first how many, how many members and how many jobs, then every figure with
 * its coverage and its middle half, then the parts, and by which rules something is withheld. Without scripts, for screens
 * and paper. One thread only.
 */
public final class FederationPage {
    private static final List<String> HEADLINES = List.of("FED-01", "MEM-01", "EMP-01", "EMP-02", "FED-09", "FED-04");
    private static final List<String> COLUMNS = List.of("FED-01", "MEM-01", "EMP-01", "EMP-02", "FIN-01", "DEM-02");
    private static final int BARS = 12;

    private final Html html = new Html();
    private final Words words;
    private final List<FederationReport> reports;

    /** A page of several reports of one federation, each of its own scope. */
    public FederationPage(List<FederationReport> reports, Messages messages, Locale language) {
        this.reports = List.copyOf(reports);
        this.words = new Words(messages, CurrencyUnit.EUR, language);
    }

    /** The page. */
    public String write() {
        FederationReport first = reports.get(0);
        String title = first.scope().title() + " – " + words.text("federation.year", Integer.toString(first.year()));
        html.open("html", "lang", words.tag()).open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "description", "content", title);
        html.element("title", title).style(HtmlFile.STYLE).close().open("body");
        for (int i = 0; i < reports.size(); i++) {
            report(reports.get(i), i);
        }
        html.close().close();
        return html.toString();
    }

    private void report(FederationReport report, int place) {
        html.open("header", "class", "cover")
                .element("p", words.text("federation.year", Integer.toString(report.year())), "class", "kind");
        html.open(place == 0 ? "h1" : "h2").said(report.scope().title()).close();
        html.open("p", "class", "object").said(report.scope().perimeter()).close();
        html.open("p", "class", "facts")
                .text(words.text("federation.source") + " ")
                .said(report.scope().source())
                .close()
                .close();
        html.open(place == 0 ? "main" : "div", "class", "federation");
        CellKey all = CellKey.of(report.year());
        tiles(report, all);
        figures(report, all, place);
        traits(report).forEach(trait -> part(report, trait, place));
        method(report);
        html.close();
    }

    private void tiles(FederationReport report, CellKey all) {
        html.open("section", "aria-label", words.text("section.matters")).open("div", "class", "tiles");
        for (String id : HEADLINES) {
            report.row(all, id).filter(row -> row.figure().known().isPresent()).ifPresent(row -> {
                Definition definition = row.figure().definition();
                html.open("article", "class", "tile").element("h3", words.name(definition));
                html.element("p", words.figure(row.figure()), "class", "headline");
                html.element("p", coverage(row.coverage()), "class", "caption").close();
            });
        }
        html.close().close();
    }

    private String coverage(Coverage coverage) {
        if (coverage.inScope() == 0) {
            return words.text("federation.coverage.unknown", words.number(BigDecimal.valueOf(coverage.answered())));
        }
        String units = words.text(
                "federation.coverage.units",
                words.number(BigDecimal.valueOf(coverage.answered())),
                words.number(BigDecimal.valueOf(coverage.inScope())));
        return coverage.ofJobs()
                .map(part -> units + words.text("federation.coverage.jobs", words.percent(Value.of(part))))
                .orElse(units);
    }

    private void figures(FederationReport report, CellKey all, int place) {
        String id = "figures-" + place;
        html.open("section", "class", "sheet", "aria-labelledby", id);
        html.element("h2", words.text("federation.figures"), "id", id);
        html.open("table", "class", "figures").element("caption", words.text("federation.figures"), "class", "unseen");
        html.open("thead").open("tr").element("th", words.text("table.figure"), "scope", "col");
        for (String column : List.of("federation.value", "federation.middle", "federation.coverage")) {
            html.element("th", words.text(column), "scope", "col", "class", "number");
        }
        html.close().close().open("tbody");
        for (Row row : report.rows(all)) {
            Definition definition = row.figure().definition();
            html.open("tr").open("th", "scope", "row").open("span", "class", "name");
            html.text(words.name(definition) + " ")
                    .element("span", definition.reference(), "class", "code")
                    .close();
            words.working(row.figure())
                    .ifPresent(working ->
                            html.open("span", "class", "note").said(working).close());
            html.close();
            cell(row, words.text("federation.value"));
            html.element(
                    "td",
                    row.spread().map(spread -> middle(row, spread)).orElse(""),
                    "class",
                    "number",
                    "data-label",
                    words.text("federation.middle"));
            html.element(
                            "td",
                            coverage(row.coverage()),
                            "class",
                            "number",
                            "data-label",
                            words.text("federation.coverage"))
                    .close();
        }
        html.close().close().close();
    }

    private void cell(Row row, String label) {
        boolean known = row.figure().known().isPresent();
        html.element("td", words.figure(row.figure()), "class", known ? "number" : "number none", "data-label", label);
    }

    private String middle(Row row, Spread spread) {
        String median = spread.median().map(value -> value(row, value)).orElse("");
        Optional<Ratio> lower = spread.lower();
        Optional<Ratio> upper = spread.upper();
        String range = lower.isPresent() && upper.isPresent()
                ? words.text("federation.range", median, value(row, lower.get()), value(row, upper.get()))
                : median;
        return spread.exact() ? range : words.text("federation.about", range);
    }

    private String value(Row row, Ratio value) {
        return words.value(Value.of(value), row.figure().definition().unit());
    }

    private static SortedSet<String> traits(FederationReport report) {
        SortedSet<String> traits = new TreeSet<>();
        report.cells().stream()
                .filter(cell -> cell.traits().size() == 1)
                .forEach(cell -> traits.addAll(cell.traits().keySet()));
        return traits;
    }

    private void part(FederationReport report, String trait, int place) {
        List<CellKey> cells = report.cells().stream()
                .filter(cell -> cell.traits().size() == 1 && cell.traits().containsKey(trait))
                .toList();
        List<String> shown = COLUMNS.stream()
                .filter(id ->
                        cells.stream().anyMatch(cell -> report.row(cell, id).isPresent()))
                .toList();
        String id = "part-" + place + "-" + trait;
        String name = words.textOr("trait." + trait, trait);
        html.open("section", "class", "sheet", "aria-labelledby", id).element("h2", name, "id", id);
        bars(report, cells, trait, id);
        html.open("div", "class", "scroll", "tabindex", "0").open("table").element("caption", name, "class", "unseen");
        html.open("thead").open("tr").element("th", name, "scope", "col");
        for (String column : shown) {
            html.element(
                    "th",
                    words.textOr(column + ".short", words.textOr(column + ".name", column)),
                    "scope",
                    "col",
                    "class",
                    "number");
        }
        html.close().close().open("tbody");
        for (CellKey cell : cells) {
            html.open("tr").open("th", "scope", "row");
            html.said(label(trait, cell.traits().getOrDefault(trait, ""))).close();
            for (String column : shown) {
                Optional<Row> row = report.row(cell, column);
                if (row.isPresent()) {
                    cell(row.get(), column);
                } else {
                    html.element("td", words.text("status.missing"), "class", "number none");
                }
            }
            html.close();
        }
        html.close().close().close().close();
    }

    private String label(String trait, String value) {
        return words.textOr(trait + "." + value, value.equals("unknown") ? words.text("federation.unknown") : value);
    }

    /** Bars of the members of the largest parts; what is withheld has a dash and no bar. */
    private void bars(FederationReport report, List<CellKey> cells, String trait, String id) {
        SortedMap<String, Figure> members = new TreeMap<>();
        for (CellKey cell : cells) {
            report.row(cell, "MEM-01")
                    .or(() -> report.row(cell, "FED-01"))
                    .ifPresent(row -> members.put(cell.traits().getOrDefault(trait, ""), row.figure()));
        }
        List<String> largest = new ArrayList<>(members.keySet());
        largest.sort(java.util.Comparator.comparing((String name) -> number(members, name))
                .reversed()
                .thenComparing(java.util.Comparator.naturalOrder()));
        List<String> drawn = largest.subList(0, Math.min(BARS, largest.size()));
        if (drawn.size() < 2 || number(members, drawn.get(0)).signum() <= 0) {
            return;
        }
        String title = words.textOr("MEM-01.name", "MEM-01");
        html.open("figure").element("figcaption", title);
        html.open(
                "svg",
                "viewBox",
                "0 0 640 " + drawn.size() * 26,
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d");
        html.element("title", title, "id", id + "-t");
        html.element("desc", words.text("federation.bars", drawn.size(), cells.size()), "id", id + "-d");
        BigDecimal most = number(members, drawn.get(0));
        for (int i = 0; i < drawn.size(); i++) {
            String name = drawn.get(i);
            BigDecimal number = number(members, name);
            String width = number.signum() <= 0
                    ? "0"
                    : number.multiply(BigDecimal.valueOf(300))
                            .divide(most, 1, RoundingMode.HALF_UP)
                            .toPlainString();
            int y = i * 26;
            String shortened = label(trait, name);
            html.element(
                    "text",
                    shortened.length() > 24 ? shortened.substring(0, 23) + "…" : shortened,
                    "x",
                    "200",
                    "y",
                    "" + (y + 17),
                    "text-anchor",
                    "end");
            html.open("rect", "class", "bar k0", "x", "210", "y", "" + (y + 4), "width", width, "height", "18");
            Figure figure = members.get(name);
            String said = figure == null ? "" : words.figure(figure);
            html.element(
                    "text",
                    number.signum() < 0 ? "– " + said : said,
                    "x",
                    new BigDecimal(width).add(BigDecimal.valueOf(218)).toPlainString(),
                    "y",
                    "" + (y + 17));
        }
        html.close().close();
    }

    private static BigDecimal number(SortedMap<String, Figure> figures, String name) {
        Figure figure = figures.get(name);
        return figure == null
                ? BigDecimal.ONE.negate()
                : figure.known().map(value -> value.rounded(0)).orElse(BigDecimal.ONE.negate());
    }

    private void method(FederationReport report) {
        html.open("section", "class", "sheet").element("h3", words.text("section.method"));
        html.element(
                "p",
                words.text(
                        "federation.rules",
                        report.rules().contributors(),
                        words.percent(Value.of(report.rules().p()))));
        html.element("p", words.text("federation.withheld", report.primary(), report.secondary()));
        for (String rule : List.of("ratios", "coverage.rule", "quantiles", "periods")) {
            html.element("p", words.text("federation." + rule));
        }
        if (!report.irregular().isEmpty()) {
            int shown = Math.min(20, report.irregular().size());
            html.element(
                    "p",
                    words.text(
                            "federation.irregular",
                            report.irregular().size(),
                            String.join(", ", report.irregular().subList(0, shown))));
        }
        html.close();
    }
}
