package coop.reporting.disclosure;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who stands behind one cell, as far as the rules must know: how many respondents, their total, and the largest of them.
 * Respondents of one owner count as one contributor, as they know each other's figures.
 *
 * <p>Contributions merge exactly, in any order, as long as each respondent stands in one of the parts only. For example 90, 4,
 * 3 and 2 give 4 respondents, a total of 99, and 90 and 4 as the two largest.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Contributions {
    /** Nobody. */
    public static final Contributions NONE =
            new Contributions(0, 0, 0, Ratio.ZERO, Ratio.ZERO, List.of(), new TreeMap<>());

    /** The two largest serve the p % rule, the third the share of the three largest; no more is kept. */
    private static final int KEPT = 3;

    private final long respondents;
    private final long alone;
    private final long nonZero;
    private final Ratio total;
    private final Ratio magnitude;
    private final List<Ratio> largest;
    private final SortedMap<String, Ratio> groups;

    private Contributions(
            long respondents,
            long alone,
            long nonZero,
            Ratio total,
            Ratio magnitude,
            List<Ratio> largest,
            SortedMap<String, Ratio> groups) {
        this.respondents = respondents;
        this.alone = alone;
        this.nonZero = nonZero;
        this.total = total;
        this.magnitude = magnitude;
        this.largest = List.copyOf(largest);
        this.groups = Collections.unmodifiableSortedMap(groups);
    }

    /** One respondent on its own. */
    public static Contributions of(Ratio value) {
        Ratio size = value.signum() < 0 ? value.negated() : value;
        return new Contributions(1, 1, value.signum() == 0 ? 0 : 1, value, size, List.of(size), new TreeMap<>());
    }

    /** One respondent that belongs to an owner. */
    public static Contributions of(Ratio value, String owner) {
        Ratio size = value.signum() < 0 ? value.negated() : value;
        return new Contributions(
                1, 0, value.signum() == 0 ? 0 : 1, value, size, List.of(), new TreeMap<>(Map.of(owner, size)));
    }

    /** Several respondents, each on its own. */
    public static Contributions of(long... values) {
        Contributions all = NONE;
        for (long value : values) {
            all = all.plus(of(Ratio.of(value)));
        }
        return all;
    }

    /**
     * What was added up elsewhere.
     *
     * @param respondents how many, those with an owner included
     * @param alone how many of them have no owner
     * @param nonZero how many have something other than nil
     * @param total the sum
     * @param magnitude the sum without signs
     * @param largest the largest of those without an owner, without signs, greatest first
     * @param groups what each owner's respondents have together, without signs
     */
    public static Contributions summed(
            long respondents,
            long alone,
            long nonZero,
            Ratio total,
            Ratio magnitude,
            List<Ratio> largest,
            Map<String, Ratio> groups) {
        return new Contributions(respondents, alone, nonZero, total, magnitude, largest, new TreeMap<>(groups));
    }

    /** Both together. */
    public Contributions plus(Contributions other) {
        SortedMap<String, Ratio> owners = new TreeMap<>(groups);
        other.groups.forEach((owner, value) -> owners.merge(owner, value, Ratio::plus));
        List<Ratio> sizes = new ArrayList<>(largest);
        sizes.addAll(other.largest);
        sizes.sort(Comparator.reverseOrder());
        return new Contributions(
                respondents + other.respondents,
                alone + other.alone,
                nonZero + other.nonZero,
                total.plus(other.total),
                magnitude.plus(other.magnitude),
                sizes.subList(0, Math.min(KEPT, sizes.size())),
                owners);
    }

    /** How many respondents. */
    public long respondents() {
        return respondents;
    }

    /** How many of them have something other than nil. */
    public long nonZero() {
        return nonZero;
    }

    /** How many know a part of it: owners, and respondents without one. */
    public long contributors() {
        return alone + groups.size();
    }

    /** The sum. */
    public Ratio total() {
        return total;
    }

    /** The sum of the values without their signs, which the rule of dominance is about. */
    public Ratio magnitude() {
        return magnitude;
    }

    /** The largest contributors, greatest first, at most three. */
    public List<Ratio> largest() {
        List<Ratio> sizes = new ArrayList<>(largest);
        sizes.addAll(groups.values());
        sizes.sort(Comparator.reverseOrder());
        return List.copyOf(sizes.subList(0, Math.min(KEPT, sizes.size())));
    }
}
