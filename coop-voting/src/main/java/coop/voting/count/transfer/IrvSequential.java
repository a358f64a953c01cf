package coop.voting.count.transfer;

import coop.core.statutes.Default;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.EveryWay;
import coop.voting.count.PaperTrail;
import coop.voting.count.Profile;
import coop.voting.count.Round;
import coop.voting.count.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Instant runoff again and again: each pass elects one, and the next pass counts all papers anew without those elected.
 *
 * <p>This fills several seats, and is not proportional: 51 of 100 like-minded voters can fill all of them. For example 4 papers A
 * &gt; B, 3 papers C and two seats: the first pass elects A, the second, without A, B.
 *
 * <p>Source: Utah Code 20A-4-603 for municipal elections, as RCTab counts it ("multi-pass IRV").
 *
 * @param overvote what becomes of a paper with several candidates at the rank that would count
 * @param maxSkippedRanks the widest gap between two used ranks; empty: any
 * @param duplicate what becomes of a paper that names a candidate again
 * @param batchElimination whether all who together have fewer votes than the next one go at once, if they are two or more
 * @param continueUntilTwo whether each pass goes on until two are left
 * @param firstRoundThreshold whether "more than half" is of the first round's papers of each pass
 * @param excluded candidates who do not stand; papers pass over them
 * @param undeclaredWriteIns whether the candidate {@code Undeclared Write-ins} is a heap of names that goes out first
 */
public record IrvSequential(
        @Default("\"exhaust\"") Overvote overvote,
        Optional<Integer> maxSkippedRanks,
        @Default("\"skip\"") Duplicate duplicate,
        @Default("false") boolean batchElimination,
        @Default("false") boolean continueUntilTwo,
        @Default("false") boolean firstRoundThreshold,
        @Default("[]") List<String> excluded,
        @Default("false") boolean undeclaredWriteIns)
        implements CountingMethod {
    public static final String ID = "irv-sequential";

    public IrvSequential {
        excluded = List.copyOf(excluded);
        new PaperRules(overvote, maxSkippedRanks, duplicate);
    }

    /** One is excluded at a time; overvotes exhaust a paper, gaps and repeated names do not. */
    public IrvSequential() {
        this(Overvote.EXHAUST, Optional.empty(), Duplicate.SKIP, false, false, false, List.of(), false);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        RunoffRules rules = new RunoffRules(
                batchElimination,
                continueUntilTwo,
                firstRoundThreshold,
                Optional.empty(),
                excluded,
                undeclaredWriteIns);
        Papers papers = new Papers(ballots, new PaperRules(overvote, maxSkippedRanks, duplicate));
        boolean[] standing = Standing.without(ballots, excluded);
        List<List<Round>> passes = new ArrayList<>();
        while (count.left() > 0 && Standing.any(standing, ballots, undeclaredWriteIns)) {
            Runoff runoff = new Runoff(rules, ballots, papers, standing, count, PaperTrail.none());
            runoff.run();
            passes.add(runoff.rounds());
            if (runoff.winner().isEmpty()) {
                count.figure("passes", passes).share(runoff.sharing());
                return EveryWay.of(count.build(), runoff.standing(), ballots, ties, way -> count(ballots, seats, way));
            }
            count.elect(runoff.winner().getAsInt());
            standing[runoff.winner().getAsInt()] = false;
        }
        return count.figure("passes", passes).build();
    }
}
