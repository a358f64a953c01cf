package coop.voting.count;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What must hold of every count, whatever the method. */
final class Invariants {
    private Invariants() {}

    /** Everything that does not hold. */
    static List<String> broken(Profile ballots, Count count) {
        List<String> broken = new ArrayList<>();
        Ratio invalid = count.ballots().invalid().values().stream().reduce(Ratio.ZERO, Ratio::plus);
        if (!count.ballots().cast().equals(count.ballots().counted().plus(invalid))) {
            broken.add("cast is not counted and invalid: " + count.ballots());
        }
        if (!count.winners().subList(0, count.elected().size()).equals(count.elected())) {
            broken.add("the elected do not come first among the winners");
        }
        if (new HashSet<>(count.winners()).size() != count.winners().size()) {
            broken.add("a winner stands twice: " + count.winners());
        }
        if (!ballots.candidates().containsAll(count.winners())) {
            broken.add("a winner is no candidate: " + count.winners());
        }
        List<String> ranked = count.ranking().stream().flatMap(List::stream).toList();
        if (new HashSet<>(ranked).size() != ranked.size()) {
            broken.add("a candidate is ranked twice: " + count.ranking());
        }
        rounds(count, broken);
        return broken;
    }

    /** In each round, the votes of candidates, exhausted votes and rounding losses are all the votes, but for a millionth. */
    private static void rounds(Count count, List<String> broken) {
        Ratio all = Ratio.ZERO;
        for (Round round : count.rounds()) {
            Ratio sum = round.tally().values().stream()
                    .reduce(Ratio.ZERO, Ratio::plus)
                    .plus(round.exhaustedVotes())
                    .plus(round.lost());
            Ratio off = sum.minus(round.number() == 1 ? sum : all);
            if (off.max(off.negated()).compareTo(Ratio.of(1, 1_000_000)) > 0) {
                broken.add("votes appear or vanish in round " + round.number() + ": " + sum + " and not " + all);
            }
            all = round.number() == 1 ? sum : all;
        }
    }
}
