package coop.voting.count.transfer;

import coop.core.statutes.Default;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingException;
import coop.voting.count.EveryWay;
import coop.voting.count.PaperTrail;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import coop.voting.count.TrailedMethod;
import java.util.List;
import java.util.Optional;

/**
 * Instant runoff, the alternative vote: each paper counts for its best candidate who still stands; whoever has more than half of
 * the papers that count is elected, else the last one is excluded and the papers move on.
 *
 * <p>For example 4 papers A, 3 papers B &gt; C and 2 papers C &gt; B: C is excluded, its papers move to B, and B is elected with
 * 5 of 9. Of two who are left the larger one is elected; if they are level that is a tie for election, not for exclusion.
 *
 * <p>Source: the rules of public elections in the United States as RCTab counts them; T. Hare and W. R. Ware, 1871. With
 * several seats see {@link IrvSequential} and the single transferable vote.
 *
 * @param overvote what becomes of a paper with several candidates at the rank that would count
 * @param maxSkippedRanks the widest gap between two used ranks; empty: any
 * @param duplicate what becomes of a paper that names a candidate again
 * @param batchElimination whether all who together have fewer votes than the next one go at once, if they are two or more
 * @param continueUntilTwo whether to go on until two are left, though somebody is elected before
 * @param firstRoundThreshold whether "more than half" is of the first round's papers rather than of this round's
 * @param stopAfterRound the last round to count, if not all
 * @param excluded candidates who do not stand; papers pass over them
 * @param undeclaredWriteIns whether the candidate {@code Undeclared Write-ins} is a heap of names that goes out first
 */
public record Irv(
        @Default("\"exhaust\"") Overvote overvote,
        Optional<Integer> maxSkippedRanks,
        @Default("\"skip\"") Duplicate duplicate,
        @Default("false") boolean batchElimination,
        @Default("false") boolean continueUntilTwo,
        @Default("false") boolean firstRoundThreshold,
        Optional<Integer> stopAfterRound,
        @Default("[]") List<String> excluded,
        @Default("false") boolean undeclaredWriteIns)
        implements TrailedMethod {
    public static final String ID = "irv";

    /** The name that stands for all write-in candidates who were not declared. */
    public static final String UNDECLARED = "Undeclared Write-ins";

    public Irv {
        excluded = List.copyOf(excluded);
        new PaperRules(overvote, maxSkippedRanks, duplicate);
        new RunoffRules(
                batchElimination, continueUntilTwo, firstRoundThreshold, stopAfterRound, excluded, undeclaredWriteIns);
    }

    /** One is excluded at a time; overvotes exhaust a paper, gaps and repeated names do not. */
    public Irv() {
        this(
                Overvote.EXHAUST,
                Optional.empty(),
                Duplicate.SKIP,
                false,
                false,
                false,
                Optional.empty(),
                List.of(),
                false);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties, PaperTrail trail) {
        if (seats > 1) {
            throw new CountingException(
                    "seats.one",
                    "Instant runoff fills one seat, not " + seats + "; for several there is irv-sequential, or STV");
        }
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        RunoffRules rules = new RunoffRules(
                batchElimination, continueUntilTwo, firstRoundThreshold, stopAfterRound, excluded, undeclaredWriteIns);
        Papers papers = new Papers(ballots, new PaperRules(overvote, maxSkippedRanks, duplicate));
        Runoff runoff = new Runoff(rules, ballots, papers, Standing.without(ballots, excluded), count, trail);
        runoff.run();
        runoff.rounds().forEach(count::round);
        runoff.winner().ifPresent(count::elect);
        runoff.exhausted().forEach(count::exhausted);
        count.figure("finalTally", runoff.finalTally()).share(runoff.sharing());
        return runoff.isStopped()
                ? EveryWay.of(count.build(), runoff.standing(), ballots, ties, way -> count(ballots, seats, way))
                : count.build();
    }
}
