package coop.voting.count.committee;

import coop.voting.count.CountingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All committees of the highest worth, by branch and bound: a committee in the making is given up when even the largest gains of
 * those who may still join it, added up, do not reach the best one found. Gains only fall as a committee grows, so nothing is
 * missed.
 */
final class BestCommittees {
    private static final long MOST_STEPS = 20_000_000L;
    private static final int MOST_COMMITTEES = 10_000;

    private final Gains gains;
    private final int candidates;
    private final int seats;
    private final List<Integer> members = new ArrayList<>();
    private final List<List<Integer>> best = new ArrayList<>();
    private long highest = -1;
    private long steps;

    BestCommittees(Approvals approvals, Worths worths, int seats) {
        this.gains = new Gains(approvals, worths.numerators());
        this.candidates = approvals.candidates();
        this.seats = Math.min(seats, candidates);
        search(0, 0);
    }

    List<List<Integer>> all() {
        return best;
    }

    /** What the best committees are worth, on the denominator of the worths. */
    long worth() {
        return highest;
    }

    private void search(int from, long worth) {
        int missing = seats - members.size();
        if (missing == 0) {
            if (worth > highest) {
                highest = worth;
                best.clear();
            }
            if (worth == highest) {
                best.add(List.copyOf(members));
            }
            if (best.size() > MOST_COMMITTEES) {
                throw tooHard("more than " + MOST_COMMITTEES + " committees are equally good");
            }
            return;
        }
        steps += candidates - from;
        if (steps > MOST_STEPS) {
            throw tooHard("there are too many committees to go through");
        }
        long[] own = new long[candidates - from];
        for (int i = 0; i < own.length; i++) {
            own[i] = gains.of(from + i);
        }
        if (worth + largest(own, missing) < highest) {
            return;
        }
        for (int i = 0; i + missing <= own.length; i++) {
            int candidate = from + i;
            members.add(candidate);
            gains.add(candidate);
            search(candidate + 1, worth + own[i]);
            gains.remove(candidate);
            members.remove(members.size() - 1);
        }
    }

    private static long largest(long[] numbers, int howMany) {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        long sum = 0;
        for (int i = sorted.length - 1; i >= Math.max(0, sorted.length - howMany); i--) {
            sum += sorted[i];
        }
        return sum;
    }

    private static CountingException tooHard(String why) {
        return new CountingException(
                "committees.too-many",
                "The best committee cannot be found exactly: " + why + "; a sequential rule has no such limit");
    }
}
