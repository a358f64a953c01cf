package coop.voting.count.committee;

import coop.voting.count.CountingException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All committees that a sequential rule comes to, over every way of breaking its ties: each step adds one with the largest gain. */
final class Greedy {
    private static final int MOST = 10_000;

    private Greedy() {}

    static Set<List<Integer>> committees(Approvals approvals, Worths worths, int seats) {
        int size = Math.min(seats, approvals.candidates());
        Set<List<Integer>> level = new LinkedHashSet<>(Set.of(List.of()));
        Gains gains = new Gains(approvals, worths.numerators());
        for (int step = 0; step < size; step++) {
            Set<List<Integer>> next = new LinkedHashSet<>();
            for (List<Integer> members : level) {
                members.forEach(gains::add);
                for (int candidate : largest(gains, members, approvals.candidates())) {
                    List<Integer> larger = new ArrayList<>(members);
                    larger.add(candidate);
                    larger.sort(null);
                    next.add(List.copyOf(larger));
                }
                members.forEach(gains::remove);
                if (next.size() > MOST) {
                    throw new CountingException(
                            "committees.too-many",
                            "More than " + MOST + " committees are equally good after " + (step + 1) + " of " + size
                                    + " seats");
                }
            }
            level = next;
        }
        return level;
    }

    private static List<Integer> largest(Gains gains, List<Integer> members, int candidates) {
        List<Integer> largest = new ArrayList<>();
        long most = -1;
        for (int candidate = 0; candidate < candidates; candidate++) {
            if (!members.contains(candidate)) {
                long gain = gains.of(candidate);
                if (gain > most) {
                    most = gain;
                    largest.clear();
                }
                if (gain == most) {
                    largest.add(candidate);
                }
            }
        }
        return largest;
    }
}
