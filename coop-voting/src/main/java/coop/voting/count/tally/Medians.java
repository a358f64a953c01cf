package coop.voting.count.tally;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares candidates by their medians, and by what is left when medians are taken away.
 *
 * <p>With the grades of a candidate in order, the medians that come up are the middle one, then by turns the next one below and
 * the next one above. So two candidates differ where their orders first differ going out from the middle, and this is found
 * from the numbers of each grade without taking any away.
 */
final class Medians implements Comparator<Integer> {
    private final Grades grades;
    private final BigInteger middle;
    private final boolean odd;

    Medians(Grades grades) {
        this.grades = grades;
        // The lower middle: place 2 of 3, place 2 of 4, counted from the lowest.
        this.middle = grades.papers().add(BigInteger.ONE).shiftRight(1);
        this.odd = grades.papers().testBit(0);
    }

    List<Integer> candidates() {
        return grades.candidates();
    }

    /** The lower median grade; 0 if there are no papers. */
    Ratio median(int candidate) {
        return grades.papers().signum() == 0 ? Ratio.ZERO : grades.levels().get(levelAt(candidate, middle));
    }

    /** How many votes gave each grade to each candidate. */
    Map<String, Map<String, Ratio>> grades(List<String> names) {
        Map<String, Map<String, Ratio>> all = new LinkedHashMap<>();
        for (int candidate : candidates()) {
            Map<String, Ratio> own = new LinkedHashMap<>();
            for (int level = 0; level < grades.levels().size(); level++) {
                own.put(grades.levels().get(level).toString(), grades.votes(candidate, level));
            }
            all.put(names.get(candidate), own);
        }
        return all;
    }

    /** Above 0 if the first is ahead. */
    @Override
    public int compare(Integer first, Integer second) {
        BigInteger below = differsBelow(first, second);
        BigInteger above = differsAbove(first, second);
        if (below.signum() == 0 && above.signum() == 0) {
            return 0;
        }
        boolean belowFirst = above.signum() == 0
                || below.signum() != 0
                        && steps(middle.subtract(below), false).compareTo(steps(above.subtract(middle), true)) < 0;
        BigInteger place = belowFirst ? below : above;
        return Integer.compare(levelAt(first, place), levelAt(second, place));
    }

    /** After how many medians the one so far away from the middle comes up. */
    private BigInteger steps(BigInteger away, boolean up) {
        BigInteger twice = away.shiftLeft(1);
        return away.signum() > 0 && up != odd ? twice.subtract(BigInteger.ONE) : twice;
    }

    /** The highest place from the middle down where the orders differ; 0 if none. */
    private BigInteger differsBelow(int first, int second) {
        BigInteger place = middle;
        while (place.signum() > 0) {
            int level = levelAt(first, place);
            if (level != levelAt(second, place)) {
                return place;
            }
            place = under(first, level).max(under(second, level));
        }
        return BigInteger.ZERO;
    }

    /** The lowest place above the middle where the orders differ; 0 if none. */
    private BigInteger differsAbove(int first, int second) {
        BigInteger place = middle.add(BigInteger.ONE);
        while (place.compareTo(grades.papers()) <= 0) {
            int level = levelAt(first, place);
            if (level != levelAt(second, place)) {
                return place;
            }
            place = under(first, level + 1).min(under(second, level + 1)).add(BigInteger.ONE);
        }
        return BigInteger.ZERO;
    }

    /** How many grades are lower than a level. */
    private BigInteger under(int candidate, int level) {
        BigInteger sum = BigInteger.ZERO;
        for (int lower = 0; lower < level; lower++) {
            sum = sum.add(grades.times(candidate, lower));
        }
        return sum;
    }

    private int levelAt(int candidate, BigInteger place) {
        BigInteger sum = BigInteger.ZERO;
        for (int level = 0; level < grades.levels().size(); level++) {
            sum = sum.add(grades.times(candidate, level));
            if (sum.compareTo(place) >= 0) {
                return level;
            }
        }
        throw new IllegalStateException("There is no grade at place " + place);
    }
}
