package coop.voting.count.seats;

import coop.core.value.Ratio;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingException;
import coop.voting.count.Profile;
import coop.voting.count.Purpose;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A seat for each full quota, then one each for the largest remainders. */
final class Remainders {
    private final CountBuilder count;
    private final Profile ballots;
    private final Ratio[] votes;
    private final List<Integer> taking;
    private final List<Integer> contested = new ArrayList<>();

    Remainders(CountBuilder count, Profile ballots, Ratio[] votes, List<Integer> taking) {
        this.count = count;
        this.ballots = ballots;
        this.votes = votes;
        this.taking = taking;
    }

    /** Those between whom the last seats are, if a tie for them stands. */
    List<Integer> contested() {
        return contested;
    }

    /** The seats of each list; fewer in all than there are, if a tie for the last ones stands. */
    int[] share(int seats, SeatQuota kind) {
        int[] given = new int[votes.length];
        Ratio all = taking.stream().map(list -> votes[list]).reduce(Ratio.ZERO, Ratio::plus);
        if (all.signum() == 0) {
            return given;
        }
        Ratio quota = kind.of(all, seats);
        count.figure("quota", quota);
        Map<String, Ratio> remainders = new LinkedHashMap<>();
        int left = seats;
        Ratio[] rest = new Ratio[votes.length];
        for (int list : taking) {
            BigInteger full = votes[list].dividedBy(quota).floor();
            given[list] = full.intValueExact();
            left -= given[list];
            rest[list] = votes[list].minus(quota.times(Ratio.of(full, BigInteger.ONE)));
            remainders.put(ballots.candidates().get(list), rest[list]);
        }
        count.figure("remainders", remainders);
        if (left < 0) {
            throw new CountingException(
                    "seats.over-award", "The quota " + quota + " awards " + -left + " seats more than there are");
        }
        List<Integer> open = new ArrayList<>(taking);
        while (left > 0) {
            Ratio largest =
                    open.stream().map(list -> rest[list]).reduce(Ratio::max).orElse(Ratio.ZERO);
            List<Integer> first =
                    open.stream().filter(list -> rest[list].equals(largest)).toList();
            List<Integer> next = first;
            if (first.size() > left) {
                OptionalInt picked = count.pick(seats - left + 1, Purpose.SEAT, first, List.of());
                if (picked.isEmpty()) {
                    contested.addAll(first);
                    return given;
                }
                next = List.of(picked.getAsInt());
            }
            next.forEach(list -> given[list]++);
            left -= next.size();
            open.removeAll(next);
            if (open.isEmpty()) {
                open.addAll(taking);
            }
        }
        return given;
    }
}
