package coop.voting.count;

import coop.core.value.Ratio;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** The single transferable vote the slow way: every voter's paper has its own value and is moved on its own. */
final class ReferenceStv {
    /** A paper: where it is and what it is worth. */
    private static final class Paper {
        private final List<Integer> order;
        private int at = -1;
        private Ratio value = Ratio.ONE;

        Paper(List<Integer> order) {
            this.order = order;
        }
    }

    /** What differs between the rules. */
    record Rules(int places, boolean oneCut, BinaryOperator<Ratio> quota, boolean exceed) {}

    private final Voters voters;
    private final Rules rules;
    private final List<String> order;
    private final List<Paper> papers = new ArrayList<>();
    private final List<Integer> continuing = new ArrayList<>();
    private final List<Integer> pending = new ArrayList<>();
    private final Ratio[] votes;
    final List<String> elected = new ArrayList<>();
    final List<Map<String, Ratio>> tallies = new ArrayList<>();
    final Ratio quota;

    /** Counts, with ties broken by an order in which the first is favoured. */
    ReferenceStv(Voters voters, int seats, Rules rules, List<String> order) {
        this.voters = voters;
        this.rules = rules;
        this.order = order;
        this.votes = new Ratio[voters.size()];
        for (int candidate = 0; candidate < votes.length; candidate++) {
            votes[candidate] = Ratio.ZERO;
            continuing.add(candidate);
        }
        Ratio valid = Ratio.ZERO;
        for (List<List<Integer>> ranks : voters.rankings) {
            Paper paper = new Paper(ranks.stream().map(rank -> rank.get(0)).toList());
            papers.add(paper);
            valid = paper.order.isEmpty() ? valid : valid.plus(Ratio.ONE);
            advance(paper);
        }
        quota = rules.quota().apply(valid, Ratio.of(seats));
        tallies.add(tally());
        electReached();
        while (elected.size() < seats && continuing.size() > seats - elected.size()) {
            if (pending.isEmpty()) {
                int out = pick(continuing, false);
                continuing.remove(Integer.valueOf(out));
                votes[out] = Ratio.ZERO;
                papers.stream().filter(paper -> paper.at == out).forEach(this::advance);
            } else {
                int from = pick(pending, true);
                pending.remove(Integer.valueOf(from));
                Ratio had = votes[from];
                Ratio surplus = had.minus(quota);
                votes[from] = quota;
                papers.stream().filter(paper -> paper.at == from).forEach(paper -> {
                    Ratio product = paper.value.times(surplus);
                    paper.value = cut((rules.oneCut() ? product : cut(product)).dividedBy(had));
                    advance(paper);
                });
            }
            tallies.add(tally());
            electReached();
        }
        if (elected.size() < seats) {
            continuing.stream()
                    .sorted((a, b) -> votes[b].compareTo(votes[a]))
                    .forEach(candidate -> elected.add(voters.candidates.get(candidate)));
        }
    }

    private Ratio cut(Ratio number) {
        return rules.places() < 0 ? number : Ratio.of(number.toDecimal(rules.places(), RoundingMode.DOWN));
    }

    private void advance(Paper paper) {
        paper.at = paper.order.stream().filter(continuing::contains).findFirst().orElse(-1);
        if (paper.at >= 0) {
            votes[paper.at] = votes[paper.at].plus(paper.value);
        }
    }

    private int pick(List<Integer> among, boolean most) {
        int picked = -1;
        for (String name : order) {
            int candidate = voters.candidates.indexOf(name);
            if (among.contains(candidate)) {
                int compared = picked < 0 ? 0 : votes[candidate].compareTo(votes[picked]);
                if (picked < 0 || (most ? compared > 0 : compared <= 0)) {
                    picked = candidate;
                }
            }
        }
        return picked;
    }

    private void electReached() {
        List<Integer> reached = continuing.stream()
                .filter(candidate -> votes[candidate].compareTo(quota) >= (rules.exceed() ? 1 : 0))
                .sorted((a, b) -> votes[b].compareTo(votes[a]))
                .toList();
        for (int candidate : reached) {
            elected.add(voters.candidates.get(candidate));
            pending.add(candidate);
            continuing.remove(Integer.valueOf(candidate));
        }
    }

    private Map<String, Ratio> tally() {
        Map<String, Ratio> tally = new LinkedHashMap<>();
        for (int candidate = 0; candidate < votes.length; candidate++) {
            tally.put(voters.candidates.get(candidate), votes[candidate]);
        }
        return tally;
    }
}
