package coop.voting.count.committee;

import coop.core.value.Ratio;
import coop.voting.count.CountingException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every committee that Phragmén's sequential method comes to, over every way of breaking its ties. */
final class Loads {
    private static final int MOST = 10_000;

    private final Approvals approvals;

    /** Members, in the stated order, and what each group of voters carries. */
    private record State(List<Integer> members, List<Ratio> carried) {}

    Loads(Approvals approvals) {
        this.approvals = approvals;
    }

    Set<List<Integer>> committees(int seats) {
        int size = Math.min(seats, approvals.candidates());
        List<Ratio> none = new ArrayList<>();
        for (int group = 0; group < approvals.groups(); group++) {
            none.add(Ratio.ZERO);
        }
        Set<State> level = new LinkedHashSet<>(Set.of(new State(List.of(), List.copyOf(none))));
        for (int step = 0; step < size; step++) {
            Set<State> next = new LinkedHashSet<>();
            for (State state : level) {
                extend(state, next);
            }
            if (next.size() > MOST) {
                throw new CountingException(
                        "committees.too-many",
                        "More than " + MOST + " ways are equally good after " + (step + 1) + " seats");
            }
            level = next;
        }
        Set<List<Integer>> committees = new LinkedHashSet<>();
        level.forEach(state -> committees.add(state.members()));
        return committees;
    }

    private void extend(State state, Set<State> next) {
        List<Integer> least = new ArrayList<>();
        Ratio lightest = Ratio.ZERO;
        List<Integer> unsupported = new ArrayList<>();
        for (int candidate = 0; candidate < approvals.candidates(); candidate++) {
            if (state.members().contains(candidate)) {
                continue;
            }
            if (approvals.supporters(candidate).isEmpty()) {
                unsupported.add(candidate);
                continue;
            }
            Ratio load = load(state, candidate);
            int compared = least.isEmpty() ? -1 : load.compareTo(lightest);
            if (compared < 0) {
                lightest = load;
                least.clear();
            }
            if (compared <= 0) {
                least.add(candidate);
            }
        }
        for (int candidate : least.isEmpty() ? unsupported : least) {
            next.add(with(state, candidate, lightest));
        }
    }

    private Ratio load(State state, int candidate) {
        Ratio carried = Ratio.ZERO;
        BigInteger voters = BigInteger.ZERO;
        for (int group : approvals.supporters(candidate)) {
            Ratio own = Ratio.of(approvals.weight(group), BigInteger.ONE);
            carried = carried.plus(own.times(state.carried().get(group)));
            voters = voters.add(approvals.weight(group));
        }
        return Ratio.ONE.plus(carried).dividedBy(Ratio.of(voters, BigInteger.ONE));
    }

    private State with(State state, int candidate, Ratio load) {
        List<Integer> members = new ArrayList<>(state.members());
        members.add(candidate);
        members.sort(null);
        List<Ratio> carried = new ArrayList<>(state.carried());
        approvals.supporters(candidate).forEach(group -> carried.set(group, load));
        return new State(List.copyOf(members), List.copyOf(carried));
    }
}
