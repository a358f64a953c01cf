package coop.voting.count.transfer;

import coop.core.value.Ratio;
import coop.voting.count.CountBuilder;
import coop.voting.count.Profile;
import coop.voting.count.Purpose;
import coop.voting.count.Round;
import coop.voting.count.Transfer;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One count of {@link StvFractionalRctab}, round by round. */
final class FractionalCount {
    private final StvFractionalRctab rules;
    private final Profile ballots;
    private final Parcels parcels;
    private final CountBuilder count;
    private final List<Integer> continuing = new ArrayList<>();
    private final List<Integer> winners = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private final Ratio threshold;
    private List<Transfer> transfers = List.of();
    private boolean stopped;

    FractionalCount(
            StvFractionalRctab rules,
            Profile ballots,
            Papers papers,
            boolean[] standing,
            int seats,
            CountBuilder count) {
        this.rules = rules;
        this.ballots = ballots;
        this.parcels = new Parcels(ballots, papers, standing);
        this.count = count;
        Ratio active = Ratio.ZERO;
        for (int candidate = 0; candidate < standing.length; candidate++) {
            if (standing[candidate]) {
                continuing.add(candidate);
                active = active.plus(parcels.votes(candidate));
            }
        }
        this.threshold = threshold(active, seats);
    }

    private Ratio threshold(Ratio active, int seats) {
        StvQuota quota = rules.quota();
        if (!rules.nonIntegerThreshold()) {
            return quota.votes(active, seats, Optional.of(rules.decimals()));
        }
        return quota == StvQuota.HARE
                ? Ratio.of(active.dividedBy(Ratio.of(seats)).toDecimal(rules.decimals(), RoundingMode.UP))
                : StvQuota.DROOP_EPSILON.votes(active, seats, Optional.of(rules.decimals()));
    }

    /** Whether the count could not go on, because nobody was picked. */
    boolean isStopped() {
        return stopped;
    }

    List<String> continuing() {
        return ballots.names(continuing);
    }

    CountBuilder run() {
        List<Integer> moved = List.of();
        String action = "first preferences";
        boolean done = false;
        while (!done) {
            List<Integer> elected = elected();
            List<Integer> out = elected.isEmpty() && !stopped ? outgoing() : List.of();
            write(action, moved, elected, out);
            done = elected.isEmpty() && out.isEmpty();
            action = elected.isEmpty() ? "exclude" : "surplus";
            moved = elected.isEmpty() ? out : elected;
            elect(elected);
            exclude(out);
        }
        rounds.forEach(count::round);
        parcels.unused().forEach(count::exhausted);
        parcels.exhausted().forEach(count::exhausted);
        return count.figure("quota", threshold);
    }

    /** Who is elected in this round. */
    private List<Integer> elected() {
        if (count.left() == 0 || holdsUndeclared() && undeclaredVotes().signum() > 0) {
            return List.of();
        }
        if (continuing.size() <= count.left()) {
            return List.copyOf(continuing);
        }
        List<Integer> reached = continuing.stream()
                .filter(candidate -> rules.quota().isReached(parcels.votes(candidate), threshold))
                .sorted((a, b) -> parcels.votes(b).compareTo(parcels.votes(a)))
                .toList();
        if (rules.mode() == StvFractionalRctab.Mode.STV_ALL || reached.size() <= 1) {
            return reached;
        }
        List<Integer> most = with(parcels.votes(reached.get(0)), reached);
        OptionalInt picked = count.pick(rounds.size() + 1, Purpose.ELECTION, most, tallies());
        stopped = picked.isEmpty();
        return stopped ? List.of() : List.of(picked.getAsInt());
    }

    /** Who goes out in this round; nobody, if the seats are filled or a tie stands. */
    private List<Integer> outgoing() {
        if (count.left() == 0 || continuing.isEmpty()) {
            return List.of();
        }
        if (holdsUndeclared()) {
            return List.of(ballots.index(Irv.UNDECLARED));
        }
        Ratio least = continuing.stream().map(parcels::votes).reduce(Ratio::min).orElse(Ratio.ZERO);
        List<Integer> lowest = with(least, continuing);
        boolean together = least.signum() == 0 && continuing.size() - lowest.size() >= count.left();
        List<Integer> out = count.outgoing(rounds.size() + 1, lowest, together, tallies());
        stopped = out.isEmpty();
        return out;
    }

    private List<Integer> with(Ratio votes, List<Integer> among) {
        return among.stream()
                .filter(candidate -> parcels.votes(candidate).equals(votes))
                .toList();
    }

    private List<Map<String, Ratio>> tallies() {
        return rounds.stream().map(Round::tally).toList();
    }

    private boolean holdsUndeclared() {
        return rules.undeclaredWriteIns()
                && ballots.has(Irv.UNDECLARED)
                && continuing.size() > 1
                && continuing.contains(ballots.index(Irv.UNDECLARED));
    }

    private Ratio undeclaredVotes() {
        return parcels.votes(ballots.index(Irv.UNDECLARED));
    }

    private void elect(List<Integer> elected) {
        for (int candidate : elected) {
            count.elect(candidate);
            count.event(
                    rounds.size(),
                    "elected",
                    List.of(candidate),
                    Map.of("votes", parcels.votes(candidate).toString()));
            winners.add(candidate);
            continuing.remove(Integer.valueOf(candidate));
            parcels.close(candidate);
        }
        if (count.left() == 0) {
            continuing.forEach(parcels::close);
        }
        transfers = new ArrayList<>();
        for (int candidate : elected) {
            Ratio votes = parcels.votes(candidate);
            if (votes.compareTo(threshold) > 0) {
                Ratio fraction = cut(votes.minus(threshold).dividedBy(votes));
                transfers.addAll(parcels.move(candidate, value -> cut(value.times(fraction)), threshold));
            }
        }
        if (count.left() == 0 && !elected.isEmpty()) {
            for (int candidate : List.copyOf(continuing)) {
                transfers.addAll(parcels.move(candidate, value -> value, Ratio.ZERO));
            }
            continuing.clear();
        }
    }

    private void exclude(List<Integer> out) {
        for (int candidate : out) {
            count.event(
                    rounds.size(),
                    "excluded",
                    List.of(candidate),
                    Map.of("votes", parcels.votes(candidate).toString()));
            continuing.remove(Integer.valueOf(candidate));
            parcels.close(candidate);
        }
        List<Transfer> moved = new ArrayList<>();
        out.forEach(candidate -> moved.addAll(parcels.move(candidate, value -> value, Ratio.ZERO)));
        transfers = out.isEmpty() ? transfers : moved;
    }

    private Ratio cut(Ratio number) {
        return Ratio.of(number.toDecimal(rules.decimals(), RoundingMode.DOWN));
    }

    private void write(String action, List<Integer> moved, List<Integer> elected, List<Integer> out) {
        Map<String, Ratio> tally = new LinkedHashMap<>();
        for (int candidate = 0; candidate < ballots.candidates().size(); candidate++) {
            if (continuing.contains(candidate) || winners.contains(candidate)) {
                tally.put(ballots.candidates().get(candidate), parcels.votes(candidate));
            }
        }
        rounds.add(new Round(
                rounds.size() + 1,
                action,
                ballots.names(moved),
                tally,
                Optional.of(threshold),
                ballots.names(elected),
                ballots.names(out),
                transfers,
                parcels.exhausted(),
                parcels.lost()));
    }
}
