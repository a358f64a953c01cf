package coop.reporting.federation;

import coop.core.value.Span;
import coop.reporting.Figure;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one cooperative returned for one period.
 *
 * <p>Immutable, and so safe for use by many threads.
 *
 * @param respondent the id of the cooperative in the register
 * @param period the period it is about; it belongs to the year in which it ends
 * @param submission 1 for the first return, 2 for the one that replaces it, and so on
 * @param figures the figures, by id
 * @param before the figures of the period before, as far as they are known
 * @param pseudonyms one per member, the same for the same person in every cooperative; none when they may not be kept
 */
public record Return(
        String respondent,
        Span period,
        int submission,
        SortedMap<String, Figure> figures,
        SortedMap<String, Figure> before,
        SortedSet<String> pseudonyms) {
    /**
     * @throws IllegalArgumentException if the submission is below 1
     */
    public Return {
        if (submission < 1) {
            throw new IllegalArgumentException("wanted a submission from 1, got " + submission);
        }
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        pseudonyms = Collections.unmodifiableSortedSet(new TreeSet<>(pseudonyms));
    }

    /** The first return of a cooperative, without figures of the period before. */
    public static Return of(String respondent, Span period, Figure... figures) {
        SortedMap<String, Figure> named = new TreeMap<>();
        for (Figure figure : figures) {
            named.put(figure.definition().id(), figure);
        }
        return new Return(respondent, period, 1, named, new TreeMap<>(), new TreeSet<>());
    }

    /** The same, with the figures of the period before. */
    public Return after(Figure... earlier) {
        SortedMap<String, Figure> named = new TreeMap<>();
        for (Figure figure : earlier) {
            named.put(figure.definition().id(), figure);
        }
        return new Return(respondent, period, submission, figures, named, pseudonyms);
    }

    /** The same, as the n-th submission. */
    public Return submission(int number) {
        return new Return(respondent, period, number, figures, before, pseudonyms);
    }

    /** The same, with pseudonyms of its members. */
    public Return members(Set<String> persons) {
        return new Return(respondent, period, submission, figures, before, new TreeSet<>(persons));
    }

    /** The same with other figures. */
    Return with(Map<String, Figure> now, Map<String, Figure> then) {
        return new Return(respondent, period, submission, new TreeMap<>(now), new TreeMap<>(then), pseudonyms);
    }

    /** The year it belongs to. */
    public int year() {
        return period.last().getYear();
    }

    /** Whether it is about twelve months: 365 or 366 days that end a year after they began. */
    boolean isWholeYear() {
        return period.first().plusYears(1).equals(period.last().plusDays(1));
    }
}
