package coop.reporting.federation;

import coop.core.value.Ratio;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import coop.reporting.disclosure.Contributions;
import coop.reporting.disclosure.DisclosureRules;
import coop.reporting.disclosure.ReleaseLedger;
import coop.reporting.disclosure.Suppression;
import coop.reporting.disclosure.Table;
import coop.reporting.federation.FederationReport.Row;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Makes a report of a roll-up: each figure with its table of cells, withheld where it must be. One thread only. */
final class Publishing {
    private static final Ratio FEW = Ratio.of(4);

    private final RollUp rollUp;
    private final FederationReport.Scope scope;
    private final int year;
    private final DisclosureRules rules;
    private final ReleaseLedger ledger;
    private final SortedMap<CellKey, CellState> cells = new TreeMap<>();
    private final SortedSet<FigureKey> keys = new TreeSet<>();
    private long primary;
    private long secondary;

    Publishing(RollUp rollUp, FederationReport.Scope scope, int year, DisclosureRules rules, ReleaseLedger ledger) {
        this.rollUp = rollUp;
        this.scope = scope;
        this.year = year;
        this.rules = rules;
        this.ledger = ledger;
        rollUp.states().forEach((key, state) -> {
            if (key.year() == year) {
                cells.put(key, state);
                keys.addAll(state.figures().keySet());
            }
        });
    }

    FederationReport report() {
        SortedMap<CellKey, List<Row>> rows = new TreeMap<>();
        cells.forEach((key, state) -> rows.put(key, new ArrayList<>(Census.rows(key, state, rules))));
        for (FigureKey key : keys) {
            Set<CellKey> hidden = withheld(key);
            cells.forEach((cell, state) -> {
                Aggregate aggregate = state.figures().get(key);
                if (aggregate != null) {
                    rows.getOrDefault(cell, new ArrayList<>()).add(row(cell, state, key, aggregate, hidden));
                }
            });
        }
        List<Row> all = new ArrayList<>();
        rows.values().forEach(all::addAll);
        SortedSet<String> irregular =
                rollUp.find(CellKey.of(year)).map(CellState::irregular).orElse(new TreeSet<>());
        return new FederationReport(scope, year, rules, all, primary, secondary, irregular);
    }

    /** The name under which the ledger knows a figure. */
    static String name(Row row) {
        return name(new FigureKey(row.figure().definition(), row.currency()), row.cell());
    }

    private static String name(FigureKey key, CellKey cell) {
        return key + " " + cell;
    }

    private Set<CellKey> withheld(FigureKey key) {
        RollClass rolls = RollClass.of(key.definition());
        if (rolls != RollClass.SUM && rolls != RollClass.RATIO) {
            return Set.of();
        }
        SortedMap<String, CellKey> named = new TreeMap<>();
        cells.keySet().forEach(cell -> named.put(cell.toString(), cell));
        Map<String, Contributions> above = contributions(key, named, false);
        Map<String, Contributions> below = rolls == RollClass.RATIO ? contributions(key, named, true) : Map.of();
        List<Table.Line> lines = lines(named);
        Set<String> told = told(key, named, above);
        boolean negative =
                above.values().stream().anyMatch(cell -> !cell.total().equals(cell.magnitude()));
        SortedSet<String> hidden = new TreeSet<>();
        SortedSet<String> before;
        Suppression last;
        do {
            before = new TreeSet<>(hidden);
            last = Suppression.of(new Table(above, lines), rules, told, hidden, negative);
            hidden.addAll(last.withheld());
            if (!below.isEmpty()) {
                hidden.addAll(Suppression.of(new Table(below, lines), rules, told, hidden, negative)
                        .withheld());
            }
        } while (!below.isEmpty() && !hidden.equals(before));
        long forbidden = last.status().values().stream()
                .filter(status -> status.isPrimary())
                .count();
        primary += forbidden;
        secondary += hidden.size() - forbidden;
        Set<CellKey> keysHidden = new TreeSet<>();
        hidden.forEach(name -> {
            CellKey cell = named.get(name);
            if (cell != null) {
                keysHidden.add(cell);
            }
        });
        return keysHidden;
    }

    private Map<String, Contributions> contributions(FigureKey key, Map<String, CellKey> named, boolean denominator) {
        Map<String, Contributions> contributions = new TreeMap<>();
        named.forEach((name, cell) -> {
            Aggregate aggregate = rollUp.cell(cell).figures().get(key);
            contributions.put(
                    name,
                    aggregate == null
                            ? Contributions.NONE
                            : (denominator ? aggregate.denominator() : aggregate.value()).contributions());
        });
        return contributions;
    }

    /** Few persons, and what tells by its difference to an earlier release. */
    private Set<String> told(FigureKey key, Map<String, CellKey> named, Map<String, Contributions> cellsOf) {
        Set<String> told = new TreeSet<>();
        boolean persons = key.definition().unit() == Unit.PERSONS;
        cellsOf.forEach((name, cell) -> {
            boolean few = persons && cell.total().signum() > 0 && cell.total().compareTo(FEW) < 0;
            CellKey where = named.get(name);
            if (where != null && (few || ledger.tells(name(key, where), cell.total(), cell.respondents(), rules))) {
                told.add(name);
            }
        });
        return told;
    }

    /** How the cells add up, whichever trait one looks along. */
    private static List<Table.Line> lines(SortedMap<String, CellKey> named) {
        SortedMap<String, List<String>> parts = new TreeMap<>();
        SortedMap<String, String> totals = new TreeMap<>();
        named.forEach((name, cell) -> {
            for (String trait : cell.traits().keySet()) {
                String total = cell.without(trait).toString();
                if (named.containsKey(total) && !trait.equals(RollUp.LEVEL)) {
                    String line = total + " by " + trait;
                    totals.put(line, total);
                    parts.computeIfAbsent(line, some -> new ArrayList<>()).add(name);
                }
            }
        });
        List<Table.Line> lines = new ArrayList<>();
        parts.forEach((line, cellsOf) -> lines.add(new Table.Line(totals.getOrDefault(line, line), cellsOf)));
        return lines;
    }

    private Row row(CellKey cell, CellState state, FigureKey key, Aggregate aggregate, Collection<CellKey> hidden) {
        Coverage coverage = state.coverage(aggregate.observed());
        if (hidden.contains(cell)) {
            return new Row(cell, key.definition().suppressed("withheld"), key.currency(), coverage, Optional.empty());
        }
        Figure figure = figure(key, aggregate, coverage);
        Optional<Spread> spread = Optional.of(Spread.of(aggregate.spread()))
                .filter(some -> some.median().isPresent());
        return new Row(cell, figure, key.currency(), coverage, spread);
    }

    private Figure figure(FigureKey key, Aggregate aggregate, Coverage coverage) {
        Definition definition = key.definition();
        long n = aggregate.observed();
        if (n == 0) {
            return nothing(key, aggregate);
        }
        if (aggregate.value().respondents() == 0) {
            return definition.notApplicable("no-total");
        }
        Ratio value = aggregate.value().total();
        Figure figure = aggregate.rolls() == RollClass.SUM
                ? definition.observed(value(value, key.currency())).with(n)
                : definition.share(
                        value(value, key.currency()),
                        Value.of(aggregate.denominator().total()),
                        n);
        Optional<Ratio> answered = coverage.deciding();
        if (aggregate.rolls() == RollClass.SUM
                && answered.filter(part -> part.compareTo(Coverage.TOTAL) < 0).isPresent()) {
            return new Figure.Partial(definition, value(value, key.currency()), List.of("returns"), Sources.NONE);
        }
        if (figure instanceof Figure.Observed observed) {
            return certain(observed, aggregate, answered);
        }
        return figure;
    }

    private static Figure certain(Figure.Observed observed, Aggregate aggregate, Optional<Ratio> answered) {
        Figure.Observed said = observed;
        if (aggregate.answers(Aggregate.Answer.UNCERTAIN) > 0) {
            said = said.with(Figure.Quality.ESTIMATED);
        }
        if (answered.filter(part -> part.compareTo(Coverage.RELIABLE) < 0).isPresent()) {
            said = said.with(Figure.Quality.UNRELIABLE);
        }
        return said;
    }

    private Figure nothing(FigureKey key, Aggregate aggregate) {
        Definition definition = key.definition();
        if (aggregate.answers(Aggregate.Answer.PARTIAL) >= rules.contributors()) {
            Value bound = value(aggregate.bound().total(), key.currency());
            return new Figure.Partial(definition, bound, List.of("returns"), Sources.NONE);
        }
        boolean never = aggregate.answers(Aggregate.Answer.MISSING) == 0
                && aggregate.answers(Aggregate.Answer.NOT_APPLICABLE) > 0;
        return never ? definition.notApplicable("nowhere") : definition.missing("returns");
    }

    private static Value value(Ratio exact, Optional<String> currency) {
        if (currency.isEmpty()) {
            return Value.of(exact);
        }
        CurrencyUnit unit = CurrencyUnit.of(currency.get());
        return Value.of(Money.of(unit, exact.toDecimal(unit.getDecimalPlaces(), RoundingMode.HALF_UP)));
    }
}
