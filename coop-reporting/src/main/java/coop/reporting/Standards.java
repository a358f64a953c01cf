package coop.reporting;

import coop.reporting.indicator.Rows;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the figures of the catalogue are called in the standards, from a table that comes with the SDK. No standard asks much of
 * the democracy of members; where none has a name for a figure, there is no row.
 */
public final class Standards {
    private static final List<Mapping> ALL = Rows.of(Standards.class, "standards.csv").stream()
            .map(Standards::read)
            .toList();

    private Standards() {}

    private static Mapping read(Rows.Row row) {
        return new Mapping(
                row.get("definition"),
                row.get("standard"),
                row.get("edition"),
                row.get("code"),
                row.find("datapoint"),
                row.get("unit"),
                row.find("time").map(time -> Mapping.Time.valueOf(time.toUpperCase(Locale.ROOT))),
                Mapping.Relation.valueOf(row.get("relation").toUpperCase(Locale.ROOT)),
                Mapping.Certainty.valueOf(row.get("certainty").toUpperCase(Locale.ROOT)));
    }

    /** Every row, by standard and edition, each in its own order. */
    public static List<Mapping> all() {
        return ALL;
    }

    /** What a standard of an edition asks for, in its order. */
    public static List<Mapping> all(String standard, String edition) {
        return ALL.stream()
                .filter(row -> row.standard().equals(standard) && row.edition().equals(edition))
                .toList();
    }

    /** What a figure or an input is called, in every standard. */
    public static List<Mapping> of(String definition) {
        return ALL.stream().filter(row -> row.definition().equals(definition)).toList();
    }

    /** What a figure or an input is called in an edition of a standard. */
    public static Optional<Mapping> of(String definition, String standard, String edition) {
        return all(standard, edition).stream()
                .filter(row -> row.definition().equals(definition))
                .findFirst();
    }

    /** The editions of each standard. */
    public static SortedMap<String, SortedSet<String>> editions() {
        SortedMap<String, SortedSet<String>> editions = new TreeMap<>();
        for (Mapping row : ALL) {
            editions.computeIfAbsent(row.standard(), none -> new TreeSet<>()).add(row.edition());
        }
        return Collections.unmodifiableSortedMap(editions);
    }
}
