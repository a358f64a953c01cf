package coop.voting;

import coop.core.statutes.Default;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a motion chooses between, when it is an election or a choice and not a yes or no.
 *
 * @param seats how many are chosen, one or more
 * @param options what or who can be chosen, in the order of the agenda; in an election, members as texts such as {@code m12}
 * @param method the id of a counting method, with its defaults; that of the statutes when there is none
 * @param tie what the meeting gave to break a tie
 * @param term in an election, for how long
 * @param groups in an election, the group of each candidate who counts for a quota, such as a region
 */
public record Contest(
        int seats,
        List<String> options,
        Optional<String> method,
        Optional<TieInput> tie,
        Optional<Period> term,
        @Default("{}") SortedMap<String, String> groups) {
    /**
     * @throws IllegalArgumentException if there is no seat, no option, or an option stands twice
     */
    public Contest {
        options = List.copyOf(options);
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        if (seats < 1) {
            throw new IllegalArgumentException("wanted at least 1 seat, got " + seats);
        }
        if (options.isEmpty()) {
            throw new IllegalArgumentException("wanted at least 1 option, got none");
        }
        if (options.stream().distinct().count() < options.size()) {
            throw new IllegalArgumentException("wanted each option once, got " + options);
        }
        if (!options.containsAll(groups.keySet())) {
            throw new IllegalArgumentException("wanted groups of options, got " + groups);
        }
        if (term.isPresent() && (term.get().isNegative() || term.get().isZero())) {
            throw new IllegalArgumentException("wanted a term of at least a day, got " + term.get());
        }
    }

    /** A contest without quotas. */
    public Contest(
            int seats, List<String> options, Optional<String> method, Optional<TieInput> tie, Optional<Period> term) {
        this(seats, options, method, tie, term, Collections.emptySortedMap());
    }

    /** A choice of one between options, by the method of the statutes. */
    public static Contest choice(List<String> options) {
        return new Contest(1, options, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Contest withoutTie() {
        return new Contest(seats, options, method, Optional.empty(), term, groups);
    }
}
