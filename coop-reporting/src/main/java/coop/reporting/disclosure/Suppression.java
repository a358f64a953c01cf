package coop.reporting.disclosure;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which cells of a table are withheld, and the proof that this is enough. First those that the rules forbid, then as little
 * of the rest as protects them: in a small table the least sum that passes the {@link Audit}, in a larger one a good choice
 * that passes it.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Suppression {
    /** Up to so many cells the least sum is looked for; beyond, cells are taken one by one. */
    private static final int SMALL = 24;
    /** How many choices are tried before the search gives way to taking cells one by one. */
    private static final int TRIES = 4_000;

    private final Table table;
    private final DisclosureRules rules;
    private final SortedMap<String, Status> status;
    private final List<Interval> intervals;

    private Suppression(
            Table table, DisclosureRules rules, SortedMap<String, Status> status, List<Interval> intervals) {
        this.table = table;
        this.rules = rules;
        this.status = Collections.unmodifiableSortedMap(status);
        this.intervals = List.copyOf(intervals);
    }

    /** What is withheld of a table whose figures are never below 0. */
    public static Suppression of(Table table, DisclosureRules rules) {
        return of(table, rules, List.of(), List.of(), false);
    }

    /**
     * What is withheld of a table.
     *
     * @param told cells that must be protected besides, for instance since they count fewer than four persons
     * @param withheld cells that are withheld anyway, for instance since another table of the release withholds them
     * @param negative whether figures may be below 0
     * @throws IllegalStateException if nothing that can be withheld protects the table; it must not be published then
     */
    public static Suppression of(
            Table table,
            DisclosureRules rules,
            Collection<String> told,
            Collection<String> withheld,
            boolean negative) {
        SortedMap<String, Status> primary = new TreeMap<>();
        table.cells().forEach((id, cell) -> primary.put(id, rules.against(cell).orElse(Status.PUBLISHED)));
        told.forEach(id ->
                primary.computeIfPresent(id, (cell, what) -> what.isPublished() ? Status.PRIMARY_FREQUENCY : what));
        withheld.forEach(
                id -> primary.computeIfPresent(id, (cell, what) -> what.isPublished() ? Status.SECONDARY : what));
        Audit audit = new Audit(table, rules, negative);
        if (primary.values().stream().allMatch(Status::isPublished)) {
            return new Suppression(table, rules, primary, List.of());
        }
        List<String> candidates = candidates(table, primary);
        SortedMap<String, Status> chosen = (candidates.size() <= SMALL
                        ? least(table, audit, primary, candidates)
                        : Optional.<SortedMap<String, Status>>empty())
                .orElseGet(() -> pruned(table, audit, primary, oneByOne(table, audit, primary, candidates)));
        return new Suppression(table, rules, chosen, audit.intervals(chosen));
    }

    /** What may be withheld besides: cheapest first, sums after what they are made of. */
    private static List<String> candidates(Table table, Map<String, Status> primary) {
        SortedSet<String> totals = new TreeSet<>();
        table.lines().forEach(line -> totals.add(line.total()));
        List<String> candidates = new ArrayList<>();
        table.cells().forEach((id, cell) -> {
            if (primary.getOrDefault(id, Status.PUBLISHED).isPublished() && cell.nonZero() > 0) {
                candidates.add(id);
            }
        });
        candidates.sort(Comparator.<String, Boolean>comparing(totals::contains)
                .thenComparing(id -> table.cell(id).magnitude())
                .thenComparing(Comparator.naturalOrder()));
        return candidates;
    }

    private record Choice(Ratio cost, List<Integer> picked) {}

    /** Choices in the order of what they cost, until one passes. */
    private static Optional<SortedMap<String, Status>> least(
            Table table, Audit audit, SortedMap<String, Status> primary, List<String> all) {
        List<String> candidates = new ArrayList<>(all);
        candidates.sort(Comparator.<String, Ratio>comparing(id -> table.cell(id).magnitude())
                .thenComparing(Comparator.naturalOrder()));
        PriorityQueue<Choice> queue = new PriorityQueue<>(Comparator.comparing(Choice::cost)
                .thenComparing(choice -> choice.picked().size())
                .thenComparing(choice -> choice.picked().toString()));
        if (safe(table, audit, primary)) {
            return Optional.of(primary);
        }
        if (!candidates.isEmpty()) {
            queue.add(new Choice(cost(table, candidates.get(0)), List.of(0)));
        }
        for (int tries = 0; tries < TRIES && !queue.isEmpty(); tries++) {
            Choice choice = queue.remove();
            SortedMap<String, Status> status = new TreeMap<>(primary);
            choice.picked().forEach(index -> status.put(candidates.get(index), Status.SECONDARY));
            if (safe(table, audit, status)) {
                return Optional.of(status);
            }
            int last = choice.picked().get(choice.picked().size() - 1);
            if (last + 1 < candidates.size()) {
                Ratio next = cost(table, candidates.get(last + 1));
                List<Integer> more = new ArrayList<>(choice.picked());
                more.add(last + 1);
                queue.add(new Choice(choice.cost().plus(next), List.copyOf(more)));
                List<Integer> other = new ArrayList<>(choice.picked());
                other.set(other.size() - 1, last + 1);
                queue.add(new Choice(
                        choice.cost().plus(next).minus(cost(table, candidates.get(last))), List.copyOf(other)));
            }
        }
        return Optional.empty();
    }

    private static Ratio cost(Table table, String cell) {
        return table.cell(cell).magnitude();
    }

    /** The quick checks first; the solver only when they pass. */
    private static boolean safe(Table table, Audit audit, Map<String, Status> status) {
        return alone(table, status).isEmpty()
                && audit.unions(status).isEmpty()
                && audit.intervals(status).stream().allMatch(Interval::enough);
    }

    /** Lines in which exactly one cell is withheld, which then follows from the others. */
    private static List<Table.Line> alone(Table table, Map<String, Status> status) {
        return table.lines().stream()
                .filter(line -> withheld(line, status) == 1)
                .toList();
    }

    private static long withheld(Table.Line line, Map<String, Status> status) {
        return cells(line).stream()
                .filter(cell -> !status.getOrDefault(cell, Status.PUBLISHED).isPublished())
                .count();
    }

    private static List<String> cells(Table.Line line) {
        List<String> cells = new ArrayList<>(line.parts());
        cells.add(line.total());
        return cells;
    }

    private static SortedMap<String, Status> oneByOne(
            Table table, Audit audit, SortedMap<String, Status> primary, List<String> candidates) {
        SortedMap<String, Status> status = new TreeMap<>(primary);
        while (true) {
            Optional<Table.Line> open = alone(table, status).stream().findFirst();
            if (open.isEmpty()) {
                open = audit.unions(status).stream().findFirst();
            }
            Collection<Table.Line> lines = List.of();
            if (open.isPresent()) {
                lines = List.of(open.get());
            } else {
                Optional<Interval> told = audit.intervals(status).stream()
                        .filter(interval -> !interval.enough())
                        .findFirst();
                if (told.isEmpty()) {
                    return status;
                }
                lines = around(table, status, told.get().cell());
            }
            Collection<Table.Line> where = lines;
            String next = candidates.stream()
                    .filter(cell -> status.getOrDefault(cell, Status.PUBLISHED).isPublished())
                    .filter(cell -> where.stream().anyMatch(line -> cells(line).contains(cell)))
                    .findFirst()
                    .or(() -> candidates.stream()
                            .filter(cell ->
                                    status.getOrDefault(cell, Status.PUBLISHED).isPublished())
                            .findFirst())
                    .orElseThrow(() -> new IllegalStateException(
                            "nothing more can be withheld, and the table still tells about a respondent"));
            status.put(next, Status.SECONDARY);
        }
    }

    /** The lines of a cell, and those of the cells withheld together with it. */
    private static List<Table.Line> around(Table table, Map<String, Status> status, String cell) {
        SortedSet<String> near = new TreeSet<>(List.of(cell));
        for (Table.Line line : table.lines()) {
            if (cells(line).contains(cell)) {
                cells(line).stream()
                        .filter(other ->
                                !status.getOrDefault(other, Status.PUBLISHED).isPublished())
                        .forEach(near::add);
            }
        }
        return table.lines().stream()
                .filter(line -> !Collections.disjoint(cells(line), near))
                .toList();
    }

    /** Gives back what turned out not to be needed, the dearest first. */
    private static SortedMap<String, Status> pruned(
            Table table, Audit audit, Map<String, Status> primary, SortedMap<String, Status> status) {
        List<String> added = status.keySet().stream()
                .filter(cell -> status.get(cell) == Status.SECONDARY
                        && primary.getOrDefault(cell, Status.PUBLISHED).isPublished())
                .sorted(Comparator.<String, Ratio>comparing(cell -> cost(table, cell))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        SortedMap<String, Status> less = new TreeMap<>(status);
        for (String cell : added) {
            less.put(cell, Status.PUBLISHED);
            if (!safe(table, audit, less)) {
                less.put(cell, Status.SECONDARY);
            }
        }
        return less;
    }

    public Table table() {
        return table;
    }

    /** The rules it was done by, to be printed beside the table. */
    public DisclosureRules rules() {
        return rules;
    }

    /** What becomes of every cell. */
    public SortedMap<String, Status> status() {
        return status;
    }

    public Status status(String cell) {
        table.cell(cell);
        return status.getOrDefault(cell, Status.PUBLISHED);
    }

    /** The cells that are withheld. */
    public List<String> withheld() {
        return status.keySet().stream()
                .filter(cell -> !status.getOrDefault(cell, Status.PUBLISHED).isPublished())
                .toList();
    }

    /** For each cell that the rules forbid, what an outsider can still work out: the proof. */
    public List<Interval> intervals() {
        return intervals;
    }
}
