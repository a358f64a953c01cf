package coop.reporting.federation;

import coop.core.Messages;
import coop.core.value.Ratio;
import coop.reporting.Figure;
import coop.reporting.Value;
import coop.reporting.disclosure.ReleaseLedger;
import coop.reporting.json.JsonTree;
import coop.reporting.render.FederationPage;
import coop.reporting.render.FederationTable;
import java.io.IOException;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a federation writes and reads: its report as JSON, CSV and HTML, the state of a roll-up, and the ledger of releases. The
 * same report gives the same bytes.
 *
 * <p>Thread-safe.
 */
public final class FederationFiles {
    private static final BigInteger SAFE = BigInteger.valueOf((1L << 53) - 1);

    private FederationFiles() {}

    /**
     * One file of HTML with the reports of a federation.
     *
     * @param messages names and sentences, such as those of everything installed
     */
    public static byte[] html(List<FederationReport> reports, Messages messages, Locale language) {
        return new FederationPage(reports, messages, language).write().getBytes(StandardCharsets.UTF_8);
    }

    /** A row per cell and figure, with the flags of SDMX. */
    public static byte[] csv(List<FederationReport> reports, Messages messages, Locale language) {
        return FederationTable.write(reports, messages, language).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The form {@code coop-federation/1}. The figures of all cooperatives of every scope stand in {@code figures}, those of the
     * parts in {@code cells}. Each has {@code id}, {@code status}, {@code scope} and, when it is observed, {@code value}: a whole
     * number as a number, anything else exactly as a text.
     */
    public static byte[] json(List<FederationReport> reports) {
        SortedMap<String, Object> root = new TreeMap<>();
        root.put("form", "coop-federation/1");
        List<Object> figures = new ArrayList<>();
        List<Object> scopes = new ArrayList<>();
        for (FederationReport report : reports) {
            report.rows(CellKey.of(report.year())).forEach(row -> figures.add(figure(report, row)));
            scopes.add(scope(report));
        }
        root.put("figures", figures);
        root.put("scopes", scopes);
        return JsonTree.write(root);
    }

    private static Map<String, Object> scope(FederationReport report) {
        SortedMap<String, Object> scope = new TreeMap<>();
        scope.put("id", report.scope().id());
        scope.put("title", report.scope().title());
        scope.put("perimeter", report.scope().perimeter());
        scope.put("source", report.scope().source());
        scope.put("year", (long) report.year());
        SortedMap<String, Object> rules = new TreeMap<>();
        rules.put("contributors", (long) report.rules().contributors());
        rules.put("sensitive", (long) report.rules().sensitive());
        rules.put("p", report.rules().p().toString());
        rules.put("protection", report.rules().protection().toString());
        rules.put("forbidden", report.primary());
        rules.put("protecting", report.secondary());
        scope.put("disclosure", rules);
        scope.put("irregularPeriods", report.irregular());
        List<Object> cells = new ArrayList<>();
        for (CellKey key : report.cells()) {
            if (!key.traits().isEmpty()) {
                SortedMap<String, Object> cell = new TreeMap<>();
                cell.put("traits", key.traits());
                cell.put(
                        "figures",
                        report.rows(key).stream()
                                .map(row -> figure(report, row))
                                .toList());
                cells.add(cell);
            }
        }
        scope.put("cells", cells);
        return scope;
    }

    private static Map<String, Object> figure(FederationReport report, FederationReport.Row row) {
        Figure figure = row.figure();
        SortedMap<String, Object> tree = new TreeMap<>();
        tree.put("id", figure.definition().id());
        tree.put("version", (long) figure.definition().version());
        tree.put("scope", report.scope().id());
        tree.put("unit", figure.definition().unit().word());
        tree.put("status", figure.status());
        row.currency().ifPresent(currency -> tree.put("currency", currency));
        if (figure instanceof Figure.Observed observed) {
            number(tree, "value", observed.value());
            observed.numerator().ifPresent(value -> number(tree, "numerator", value));
            observed.denominator().ifPresent(value -> number(tree, "denominator", value));
            SortedMap<String, Object> parts = new TreeMap<>();
            observed.parts().forEach(part -> number(parts, part.key(), part.value()));
            if (!parts.isEmpty()) {
                tree.put("parts", parts);
            }
            if (!observed.quality().isEmpty()) {
                tree.put(
                        "quality",
                        observed.quality().stream()
                                .map(flag -> flag.name().toLowerCase(Locale.ROOT))
                                .toList());
            }
        } else if (figure instanceof Figure.Partial partial) {
            number(tree, "bound", partial.bound());
        } else if (figure instanceof Figure.NotApplicable none) {
            tree.put("because", none.reason());
        }
        SortedMap<String, Object> coverage = new TreeMap<>();
        coverage.put("answered", row.coverage().answered());
        if (row.coverage().inScope() > 0) {
            coverage.put("inScope", row.coverage().inScope());
        }
        row.coverage().ofJobs().ifPresent(part -> number(coverage, "ofJobs", Value.of(part)));
        tree.put("coverage", coverage);
        row.spread().ifPresent(spread -> tree.put("spread", spread(spread)));
        return tree;
    }

    private static Map<String, Object> spread(Spread spread) {
        SortedMap<String, Object> tree = new TreeMap<>();
        tree.put("n", spread.n());
        tree.put("exact", spread.exact());
        spread.lower().ifPresent(value -> number(tree, "p25", Value.of(value)));
        spread.median().ifPresent(value -> number(tree, "median", Value.of(value)));
        spread.upper().ifPresent(value -> number(tree, "p75", Value.of(value)));
        return tree;
    }

    private static void number(Map<String, Object> tree, String key, Value value) {
        Ratio exact = value.number();
        if (exact.isWhole() && exact.numerator().abs().compareTo(SAFE) <= 0) {
            tree.put(key, exact.numerator().longValueExact());
            return;
        }
        tree.put(key, Value.of(exact).toString());
        if (Value.of(exact).toString().indexOf('/') >= 0 && key.equals("value")) {
            tree.put("rounded", exact.toDecimal(12, RoundingMode.HALF_UP).toPlainString());
        }
    }

    /** All that a roll-up has seen, as JSON that merges. It holds the largest contributors: it is not for publication. */
    public static byte[] state(RollUp rollUp) {
        return JsonTree.write(RollUpState.tree(rollUp));
    }

    /**
     * A roll-up that was written down.
     *
     * @throws IOException if it is not JSON
     * @throws IllegalArgumentException if it is not a roll-up, with the path and what was wanted
     */
    public static RollUp state(byte[] utf8) throws IOException {
        return RollUpState.read(JsonTree.read(utf8));
    }

    /** The ledger of releases as JSON. */
    public static byte[] ledger(ReleaseLedger ledger) {
        List<Object> entries = new ArrayList<>();
        for (ReleaseLedger.Entry entry : ledger.entries()) {
            SortedMap<String, Object> tree = new TreeMap<>();
            tree.put("release", entry.release());
            tree.put("figure", entry.figure());
            tree.put("respondents", entry.respondents());
            entry.value().ifPresent(value -> tree.put("value", value.toString()));
            entries.add(tree);
        }
        return JsonTree.write(new TreeMap<>(Map.of("form", "coop-releases/1", "entries", entries)));
    }

    /**
     * A ledger that was kept.
     *
     * @throws IOException if it is not JSON
     * @throws IllegalArgumentException if it is not a ledger, with the path and what was wanted
     */
    public static ReleaseLedger ledger(byte[] utf8) throws IOException {
        Tree tree = new Tree(JsonTree.read(utf8), "");
        if (!tree.text("form").equals("coop-releases/1")) {
            throw new IllegalArgumentException("form: wanted coop-releases/1");
        }
        List<ReleaseLedger.Entry> entries = new ArrayList<>();
        for (Tree entry : tree.trees("entries")) {
            entries.add(new ReleaseLedger.Entry(
                    entry.text("release"),
                    entry.text("figure"),
                    entry.keys().contains("value") ? Optional.of(entry.ratio("value")) : Optional.empty(),
                    entry.number("respondents")));
        }
        return new ReleaseLedger(entries);
    }
}
