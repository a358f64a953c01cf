package coop.voting.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fractional surpluses as American cities cut them, paper by paper: each has a part that helped elect and a part that goes on. */
final class ReferenceFractional {
    private static final int PLACES = 4;

    private final Voters voters;
    private final List<BigDecimal> value = new ArrayList<>();
    private final Map<Integer, Integer> where = new HashMap<>();
    private final List<String> continuing;
    private final Map<String, BigDecimal> kept = new TreeMap<>();
    final List<String> elected = new ArrayList<>();
    final List<Map<String, BigDecimal>> tallies = new ArrayList<>();

    /** Counts, with ties broken by an order in which the first is favoured. */
    ReferenceFractional(Voters voters, int seats, List<String> order) {
        this.voters = voters;
        this.continuing = new ArrayList<>(voters.candidates);
        for (int voter = 0; voter < voters.rankings.size(); voter++) {
            value.add(BigDecimal.ONE);
            move(voter);
        }
        BigDecimal all = tally().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal threshold =
                all.divide(BigDecimal.valueOf(seats + 1L), 0, RoundingMode.DOWN).add(BigDecimal.ONE);
        while (true) {
            Map<String, BigDecimal> tally = tally();
            tallies.add(tally);
            if (elected.size() == seats || continuing.isEmpty()) {
                return;
            }
            List<String> winners = new ArrayList<>(continuing);
            if (continuing.size() > seats - elected.size()) {
                winners.removeIf(name -> tally.get(name).compareTo(threshold) < 0);
            }
            if (winners.isEmpty()) {
                String last = "";
                for (String name : order) {
                    if (continuing.contains(name)
                            && (last.isEmpty() || tally.get(name).compareTo(tally.get(last)) <= 0)) {
                        last = name;
                    }
                }
                continuing.remove(last);
                leave(last);
                continue;
            }
            elected.addAll(winners);
            continuing.removeAll(winners);
            if (elected.size() == seats) {
                List.copyOf(continuing).forEach(name -> {
                    continuing.remove(name);
                    leave(name);
                });
            }
            winners.forEach(name -> pass(name, tally.get(name), threshold));
        }
    }

    private void pass(String winner, BigDecimal votes, BigDecimal threshold) {
        BigDecimal surplus = votes.subtract(threshold);
        if (surplus.signum() <= 0) {
            kept.put(winner, votes);
            holders(winner).forEach(where::remove);
            return;
        }
        BigDecimal fraction = surplus.divide(votes, PLACES, RoundingMode.DOWN);
        for (int voter : holders(winner)) {
            value.set(voter, value.get(voter).multiply(fraction).setScale(PLACES, RoundingMode.DOWN));
            move(voter);
        }
        kept.put(winner, threshold);
    }

    private void leave(String name) {
        holders(name).forEach(this::move);
    }

    private List<Integer> holders(String name) {
        int candidate = voters.candidates.indexOf(name);
        return where.entrySet().stream()
                .filter(entry -> entry.getValue() == candidate)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void move(int voter) {
        where.remove(voter);
        voters.rankings.get(voter).stream()
                .map(rank -> rank.get(0))
                .filter(candidate -> continuing.contains(voters.candidates.get(candidate)))
                .findFirst()
                .ifPresent(candidate -> where.put(voter, candidate));
    }

    private Map<String, BigDecimal> tally() {
        Map<String, BigDecimal> tally = new TreeMap<>(kept);
        continuing.forEach(name -> tally.put(name, BigDecimal.ZERO));
        where.forEach(
                (voter, candidate) -> tally.merge(voters.candidates.get(candidate), value.get(voter), BigDecimal::add));
        return tally;
    }
}
