package coop.voting.count.tally;

import coop.core.value.Ratio;
import coop.voting.count.CountBuilder;
import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Profile;
import coop.voting.count.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** The score round and the automatic runoff of STAR voting, with the official protocol for ties. */
final class StarRounds {
    private final Profile ballots;
    private final CountBuilder count;
    private final PairwiseMatrix matrix;
    private final Ratio[] scores;
    private final Ratio[] highest;
    private final List<Integer> rest = new ArrayList<>();
    private final List<Map<String, Object>> runoffs = new ArrayList<>();

    StarRounds(Profile ballots, Grades grades, Ratio max, CountBuilder count) {
        this.ballots = ballots;
        this.count = count;
        this.matrix = grades.comparisons();
        this.scores = grades.sums();
        this.highest = new Ratio[scores.length];
        int top = grades.levels().indexOf(max);
        for (int candidate = 0; candidate < scores.length; candidate++) {
            highest[candidate] = top < 0 ? Ratio.ZERO : grades.votes(candidate, top);
            rest.add(candidate);
        }
        count.figure("tally", count.byName(scores));
    }

    /** The winner among those who are not yet out; empty if a tie stands. */
    OptionalInt winner() {
        List<Integer> finalists = finalists();
        OptionalInt winner = finalists.isEmpty() ? OptionalInt.empty() : runoff(finalists);
        winner.ifPresent(candidate -> rest.remove(Integer.valueOf(candidate)));
        return winner;
    }

    /** Those who are not yet elected. */
    List<Integer> rest() {
        return List.copyOf(rest);
    }

    /** Each runoff: the finalists, and the votes that prefer one to the other. */
    List<Map<String, Object>> runoffs() {
        return List.copyOf(runoffs);
    }

    private List<Integer> finalists() {
        if (rest.size() <= 2) {
            return List.copyOf(rest);
        }
        List<Integer> chosen = new ArrayList<>();
        List<Integer> running = rest;
        running = narrowed(chosen, running, c -> scores[c]);
        List<Integer> tied = running;
        running = narrowed(chosen, tied, c -> preferred(c, tied));
        running = narrowed(chosen, running, c -> highest[c]);
        while (chosen.size() < 2) {
            OptionalInt picked = count.pick(1 + runoffs.size(), Purpose.FINALIST, running, List.of());
            if (picked.isEmpty()) {
                return List.of();
            }
            chosen.add(picked.getAsInt());
            running = without(running, picked.getAsInt());
        }
        return chosen;
    }

    private static List<Integer> without(List<Integer> candidates, int one) {
        return candidates.stream().filter(candidate -> candidate != one).toList();
    }

    /** How often a candidate is preferred to one of those with whom it is tied. */
    private Ratio preferred(int candidate, List<Integer> tied) {
        Ratio sum = Ratio.ZERO;
        for (int other : tied) {
            sum = other == candidate ? sum : sum.plus(matrix.votes(candidate, other));
        }
        return sum;
    }

    /** Takes those who are surely among the two by this number, and says who is still tied for what is left. */
    private static List<Integer> narrowed(List<Integer> chosen, List<Integer> running, IntFunction<Ratio> number) {
        List<Integer> open = new ArrayList<>(running);
        while (chosen.size() < 2 && !open.isEmpty()) {
            Ratio most = open.stream().map(number::apply).reduce(Ratio::max).orElse(Ratio.ZERO);
            List<Integer> first =
                    open.stream().filter(c -> number.apply(c).equals(most)).toList();
            if (first.size() > 2 - chosen.size()) {
                return first;
            }
            chosen.addAll(first);
            open.removeAll(first);
        }
        return List.of();
    }

    private OptionalInt runoff(List<Integer> finalists) {
        if (finalists.size() == 1) {
            return OptionalInt.of(finalists.get(0));
        }
        int a = finalists.get(0);
        int b = finalists.get(1);
        Map<String, Object> votes = new LinkedHashMap<>();
        votes.put(ballots.candidates().get(a), matrix.votes(a, b));
        votes.put(ballots.candidates().get(b), matrix.votes(b, a));
        runoffs.add(votes);
        count.event(runoffs.size(), "runoff", finalists, Map.of());
        for (int compared :
                new int[] {matrix.compare(a, b), scores[a].compareTo(scores[b]), highest[a].compareTo(highest[b])}) {
            if (compared != 0) {
                return OptionalInt.of(compared > 0 ? a : b);
            }
        }
        return count.pick(runoffs.size(), Purpose.ELECTION, finalists, List.of());
    }
}
