package coop.reporting.federation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The roll-up of many returns. It is a sum: what two roll-ups have seen can be added, in any order and any grouping, and the
 * result is the same, to the byte of its JSON form. So the same code runs in a loop, in threads, or as an aggregator on a
 * cluster, and a roll-up of regions is the roll-up of their cooperatives.
 *
 * <p>A return must be added once. What came twice is told apart before, by {@link Returns}. Cooperatives whose members are
 * cooperatives stand in a cell of their own and in no total, so that nobody is counted twice.
 *
 * <p>One thread only; give each thread its own and add them.
 */
public final class RollUp {
    /** The trait by which cooperatives of cooperatives are kept apart. */
    static final String LEVEL = "level";

    private final SortedSet<List<String>> breakdowns;
    private final Map<CellKey, CellState> cells = new HashMap<>();

    /**
     * @param breakdowns by which traits, such as {@code [[region], [sector], [region, sector]]}; what such tables add up to is
     *     kept as well
     * @throws IllegalArgumentException if a breakdown has more than three traits
     */
    public RollUp(Collection<List<String>> breakdowns) {
        this.breakdowns = new TreeSet<>(
                java.util.Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString));
        this.breakdowns.add(List.of());
        for (List<String> breakdown : breakdowns) {
            if (breakdown.size() > 3) {
                throw new IllegalArgumentException("wanted at most three traits in a table, got " + breakdown);
            }
            this.breakdowns.addAll(parts(new ArrayList<>(new TreeSet<>(breakdown))));
        }
    }

    /** Every choice among some traits. */
    private static Set<List<String>> parts(List<String> traits) {
        Set<List<String>> parts = new LinkedHashSet<>(List.of(List.of()));
        for (String trait : traits) {
            for (List<String> part : List.copyOf(parts)) {
                List<String> longer = new ArrayList<>(part);
                longer.add(trait);
                parts.add(List.copyOf(longer));
            }
        }
        return parts;
    }

    /** The traits it breaks down by. */
    public SortedSet<List<String>> breakdowns() {
        return java.util.Collections.unmodifiableSortedSet(breakdowns);
    }

    /** A cooperative that was asked about a year, whether or not it answers. */
    public void scope(Respondent who, int year) {
        for (CellKey key : keys(who, year)) {
            cell(key).scope(who, year);
        }
    }

    /** What a cooperative returned. */
    public void add(Return answer, Respondent who) {
        for (CellKey key : keys(who, answer.year())) {
            cell(key).add(answer, who);
        }
    }

    private List<CellKey> keys(Respondent who, int year) {
        if (who.level() != Respondent.Level.PRIMARY) {
            return List.of(CellKey.of(year, LEVEL, who.level().name().toLowerCase(java.util.Locale.ROOT)));
        }
        List<CellKey> keys = new ArrayList<>(breakdowns.size());
        for (List<String> breakdown : breakdowns) {
            SortedMap<String, String> traits = new TreeMap<>();
            for (String trait : breakdown) {
                traits.put(trait, who.traits().getOrDefault(trait, "unknown"));
            }
            keys.add(new CellKey(year, traits));
        }
        return keys;
    }

    CellState cell(CellKey key) {
        return cells.computeIfAbsent(key, some -> new CellState());
    }

    /**
     * All that another has seen.
     *
     * @throws IllegalArgumentException if it breaks down by other traits
     */
    public void add(RollUp other) {
        if (!breakdowns.equals(other.breakdowns)) {
            throw new IllegalArgumentException(
                    "wanted a roll-up by " + breakdowns + ", got one by " + other.breakdowns);
        }
        other.cells.forEach((key, state) -> cell(key).add(state));
    }

    /** The cells there are, by year, all of them first. */
    public SortedSet<CellKey> cells() {
        return new TreeSet<>(cells.keySet());
    }

    /** The years there are. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        cells.keySet().forEach(key -> years.add(key.year()));
        return years;
    }

    Optional<CellState> find(CellKey key) {
        return Optional.ofNullable(cells.get(key));
    }

    SortedMap<CellKey, CellState> states() {
        return new TreeMap<>(cells);
    }
}
