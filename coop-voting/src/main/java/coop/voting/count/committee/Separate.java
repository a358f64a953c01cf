package coop.voting.count.committee;

import coop.core.value.Ratio;
import coop.voting.count.CountBuilder;
import coop.voting.count.Profile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Committees of those with the largest numbers, each candidate's number being independent of the others in it. */
final class Separate {
    private static final BigInteger MOST = BigInteger.valueOf(10_000);

    private Separate() {}

    /** Elects those with the largest numbers; lists all committees that are equally good, unless they are very many. */
    static CountBuilder elect(CountBuilder count, Profile ballots, Ratio[] numbers, int seats) {
        List<List<Integer>> groups = CountBuilder.groups(numbers);
        count.figure("tally", count.byName(numbers)).ranking(groups);
        List<Integer> sure = new ArrayList<>();
        for (List<Integer> group : groups) {
            int left = Math.min(seats, numbers.length) - sure.size();
            if (group.size() > left) {
                if (ways(group.size(), left).compareTo(MOST) > 0) {
                    return count.electFrom(groups);
                }
                List<List<Integer>> all = new ArrayList<>();
                complete(group, 0, left, sure, all);
                return Committees.choose(count, ballots, all);
            }
            sure.addAll(group);
            if (sure.size() == Math.min(seats, numbers.length)) {
                break;
            }
        }
        return Committees.choose(count, ballots, List.of(sure.stream().sorted().toList()));
    }

    private static void complete(
            List<Integer> group, int from, int left, List<Integer> members, List<List<Integer>> all) {
        if (left == 0) {
            all.add(members.stream().sorted().toList());
            return;
        }
        for (int i = from; i + left <= group.size(); i++) {
            List<Integer> larger = new ArrayList<>(members);
            larger.add(group.get(i));
            complete(group, i + 1, left - 1, larger, all);
        }
    }

    private static BigInteger ways(int of, int choose) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < choose; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - (long) i)).divide(BigInteger.valueOf(i + 1L));
        }
        return ways;
    }
}
