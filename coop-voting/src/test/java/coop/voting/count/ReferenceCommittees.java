package coop.voting.count;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Committees the slow way: over all committees, or over all ways of breaking ties, voter by voter. */
final class ReferenceCommittees {
    private final Voters voters;
    private final List<List<Integer>> approved;
    private final int seats;

    ReferenceCommittees(Voters voters, int seats) {
        this.voters = voters;
        this.seats = Math.min(seats, voters.size());
        this.approved = voters.rankings.stream()
                .map(ranks -> ranks.stream().flatMap(List::stream).distinct().toList())
                .toList();
    }

    /** The committees with the highest sum over voters of what so many approved members are worth. */
    Set<Set<String>> best(IntFunction<Ratio> worth) {
        return highest(committee -> {
            Ratio sum = Ratio.ZERO;
            for (List<Integer> own : approved) {
                sum = sum.plus(worth.apply(
                        (int) own.stream().filter(committee::contains).count()));
            }
            return sum;
        });
    }

    /** The committees with the highest sum of one vote a paper, shared by all of whom it approves. */
    Set<Set<String>> satisfaction() {
        return highest(committee -> {
            Ratio sum = Ratio.ZERO;
            for (List<Integer> own : approved) {
                long members = own.stream().filter(committee::contains).count();
                sum = own.isEmpty() ? sum : sum.plus(Ratio.of(members, own.size()));
            }
            return sum;
        });
    }

    private Set<Set<String>> highest(Function<Set<Integer>, Ratio> worth) {
        Set<Set<String>> best = new HashSet<>();
        Ratio most = Ratio.of(-1);
        for (int bits = 0; bits < 1 << voters.size(); bits++) {
            if (Integer.bitCount(bits) == seats) {
                Set<Integer> committee = new TreeSet<>();
                for (int candidate = 0; candidate < voters.size(); candidate++) {
                    if ((bits >> candidate & 1) == 1) {
                        committee.add(candidate);
                    }
                }
                Ratio own = worth.apply(committee);
                if (own.compareTo(most) > 0) {
                    best.clear();
                    most = own;
                }
                if (own.equals(most)) {
                    best.add(new TreeSet<>(voters.names(List.copyOf(committee))));
                }
            }
        }
        return best;
    }

    /** Where seat after seat goes to whom adds most, over all ways of breaking ties. */
    Set<Set<String>> greedy(IntFunction<Ratio> worth) {
        Set<Set<String>> all = new HashSet<>();
        greedy(List.of(), worth, all);
        return all;
    }

    private void greedy(List<Integer> members, IntFunction<Ratio> worth, Set<Set<String>> all) {
        if (members.size() == seats) {
            all.add(new TreeSet<>(voters.names(members)));
            return;
        }
        Map<Integer, Ratio> gains = new HashMap<>();
        for (int candidate = 0; candidate < voters.size(); candidate++) {
            if (!members.contains(candidate)) {
                Ratio gain = Ratio.ZERO;
                for (List<Integer> own : approved) {
                    int before = (int) own.stream().filter(members::contains).count();
                    if (own.contains(candidate)) {
                        gain = gain.plus(worth.apply(before + 1).minus(worth.apply(before)));
                    }
                }
                gains.put(candidate, gain);
            }
        }
        Ratio most = gains.values().stream().reduce(Ratio::max).orElseThrow();
        gains.forEach((candidate, gain) -> {
            if (gain.equals(most)) {
                List<Integer> larger = new ArrayList<>(members);
                larger.add(candidate);
                greedy(larger, worth, all);
            }
        });
    }

    /** Phragmén's loads as money: all voters earn at one rate, and a seat is bought as soon as its voters have 1 together. */
    Set<Set<String>> phragmen() {
        Set<Set<String>> all = new HashSet<>();
        List<Ratio> spentAt = new ArrayList<>();
        approved.forEach(own -> spentAt.add(Ratio.ZERO));
        phragmen(List.of(), spentAt, all);
        return all;
    }

    private void phragmen(List<Integer> members, List<Ratio> spentAt, Set<Set<String>> all) {
        if (members.size() == seats) {
            all.add(new TreeSet<>(voters.names(members)));
            return;
        }
        Map<Integer, Ratio> times = new HashMap<>();
        for (int candidate = 0; candidate < voters.size(); candidate++) {
            Ratio earlier = Ratio.ZERO;
            int number = 0;
            for (int voter = 0; voter < approved.size(); voter++) {
                if (approved.get(voter).contains(candidate)) {
                    earlier = earlier.plus(spentAt.get(voter));
                    number++;
                }
            }
            if (!members.contains(candidate) && number > 0) {
                times.put(candidate, Ratio.ONE.plus(earlier).dividedBy(Ratio.of(number)));
            }
        }
        Ratio first = times.values().stream().reduce(Ratio::min).orElse(Ratio.ZERO);
        for (int candidate = 0; candidate < voters.size(); candidate++) {
            boolean next = times.isEmpty() ? !members.contains(candidate) : first.equals(times.get(candidate));
            if (next) {
                List<Integer> larger = new ArrayList<>(members);
                larger.add(candidate);
                List<Ratio> later = new ArrayList<>(spentAt);
                for (int voter = 0; voter < later.size(); voter++) {
                    if (approved.get(voter).contains(candidate)) {
                        later.set(voter, first);
                    }
                }
                phragmen(larger, later, all);
            }
        }
    }
}
