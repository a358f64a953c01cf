package coop.voting.count.transfer;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.EveryWay;
import coop.voting.count.PaperTrail;
import coop.voting.count.Profile;
import coop.voting.count.Round;
import coop.voting.count.TieBreak;
import coop.voting.count.TrailedMethod;
import coop.voting.count.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From the bottom up: the last one is excluded and the papers move on, until as many are left as there are seats, or until all
 * who are left have a share of the votes.
 *
 * <p>Nobody's surplus is passed on. For example 5 papers A &gt; B, 4 papers B, 2 papers C &gt; A and two seats: C goes out, and A
 * with 7 and B with 4 are elected. With a share of 40 %, of 11 papers: C goes out, then B with 4 of 11, and A alone is left.
 *
 * <p>Source: RCTab's multi-seat bottoms-up modes; the Democratic Party's 2020 ranked primaries, with 15 %.
 *
 * @param mode until the seats are filled, or until all have the share
 * @param percent the share, in percent of the votes that count, of the second mode
 * @param quota the threshold that rounds show in the first mode
 * @param firstRoundThreshold whether the share is of the first round's votes rather than of each round's
 * @param overvote what becomes of a paper with several candidates at the rank that would count
 * @param maxSkippedRanks the widest gap between two used ranks; empty: any
 * @param duplicate what becomes of a paper that names a candidate again
 * @param excluded candidates who do not stand; papers pass over them
 * @param undeclaredWriteIns whether the candidate {@code Undeclared Write-ins} is a heap of names that goes out first
 */
public record BottomsUp(
        @Default("\"bottoms-up\"") Mode mode,
        @Default("\"15\"") Ratio percent,
        @Default("\"droop\"") StvQuota quota,
        @Default("false") boolean firstRoundThreshold,
        @Default("\"exhaust\"") Overvote overvote,
        Optional<Integer> maxSkippedRanks,
        @Default("\"skip\"") Duplicate duplicate,
        @Default("[]") List<String> excluded,
        @Default("false") boolean undeclaredWriteIns)
        implements TrailedMethod {
    public static final String ID = "bottoms-up";

    /** When to stop. */
    public enum Mode {
        /** When as many are left as there are seats. */
        BOTTOMS_UP,
        /** When all who are left have the share; the number of seats says nothing. */
        BOTTOMS_UP_THRESHOLD
    }

    public BottomsUp {
        excluded = List.copyOf(excluded);
        new PaperRules(overvote, maxSkippedRanks, duplicate);
        quota.require(Optional.empty());
        if (percent.signum() < 0 || percent.compareTo(Ratio.of(100)) > 0) {
            throw new IllegalArgumentException("A share is from 0 to 100 percent, not " + percent);
        }
    }

    /** Until as many are left as there are seats. */
    public BottomsUp() {
        this(
                Mode.BOTTOMS_UP,
                Ratio.of(15),
                StvQuota.DROOP,
                false,
                Overvote.EXHAUST,
                Optional.empty(),
                Duplicate.SKIP,
                List.of(),
                false);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties, PaperTrail trail) {
        CountBuilder count = mode == Mode.BOTTOMS_UP
                ? new CountBuilder(ID, ballots, seats, ties)
                : CountBuilder.unlimited(ID, ballots, ties);
        count.require(BallotKind.RANKED);
        Papers papers = new Papers(ballots, new PaperRules(overvote, maxSkippedRanks, duplicate));
        Piles piles = new Piles(ballots, papers, Standing.without(ballots, excluded), trail);
        List<Round> rounds = new ArrayList<>();
        List<Integer> out = List.of();
        List<Transfer> transfers = List.of();
        Ratio threshold = threshold(piles, seats);
        while (true) {
            threshold = mode == Mode.BOTTOMS_UP || firstRoundThreshold ? threshold : threshold(piles, seats);
            List<Integer> standing = piles.standing();
            boolean done = isDone(piles, standing, seats, threshold, ballots);
            List<Integer> next = done ? List.of() : outgoing(piles, count, ballots, rounds);
            rounds.add(round(ballots, piles, rounds.size() + 1, out, transfers, threshold, done, next));
            if (next.isEmpty()) {
                rounds.forEach(count::round);
                piles.exhausted().forEach(count::exhausted);
                if (done) {
                    standing.stream()
                            .sorted((a, b) -> piles.sum(b).compareTo(piles.sum(a)))
                            .forEach(count::elect);
                    return count.build();
                }
                return EveryWay.of(
                        count.build(), ballots.names(standing), ballots, ties, way -> count(ballots, seats, way));
            }
            transfers = piles.exclude(next, rounds.size() + 1);
            out = next;
        }
    }

    private Ratio threshold(Piles piles, int seats) {
        Ratio active = piles.activeVotes();
        return mode == Mode.BOTTOMS_UP
                ? quota.votes(active, seats, Optional.empty())
                : active.times(percent).dividedBy(Ratio.of(100));
    }

    private boolean isDone(Piles piles, List<Integer> standing, int seats, Ratio threshold, Profile ballots) {
        if (undeclaredWriteIns && ballots.has(Irv.UNDECLARED) && piles.stands(ballots.index(Irv.UNDECLARED))) {
            return standing.size() == 1;
        }
        return mode == Mode.BOTTOMS_UP
                ? standing.size() <= seats
                : standing.size() == 1
                        || standing.stream()
                                .allMatch(candidate -> piles.votes(candidate).compareTo(threshold) >= 0);
    }

    private List<Integer> outgoing(Piles piles, CountBuilder count, Profile ballots, List<Round> rounds) {
        if (undeclaredWriteIns && ballots.has(Irv.UNDECLARED) && piles.stands(ballots.index(Irv.UNDECLARED))) {
            return List.of(ballots.index(Irv.UNDECLARED));
        }
        List<Map<String, Ratio>> tallies = rounds.stream().map(Round::tally).toList();
        return count.outgoing(rounds.size() + 1, piles.least(), false, tallies);
    }

    private static Round round(
            Profile ballots,
            Piles piles,
            int number,
            List<Integer> excluded,
            List<Transfer> transfers,
            Ratio threshold,
            boolean done,
            List<Integer> next) {
        return new Round(
                number,
                number == 1 ? "first preferences" : "exclude",
                ballots.names(excluded),
                piles.tally(),
                Optional.of(threshold),
                done ? ballots.names(piles.standing()) : List.of(),
                ballots.names(next),
                transfers,
                piles.exhausted(),
                Ratio.ZERO);
    }
}
