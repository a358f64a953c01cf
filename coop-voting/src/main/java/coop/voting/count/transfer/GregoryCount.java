package coop.voting.count.transfer;

import coop.core.value.Ratio;
import coop.voting.count.CountBuilder;
import coop.voting.count.Profile;
import coop.voting.count.Purpose;
import coop.voting.count.Round;
import coop.voting.count.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The single transferable vote with weighted inclusive Gregory transfers: one surplus, the largest, or one exclusion a stage; a
 * surplus passes on all papers of the elected, each at a share of its value.
 */
final class GregoryCount {
    private final Gregory rules;
    private final Profile ballots;
    private final Parcels parcels;
    private final boolean[] standing;
    private final CountBuilder count;
    private final List<Integer> continuing = new ArrayList<>();
    private final List<Integer> pending = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private final Ratio quota;
    private boolean stopped;

    /**
     * @param cast the ballots as cast; who is withdrawn is passed over on them
     */
    GregoryCount(Gregory rules, Profile cast, List<String> withdrawn, int seats, CountBuilder count) {
        Profile ballots = cast.passingOver(withdrawn);
        Papers papers = new Papers(ballots, PaperRules.PLAIN);
        boolean[] standing = Standing.without(ballots, withdrawn);
        this.rules = rules;
        this.ballots = ballots;
        this.parcels = new Parcels(ballots, papers, standing);
        this.standing = standing.clone();
        this.count = count;
        Ratio valid = Ratio.ZERO;
        for (int candidate = 0; candidate < standing.length; candidate++) {
            if (standing[candidate]) {
                continuing.add(candidate);
            }
            valid = valid.plus(parcels.votes(candidate));
        }
        this.quota = rules.quota(valid, seats);
    }

    /** Whether the count could not go on, because nobody was picked. */
    boolean isStopped() {
        return stopped;
    }

    List<String> continuing() {
        return ballots.names(continuing);
    }

    CountBuilder run() {
        List<Integer> reached = electReached();
        write("first preferences", List.of(), List.of(), reached);
        while (count.left() > 0 && !stopped) {
            if (continuing.size() <= count.left()) {
                electRest();
                break;
            }
            if (pending.isEmpty()) {
                exclude();
            } else {
                transferSurplus();
            }
        }
        rounds.forEach(count::round);
        parcels.unused().forEach(count::exhausted);
        parcels.exhausted().forEach(count::exhausted);
        return count.figure("quota", quota);
    }

    private void transferSurplus() {
        Ratio largest = pending.stream().map(parcels::votes).reduce(Ratio::max).orElse(Ratio.ZERO);
        OptionalInt picked = count.pick(rounds.size(), Purpose.SURPLUS, with(largest, pending), tallies());
        stopped = picked.isEmpty();
        if (stopped) {
            return;
        }
        int candidate = picked.getAsInt();
        pending.remove(Integer.valueOf(candidate));
        Ratio surplus = largest.minus(quota);
        List<Transfer> transfers =
                parcels.move(candidate, value -> rules.transferValue(value, surplus, largest), quota);
        count.event(rounds.size() + 1, "surplus", List.of(candidate), Map.of("votes", surplus.toString()));
        write("surplus", List.of(candidate), transfers, electReached());
    }

    private void exclude() {
        Ratio least = continuing.stream().map(parcels::votes).reduce(Ratio::min).orElse(Ratio.ZERO);
        List<Integer> lowest = with(least, continuing);
        boolean together = least.signum() == 0 && continuing.size() - lowest.size() >= count.left();
        List<Integer> out = count.outgoing(rounds.size(), lowest, together, tallies());
        stopped = out.isEmpty();
        if (stopped) {
            return;
        }
        continuing.removeAll(out);
        out.forEach(parcels::close);
        List<Transfer> transfers = new ArrayList<>();
        for (int candidate : out) {
            count.event(rounds.size() + 1, "excluded", List.of(candidate), Map.of("votes", least.toString()));
            transfers.addAll(parcels.move(candidate, value -> value, Ratio.ZERO));
        }
        write("exclude", out, transfers, electReached());
    }

    private List<Integer> with(Ratio votes, List<Integer> among) {
        return among.stream()
                .filter(candidate -> parcels.votes(candidate).equals(votes))
                .toList();
    }

    private List<Map<String, Ratio>> tallies() {
        return rounds.stream().map(Round::tally).toList();
    }

    /** Elects those who reach the quota, most votes first. */
    private List<Integer> electReached() {
        List<Integer> reached = continuing.stream()
                .filter(candidate -> rules.reaches(parcels.votes(candidate), quota))
                .sorted((a, b) -> parcels.votes(b).compareTo(parcels.votes(a)))
                .toList();
        for (int candidate : reached) {
            elect(candidate, rounds.size() + 1);
            pending.add(candidate);
        }
        return reached;
    }

    /** As many seats are left as candidates, or more: all are elected. */
    private void electRest() {
        List<Integer> rest = continuing.stream()
                .sorted((a, b) -> parcels.votes(b).compareTo(parcels.votes(a)))
                .toList();
        rest.forEach(candidate -> elect(candidate, Math.max(1, rounds.size())));
        if (!rounds.isEmpty() && !rest.isEmpty()) {
            Round last = rounds.remove(rounds.size() - 1);
            List<String> elected = new ArrayList<>(last.elected());
            elected.addAll(ballots.names(rest));
            rounds.add(last.withElected(elected));
        }
    }

    private void elect(int candidate, int round) {
        count.elect(candidate);
        continuing.remove(Integer.valueOf(candidate));
        parcels.close(candidate);
        count.event(
                round,
                "elected",
                List.of(candidate),
                Map.of("votes", parcels.votes(candidate).toString()));
    }

    private void write(String action, List<Integer> subjects, List<Transfer> transfers, List<Integer> elected) {
        Ratio[] votes = new Ratio[standing.length];
        for (int candidate = 0; candidate < votes.length; candidate++) {
            votes[candidate] = parcels.votes(candidate);
        }
        Map<String, Ratio> tally = count.byName(votes);
        for (int candidate = 0; candidate < votes.length; candidate++) {
            if (!standing[candidate]) {
                tally.remove(ballots.candidates().get(candidate));
            }
        }
        rounds.add(new Round(
                rounds.size() + 1,
                action,
                ballots.names(subjects),
                tally,
                Optional.of(quota),
                ballots.names(elected),
                action.equals("exclude") ? ballots.names(subjects) : List.of(),
                transfers,
                parcels.exhausted(),
                parcels.lost()));
    }
}
