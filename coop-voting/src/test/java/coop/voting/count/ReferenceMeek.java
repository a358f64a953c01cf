package coop.voting.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The PR Foundation's reference Meek rule, step by step as its text has it, voter by voter, in decimal numbers. */
final class ReferenceMeek {
    private static final int PLACES = 9;
    private static final BigDecimal OMEGA = new BigDecimal("0.000001");

    private final Voters voters;
    private final int seats;
    private final List<String> order;
    private final BigDecimal[] keep;
    final List<Integer> elected = new ArrayList<>();
    private final List<Integer> hopeful = new ArrayList<>();
    BigDecimal[] votes;

    /** Counts, with ties broken by an order in which the last is excluded. */
    ReferenceMeek(Voters voters, int seats, List<String> order) {
        this.voters = voters;
        this.seats = seats;
        this.order = order;
        this.keep = new BigDecimal[voters.size()];
        Arrays.fill(keep, BigDecimal.ONE);
        this.votes = new BigDecimal[voters.size()];
        for (int candidate = 0; candidate < voters.size(); candidate++) {
            hopeful.add(candidate);
        }
        // B.1: the count is complete when all seats are filled, or as many hopeful and elected are left as seats.
        do {
            round();
        } while (!complete());
        if (elected.size() < seats) {
            hopeful.stream().sorted((a, b) -> votes[b].compareTo(votes[a])).forEach(elected::add);
        }
    }

    private boolean complete() {
        return elected.size() >= seats || elected.size() + hopeful.size() <= seats;
    }

    private void round() {
        BigDecimal before = BigDecimal.valueOf(voters.rankings.size() + 1L);
        while (true) {
            distribute();
            BigDecimal quota = quota();
            List<Integer> reached = hopeful.stream()
                    .filter(candidate -> votes[candidate].compareTo(quota) >= 0)
                    .sorted((a, b) -> votes[b].compareTo(votes[a]))
                    .toList();
            elected.addAll(reached);
            hopeful.removeAll(reached);
            BigDecimal surplus = BigDecimal.ZERO;
            for (int candidate : elected) {
                surplus = surplus.add(votes[candidate].subtract(quota).max(BigDecimal.ZERO));
            }
            if (!reached.isEmpty()) {
                return;
            }
            if (surplus.compareTo(OMEGA) < 0 || surplus.compareTo(before) >= 0) {
                if (!complete()) {
                    exclude(surplus);
                }
                return;
            }
            before = surplus;
            for (int candidate : elected) {
                keep[candidate] = keep[candidate]
                        .multiply(quota)
                        .setScale(PLACES, RoundingMode.UP)
                        .divide(votes[candidate], PLACES, RoundingMode.UP);
            }
        }
    }

    private void distribute() {
        Arrays.fill(votes, BigDecimal.ZERO.setScale(PLACES));
        for (List<List<Integer>> ranks : voters.rankings) {
            BigDecimal weight = BigDecimal.ONE;
            for (List<Integer> rank : ranks) {
                int candidate = rank.get(0);
                BigDecimal kept = weight.multiply(keep[candidate]).setScale(PLACES, RoundingMode.UP);
                votes[candidate] = votes[candidate].add(kept);
                weight = weight.subtract(kept);
            }
        }
    }

    private BigDecimal quota() {
        BigDecimal sum = Arrays.stream(votes).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(seats + 1L), PLACES, RoundingMode.DOWN)
                .add(BigDecimal.ONE.movePointLeft(PLACES));
    }

    private void exclude(BigDecimal surplus) {
        BigDecimal least =
                hopeful.stream().map(c -> votes[c]).reduce(BigDecimal::min).orElseThrow();
        int out = -1;
        for (String name : order) {
            int candidate = voters.candidates.indexOf(name);
            if (hopeful.contains(candidate) && votes[candidate].compareTo(least.add(surplus)) <= 0) {
                out = candidate;
            }
        }
        hopeful.remove(Integer.valueOf(out));
        keep[out] = BigDecimal.ZERO;
    }
}
