package coop.reporting.federation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which cooperatives a cell is about: those of a year with these traits. Without traits it is all of them.
 *
 * @param year the year in which the periods end
 * @param traits such as {@code region} → {@code Liège}
 */
public record CellKey(int year, SortedMap<String, String> traits) implements Comparable<CellKey> {
    public CellKey {
        traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
    }

    /** All cooperatives of a year. */
    public static CellKey of(int year) {
        return new CellKey(year, new TreeMap<>());
    }

    /** Those of a year with one trait. */
    public static CellKey of(int year, String trait, String value) {
        return new CellKey(year, new TreeMap<>(Map.of(trait, value)));
    }

    /** Without one of the traits: the cell that this one is a part of. */
    CellKey without(String trait) {
        SortedMap<String, String> fewer = new TreeMap<>(traits);
        fewer.remove(trait);
        return new CellKey(year, fewer);
    }

    @Override
    public int compareTo(CellKey other) {
        int years = Integer.compare(year, other.year);
        int sizes = years != 0 ? years : Integer.compare(traits.size(), other.traits.size());
        return sizes != 0 ? sizes : toString().compareTo(other.toString());
    }

    /** {@code 2024 region=Liège, sector=62.01}. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        traits.forEach((trait, value) -> words.add(trait + "=" + value));
        return (year + " " + String.join(", ", words)).strip();
    }
}
