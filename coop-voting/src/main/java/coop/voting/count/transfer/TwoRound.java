package coop.voting.count.transfer;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingException;
import coop.voting.count.EveryWay;
import coop.voting.count.PaperTrail;
import coop.voting.count.Profile;
import coop.voting.count.Purpose;
import coop.voting.count.Round;
import coop.voting.count.TieBreak;
import coop.voting.count.TrailedMethod;
import coop.voting.count.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Two rounds: whoever has more than half of the votes is elected; else the two first go into a second round.
 *
 * <p>The second round is counted from the same papers, each for the one of the two whom it ranks higher; or it is a new vote, and
 * the count ends with the two finalists. For example 4 papers A, 3 papers B &gt; C, 2 papers C &gt; B: A with 4 and B with 3 of 9
 * are finalists; from the same papers B is elected with 5.
 *
 * @param secondRound whether the second round is counted from the same papers, or is a new vote
 * @param overvote what becomes of a paper with several candidates at the rank that would count
 */
public record TwoRound(
        @Default("\"same-papers\"") SecondRound secondRound,
        @Default("\"exhaust\"") Overvote overvote) implements TrailedMethod {
    public static final String ID = "two-round";

    /** Where the votes of the second round come from. */
    public enum SecondRound {
        /** From the same papers, as a contingent vote. */
        SAME_PAPERS,
        /** From a new vote; the two finalists share what is left to be filled until then. */
        NEW_VOTE
    }

    /** Both rounds from the same papers. */
    public TwoRound() {
        this(SecondRound.SAME_PAPERS, Overvote.EXHAUST);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties, PaperTrail trail) {
        if (seats > 1) {
            throw new CountingException("seats.one", "A vote in two rounds fills one seat, not " + seats);
        }
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        Papers papers = new Papers(ballots, new PaperRules(overvote, Optional.empty(), Duplicate.SKIP));
        Piles piles = new Piles(ballots, papers, Standing.without(ballots, List.of()), trail);
        Ratio half = piles.activeVotes().times(Ratio.HALF);
        List<Integer> leaders = piles.most();
        boolean decided = leaders.size() == 1
                && (piles.votes(leaders.get(0)).compareTo(half) > 0
                        || piles.standing().size() == 1);
        List<Integer> finalists = decided ? leaders : finalists(piles, count);
        boolean open = finalists.isEmpty();
        List<Integer> out = open ? List.of() : without(piles.standing(), finalists);
        write(count, ballots, piles, "first preferences", decided ? leaders : List.of(), out, List.of(), half);
        if (open) {
            return EveryWay.of(count.build(), ballots.candidates(), ballots, ties, way -> count(ballots, seats, way));
        }
        count.figure("finalists", ballots.names(finalists));
        if (decided) {
            count.elect(leaders.get(0));
        } else if (secondRound == SecondRound.NEW_VOTE) {
            count.share(finalists);
        } else {
            List<Transfer> transfers = piles.exclude(out, 2);
            List<Integer> most = piles.most();
            OptionalInt winner = count.pick(2, Purpose.ELECTION, most, count.tallies());
            winner.ifPresentOrElse(count::elect, () -> count.share(most));
            List<Integer> elected = winner.isPresent() ? List.of(winner.getAsInt()) : List.of();
            write(count, ballots, piles, "exclude", elected, List.of(), transfers, half);
            count.figure("finalTally", piles.tally());
        }
        piles.exhausted().forEach(count::exhausted);
        return count.build();
    }

    /** The two with most votes; none, if a tie stands. */
    private static List<Integer> finalists(Piles piles, CountBuilder count) {
        Ratio[] votes = new Ratio[piles.standing().size()];
        for (int candidate : piles.standing()) {
            votes[candidate] = piles.votes(candidate);
        }
        List<Integer> chosen = new ArrayList<>();
        for (List<Integer> group : CountBuilder.groups(votes)) {
            List<Integer> tied = new ArrayList<>(group);
            while (chosen.size() < 2 && !tied.isEmpty()) {
                if (tied.size() <= 2 - chosen.size()) {
                    chosen.addAll(tied);
                    break;
                }
                OptionalInt picked = count.pick(1, Purpose.FINALIST, tied, List.of());
                if (picked.isEmpty()) {
                    return List.of();
                }
                chosen.add(picked.getAsInt());
                tied.remove(Integer.valueOf(picked.getAsInt()));
            }
        }
        return chosen;
    }

    private static List<Integer> without(List<Integer> all, List<Integer> some) {
        return all.stream().filter(candidate -> !some.contains(candidate)).toList();
    }

    private static void write(
            CountBuilder count,
            Profile ballots,
            Piles piles,
            String action,
            List<Integer> elected,
            List<Integer> out,
            List<Transfer> transfers,
            Ratio half) {
        int number = count.tallies().size() + 1;
        for (int candidate : elected) {
            count.event(
                    number,
                    "elected",
                    elected,
                    Map.of("votes", piles.votes(candidate).toString()));
        }
        count.round(new Round(
                number,
                action,
                List.of(),
                piles.tally(),
                number == 1 ? Optional.of(half) : Optional.empty(),
                ballots.names(elected),
                ballots.names(out),
                transfers,
                piles.exhausted(),
                Ratio.ZERO));
    }
}
