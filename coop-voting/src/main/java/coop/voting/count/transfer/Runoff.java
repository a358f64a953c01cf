package coop.voting.count.transfer;

import coop.core.value.Ratio;
import coop.voting.count.CountBuilder;
import coop.voting.count.PaperTrail;
import coop.voting.count.Profile;
import coop.voting.count.Purpose;
import coop.voting.count.Round;
import coop.voting.count.Transfer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** One instant runoff, round by round, until somebody is elected or a tie stands. */
final class Runoff {
    private final RunoffRules rules;
    private final Profile ballots;
    private final Piles piles;
    private final CountBuilder count;
    private final List<Round> rounds = new ArrayList<>();
    private BigInteger threshold = BigInteger.ZERO;
    private OptionalInt winner = OptionalInt.empty();
    private List<Integer> sharing = List.of();
    private boolean stopped;

    Runoff(
            RunoffRules rules,
            Profile ballots,
            Papers papers,
            boolean[] standing,
            CountBuilder count,
            PaperTrail trail) {
        this.rules = rules;
        this.ballots = ballots;
        this.piles = new Piles(ballots, papers, standing, trail);
        this.count = count;
    }

    OptionalInt winner() {
        return winner;
    }

    /** The two who are left and level, if no rule tells them apart. */
    List<Integer> sharing() {
        return sharing;
    }

    /** Whether the count could not go on, because nobody was picked to go out. */
    boolean isStopped() {
        return stopped;
    }

    List<Round> rounds() {
        return rounds;
    }

    List<String> standing() {
        return ballots.names(piles.standing());
    }

    Map<String, Ratio> finalTally() {
        return piles.tally();
    }

    SortedMap<String, Ratio> exhausted() {
        return piles.exhausted();
    }

    void run() {
        List<Integer> out = List.of();
        List<Transfer> transfers = List.of();
        boolean done = false;
        while (!done) {
            boolean wonBefore = winner.isPresent();
            List<Integer> elected = wonBefore ? List.of() : elect();
            boolean decided = winner.isPresent() && !goesOn(wonBefore) || !sharing.isEmpty();
            List<Integer> next = decided || !elected.isEmpty() ? List.of() : outgoing();
            write(out, transfers, elected, next);
            stopped = next.isEmpty() && winner.isEmpty() && sharing.isEmpty();
            done = decided || next.isEmpty() && elected.isEmpty() || isLastRound();
            transfers = next.isEmpty() ? List.of() : piles.exclude(next, rounds.size() + 1);
            out = next;
        }
    }

    private boolean goesOn(boolean wonBefore) {
        return piles.standing().size() > 2 && (wonBefore || rules.continueUntilTwo());
    }

    private boolean isLastRound() {
        return rules.stopAfterRound().filter(last -> rounds.size() >= last).isPresent();
    }

    /** Who is elected in this round, if anybody is. */
    private List<Integer> elect() {
        if (rounds.isEmpty() || !rules.firstRoundThreshold()) {
            threshold = piles.active().shiftRight(1).add(BigInteger.ONE);
        }
        if (holdsUndeclared() && undeclaredVotes().signum() > 0) {
            return List.of();
        }
        int standing = piles.standing().size();
        List<Integer> most = piles.most();
        if (most.size() == 1 && (standing <= 2 || piles.sum(most.get(0)).compareTo(threshold) >= 0)) {
            winner = OptionalInt.of(most.get(0));
        } else if (most.size() == 2 && standing == 2) {
            winner = count.pick(rounds.size() + 1, Purpose.ELECTION, most, tallies());
            sharing = winner.isPresent() ? List.of() : most;
        }
        return winner.isPresent() ? List.of(winner.getAsInt()) : List.of();
    }

    private boolean holdsUndeclared() {
        return rules.undeclaredWriteIns()
                && ballots.has(Irv.UNDECLARED)
                && piles.standing().size() > 1
                && piles.stands(ballots.index(Irv.UNDECLARED));
    }

    private BigInteger undeclaredVotes() {
        return piles.sum(ballots.index(Irv.UNDECLARED));
    }

    /** Who goes out; nobody, if a tie stands. */
    private List<Integer> outgoing() {
        if (holdsUndeclared() && undeclaredVotes().signum() > 0) {
            return List.of(ballots.index(Irv.UNDECLARED));
        }
        List<Integer> batch = rules.batchElimination()
                ? Batch.of(piles.standing(), piles::sum, rules.continueUntilTwo() ? 2 : 1)
                : List.of();
        if (batch.size() > 1) {
            return batch;
        }
        if (holdsUndeclared()) {
            return List.of(ballots.index(Irv.UNDECLARED));
        }
        List<Integer> least = piles.least();
        boolean together = Batch.of(piles.standing(), piles::sum, rules.continueUntilTwo() ? 2 : 1)
                .containsAll(least);
        return count.outgoing(rounds.size() + 1, least, together, tallies());
    }

    private List<Map<String, Ratio>> tallies() {
        return rounds.stream().map(Round::tally).toList();
    }

    private void write(List<Integer> excluded, List<Transfer> transfers, List<Integer> elected, List<Integer> out) {
        int number = rounds.size() + 1;
        rounds.add(new Round(
                number,
                number == 1 ? "first preferences" : excluded.isEmpty() ? "continue" : "exclude",
                ballots.names(excluded),
                piles.tally(),
                Optional.of(ballots.unit().times(Ratio.of(threshold, BigInteger.ONE))),
                ballots.names(elected),
                ballots.names(out),
                transfers,
                piles.exhausted(),
                Ratio.ZERO));
        for (int candidate : elected) {
            count.event(number, "elected", List.of(candidate), votes(candidate));
        }
        for (int candidate : out) {
            count.event(number, "excluded", List.of(candidate), votes(candidate));
        }
    }

    private Map<String, String> votes(int candidate) {
        return Map.of("votes", piles.votes(candidate).toString());
    }
}
