package coop.voting.count.seats;

import coop.core.value.Ratio;
import coop.voting.count.CountBuilder;
import coop.voting.count.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Seat after seat to the largest quotient of votes and divisor. */
final class Divisors {
    private final CountBuilder count;
    private final Apportionment.Rule rule;
    private final Ratio[] votes;
    private final List<Integer> taking;
    private final List<Integer> contested = new ArrayList<>();
    private final int[] given;

    Divisors(CountBuilder count, Apportionment.Rule rule, Ratio[] votes, List<Integer> taking) {
        this.count = count;
        this.rule = rule;
        this.votes = votes;
        this.taking = taking;
        this.given = new int[votes.length];
    }

    /** Those between whom the last seats are, if a tie for them stands. */
    List<Integer> contested() {
        return contested;
    }

    /** The seats of each list; fewer in all than there are, if a tie for the last ones stands. */
    int[] share(int seats) {
        int left = taking.isEmpty() ? 0 : seats;
        while (left > 0) {
            List<Integer> first = first();
            if (first.size() <= left) {
                // All of them are due before anybody has a smaller quotient: the order among them makes no difference.
                first.forEach(list -> given[list]++);
                left -= first.size();
            } else {
                OptionalInt picked = count.pick(seats - left + 1, Purpose.SEAT, first, List.of());
                if (picked.isEmpty()) {
                    contested.addAll(first);
                    return given;
                }
                given[picked.getAsInt()]++;
                left--;
            }
        }
        return given;
    }

    /** Those with the largest quotient. */
    private List<Integer> first() {
        List<Integer> first = new ArrayList<>();
        for (int list : taking) {
            int compared = first.isEmpty() ? 0 : compare(list, first.get(0));
            if (compared > 0) {
                first.clear();
            }
            if (compared >= 0) {
                first.add(list);
            }
        }
        return first;
    }

    /** Compares quotients crosswise, so that a divisor of 0 stands for a quotient above all others. */
    private int compare(int a, int b) {
        Ratio divisorA = divisor(given[a]);
        Ratio divisorB = divisor(given[b]);
        if (divisorA.signum() == 0 && divisorB.signum() == 0) {
            return votes[a].compareTo(votes[b]);
        }
        return votes[a].times(divisorB).compareTo(votes[b].times(divisorA));
    }

    private Ratio divisor(int seats) {
        return switch (rule) {
            case DHONDT -> Ratio.of(seats + 1L);
            case SAINTE_LAGUE -> Ratio.of(2L * seats + 1);
            case MODIFIED_SAINTE_LAGUE -> seats == 0 ? Ratio.of(7, 5) : Ratio.of(2L * seats + 1);
            case ADAMS -> Ratio.of(seats);
            case DANISH -> Ratio.of(3L * seats + 1);
            case IMPERIALI -> Ratio.of(seats + 2L, 2);
            case LARGEST_REMAINDER -> throw new IllegalStateException("Largest remainders have no divisors");
        };
    }
}
