package coop.reporting.federation;

import coop.core.value.Ratio;
import coop.reporting.Figure;
import coop.reporting.disclosure.DisclosureRules;
import coop.reporting.disclosure.ReleaseLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a federation publishes of one year: the figures of all and of every part, with their coverage and their spread. What
 * would tell about one respondent is withheld, and so is what would give that away.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class FederationReport {
    private final Scope scope;
    private final int year;
    private final DisclosureRules rules;
    private final List<Row> rows;
    private final long primary;
    private final long secondary;
    private final List<String> irregular;

    FederationReport(
            Scope scope,
            int year,
            DisclosureRules rules,
            List<Row> rows,
            long primary,
            long secondary,
            SortedSet<String> irregular) {
        this.scope = scope;
        this.year = year;
        this.rules = rules;
        this.rows = List.copyOf(rows);
        this.primary = primary;
        this.secondary = secondary;
        this.irregular = List.copyOf(irregular);
    }

    /**
     * What the figures are about, in words that stand beside them: two totals of the same name are seldom of the same scope.
     *
     * @param id such as {@code world}
     * @param title such as {@code Cooperatives of the world}
     * @param perimeter which enterprises count, and which do not
     * @param source whose figures they are
     */
    public record Scope(String id, String title, String perimeter, String source) {}

    /**
     * One figure of one cell.
     *
     * @param figure the figure; suppressed when it is withheld
     * @param currency of an amount
     * @param coverage how many answered
     * @param spread over the cooperatives, when the figure is not withheld
     */
    public record Row(
            CellKey cell, Figure figure, Optional<String> currency, Coverage coverage, Optional<Spread> spread) {}

    /** The report of a year by the standard rules, when nothing was published before. */
    public static FederationReport of(RollUp rollUp, Scope scope, int year) {
        return of(rollUp, scope, year, DisclosureRules.STANDARD, ReleaseLedger.EMPTY);
    }

    /** The report of a year. */
    public static FederationReport of(
            RollUp rollUp, Scope scope, int year, DisclosureRules rules, ReleaseLedger ledger) {
        return new Publishing(rollUp, scope, year, rules, ledger).report();
    }

    public Scope scope() {
        return scope;
    }

    public int year() {
        return year;
    }

    /** The rules it was made by, to be printed. */
    public DisclosureRules rules() {
        return rules;
    }

    /** Every figure of every cell: all first, then by trait. */
    public List<Row> rows() {
        return rows;
    }

    /** The figures of a cell. */
    public List<Row> rows(CellKey cell) {
        return rows.stream().filter(row -> row.cell().equals(cell)).toList();
    }

    /** The cells, in order. */
    public List<CellKey> cells() {
        return rows.stream().map(Row::cell).distinct().toList();
    }

    /** The first figure of an id in a cell. */
    public Optional<Row> row(CellKey cell, String id) {
        return rows.stream()
                .filter(row -> row.cell().equals(cell)
                        && row.figure().definition().id().equals(id))
                .findFirst();
    }

    /** A figure of all cooperatives. */
    public Optional<Figure> figure(String id) {
        return row(CellKey.of(year), id).map(Row::figure);
    }

    /** How many values the rules forbid, over all figures. */
    public long primary() {
        return primary;
    }

    /** How many more are withheld to protect them. */
    public long secondary() {
        return secondary;
    }

    /** The cooperatives whose period is not twelve months; their flows are not annualised. */
    public List<String> irregular() {
        return irregular;
    }

    /** What goes into the ledger of releases. */
    public List<ReleaseLedger.Entry> entries(String release) {
        List<ReleaseLedger.Entry> entries = new ArrayList<>();
        for (Row row : rows) {
            Optional<Ratio> value = row.figure().known().map(known -> known.number());
            entries.add(new ReleaseLedger.Entry(
                    release, Publishing.name(row), value, row.coverage().answered()));
        }
        return entries;
    }
}
