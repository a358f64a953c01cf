package coop.voting.count;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes down a count while a method makes it: who is elected, each round, each tie and how it was broken.
 *
 * <p>Candidates are their numbers in the profile. One thread at a time.
 */
public final class CountBuilder {
    private final String method;
    private final Profile ballots;
    private final int seats;
    private final TieBreak ties;
    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> sharing = new ArrayList<>();
    private List<List<String>> ranking = List.of();
    private final List<Round> rounds = new ArrayList<>();
    private @Nullable PairwiseMatrix pairwise;
    private final List<Tie> tied = new ArrayList<>();
    private final SortedMap<String, Ratio> invalid = new TreeMap<>();
    private final SortedMap<String, Ratio> exhausted = new TreeMap<>();
    private final List<CountEvent> events = new ArrayList<>();
    private @Nullable Integer decimals;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    /**
     * A count that begins.
     *
     * @throws CountingException if there is no candidate, or no seat to fill
     */
    public CountBuilder(String method, Profile ballots, int seats, TieBreak ties) {
        this(method, ballots, ties, seats);
        requireCandidates();
        if (seats < 1) {
            throw new CountingException("seats.none", "There must be a seat or more to fill, not " + seats);
        }
    }

    private CountBuilder(String method, Profile ballots, TieBreak ties, int seats) {
        this.method = method;
        this.ballots = ballots;
        this.seats = seats;
        this.ties = ties;
    }

    /** A count that begins, of a method that elects as many as pass; its number of seats is 0. */
    public static CountBuilder unlimited(String method, Profile ballots, TieBreak ties) {
        return new CountBuilder(method, ballots, ties, 0).requireCandidates();
    }

    /** A count that begins, of a figure that needs no candidates. */
    public static CountBuilder nobody(String method, Profile ballots, int seats, TieBreak ties) {
        return new CountBuilder(method, ballots, ties, seats);
    }

    private CountBuilder requireCandidates() {
        if (ballots.candidates().isEmpty()) {
            throw new CountingException("candidates.none", "There is no candidate to count for");
        }
        return this;
    }

    /**
     * Refuses ballots of another kind.
     *
     * @throws CountingException if the ballots are not of this kind
     */
    public CountBuilder require(BallotKind kind) {
        if (ballots.kind() != kind) {
            throw new CountingException(
                    "ballots.kind",
                    "The method " + method + " counts " + Names.word(kind) + " ballots, these are "
                            + Names.word(ballots.kind()) + " ballots");
        }
        return this;
    }

    /** The method's own decimals, in which its numbers are written. */
    public CountBuilder decimals(int places) {
        decimals = places;
        return this;
    }

    /** One of the method's own results. */
    public CountBuilder figure(String name, Object value) {
        figures.put(name, value);
        return this;
    }

    /** A number of votes for each candidate, by name. */
    public Map<String, Ratio> byName(Ratio[] votes) {
        Map<String, Ratio> named = new LinkedHashMap<>();
        for (int candidate = 0; candidate < votes.length; candidate++) {
            named.put(ballots.candidates().get(candidate), votes[candidate]);
        }
        return named;
    }

    public CountBuilder pairwise(PairwiseMatrix matrix) {
        pairwise = matrix;
        return this;
    }

    public CountBuilder round(Round round) {
        rounds.add(round);
        return this;
    }

    /** Counts votes as invalid under this method; they do not stand among the counted ones. */
    public CountBuilder invalid(String reason, Ratio votes) {
        if (votes.signum() > 0) {
            invalid.merge(reason, votes, Ratio::plus);
        }
        return this;
    }

    /** Counts votes that count for nobody in the end. */
    public CountBuilder exhausted(String reason, Ratio votes) {
        if (votes.signum() > 0) {
            exhausted.merge(reason, votes, Ratio::plus);
        }
        return this;
    }

    public CountBuilder event(int stage, String kind, Collection<Integer> candidates, Map<String, String> facts) {
        events.add(new CountEvent(stage, kind, ballots.names(candidates), facts));
        return this;
    }

    /** How many seats are still to be filled. */
    public int left() {
        return seats - elected.size();
    }

    /** The candidates elected so far, first elected first. */
    public List<Integer> elected() {
        return List.copyOf(elected);
    }

    public CountBuilder elect(int candidate) {
        elected.add(candidate);
        return this;
    }

    /** Says that these share what is left to be filled, and that no rule told them apart. */
    public CountBuilder share(Collection<Integer> candidates) {
        sharing.addAll(candidates);
        return this;
    }

    /** A ranking as groups of equals, best first. */
    public CountBuilder ranking(List<List<Integer>> groups) {
        ranking = groups.stream().map(ballots::names).toList();
        return this;
    }

    /** Groups of equal numbers, largest first; within a group in the stated order. */
    public static List<List<Integer>> groups(Ratio[] numbers) {
        Integer[] order = new Integer[numbers.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> numbers[b].compareTo(numbers[a]));
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || !numbers[order[i]].equals(numbers[order[i - 1]])) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(order[i]);
        }
        return groups;
    }

    /** Fills the seats that are left from groups of equals, best first, and breaks the tie for the last ones if there is one. */
    public CountBuilder electFrom(List<List<Integer>> groups) {
        return electFrom(groups, 1, Purpose.ELECTION, List.of());
    }

    /** Fills the seats that are left from groups of equals; for ties, with the stage, the purpose and the tallies so far. */
    public CountBuilder electFrom(
            List<List<Integer>> groups, int stage, Purpose purpose, List<Map<String, Ratio>> earlier) {
        for (List<Integer> group : groups) {
            List<Integer> open = new ArrayList<>(group);
            while (left() > 0 && !open.isEmpty()) {
                if (open.size() <= left()) {
                    elected.addAll(open);
                    open.clear();
                } else {
                    OptionalInt picked = pick(stage, purpose, open, earlier);
                    if (picked.isEmpty()) {
                        sharing.addAll(open);
                        return this;
                    }
                    elected.add(picked.getAsInt());
                    open.remove(Integer.valueOf(picked.getAsInt()));
                }
            }
        }
        return this;
    }

    /** Asks the tie-break to pick one, and writes down what it said; empty if the tie stands. One alone is no tie. */
    public OptionalInt pick(int stage, Purpose purpose, Collection<Integer> among, List<Map<String, Ratio>> earlier) {
        List<Integer> picked = ask(stage, purpose, among, true, earlier);
        return picked.isEmpty() ? OptionalInt.empty() : OptionalInt.of(picked.get(0));
    }

    /**
     * Says who goes out of those who are lowest: the one who is picked; all of them, if no rule picks and all would go in any
     * case; nobody, if the tie stands.
     *
     * @param together whether all of them would go in any case, one after another
     */
    public List<Integer> outgoing(
            int stage, Collection<Integer> lowest, boolean together, List<Map<String, Ratio>> earlier) {
        return ask(stage, Purpose.EXCLUSION, lowest, !together, earlier);
    }

    private List<Integer> ask(
            int stage, Purpose purpose, Collection<Integer> among, boolean decisive, List<Map<String, Ratio>> earlier) {
        List<Integer> sorted = among.stream().sorted().toList();
        if (sorted.size() == 1) {
            return sorted;
        }
        List<String> names = ballots.names(sorted);
        Settlement settlement = ties.settle(new TieQuestion(stage, purpose, names, decisive, earlier));
        if (!settlement.isSettled()) {
            tied.add(new Tie(stage, purpose, names, Optional.empty(), decisive ? "" : "together", ""));
            return decisive ? List.of() : sorted;
        }
        String chosen = settlement.left().get(0);
        tied.add(new Tie(stage, purpose, names, Optional.of(chosen), settlement.rule(), settlement.proof()));
        return List.of(ballots.index(chosen));
    }

    /** The rounds written down so far, as tallies, oldest first. */
    public List<Map<String, Ratio>> tallies() {
        return rounds.stream().map(Round::tally).toList();
    }

    public Count build() {
        List<Integer> winners = new ArrayList<>(elected);
        winners.addAll(sharing);
        SortedMap<String, Ratio> allInvalid = new TreeMap<>(ballots.invalid());
        Ratio uncounted = invalid.values().stream().reduce(Ratio.ZERO, Ratio::plus);
        invalid.forEach((reason, votes) -> allInvalid.merge(reason, votes, Ratio::plus));
        Ratio cast = ballots.invalid().values().stream().reduce(ballots.total(), Ratio::plus);
        return new Count(
                method,
                seats,
                ballots.candidates(),
                ballots.names(elected),
                ballots.names(winners),
                ranking,
                rounds,
                Optional.ofNullable(pairwise),
                tied,
                new BallotAccount(cast, ballots.total().minus(uncounted), allInvalid, exhausted),
                events,
                Optional.ofNullable(decimals),
                figures);
    }
}
