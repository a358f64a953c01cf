package coop.voting;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The quotas on seats that come with this module. */
public final class SeatRules {
    private SeatRules() {}

    /** {@code none}: who wins a seat has it. */
    public record None() implements SeatRule {
        @Override
        public Optional<String> without(List<String> elected, List<String> others, SortedMap<String, String> groups) {
            return Optional.empty();
        }
    }

    /**
     * {@code at-least}: so many seats at least for each of these groups, as far as they have candidates. While a group has too
     * few, the last elected of those whose group can spare one is left out and the votes are counted again. For example 2 for
     * {@code women} of 5 seats: when one woman won a seat and another stands, the last elected man is left out.
     *
     * @param groups the least number of seats of each group
     */
    public record AtLeast(SortedMap<String, Integer> groups) implements SeatRule {
        public AtLeast {
            groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
            if (groups.isEmpty() || groups.values().stream().anyMatch(seats -> seats < 1)) {
                throw new IllegalArgumentException("wanted at least 1 seat for each group, got " + groups);
            }
        }

        @Override
        public Optional<String> without(List<String> elected, List<String> others, SortedMap<String, String> of) {
            boolean lacks = groups.entrySet().stream()
                    .anyMatch(group -> seats(elected, of, group.getKey()) < group.getValue()
                            && seats(others, of, group.getKey()) > 0);
            if (!lacks) {
                return Optional.empty();
            }
            return elected.stream()
                    .filter(candidate -> canSpare(elected, of, candidate))
                    .reduce((first, last) -> last);
        }

        private boolean canSpare(List<String> elected, SortedMap<String, String> of, String candidate) {
            String group = of.getOrDefault(candidate, "");
            return seats(elected, of, group) > groups.getOrDefault(group, 0);
        }

        private static long seats(List<String> candidates, SortedMap<String, String> of, String group) {
            return candidates.stream()
                    .filter(candidate -> of.getOrDefault(candidate, "").equals(group))
                    .count();
        }
    }

    /**
     * {@code at-most}: at most so many seats for any one group, such as a region.
     *
     * @param seats one or more
     */
    public record AtMost(int seats) implements SeatRule {
        public AtMost {
            if (seats < 1) {
                throw new IllegalArgumentException("wanted at most 1 seat or more, got " + seats);
            }
        }

        @Override
        public Optional<String> without(List<String> elected, List<String> others, SortedMap<String, String> of) {
            return elected.stream()
                    .filter(of::containsKey)
                    .filter(candidate -> elected.stream()
                                    .filter(of::containsKey)
                                    .filter(other ->
                                            of.getOrDefault(other, other).equals(of.get(candidate)))
                                    .count()
                            > seats)
                    .reduce((first, last) -> last);
        }
    }
}
