package coop.voting.count;

import coop.voting.count.transfer.Duplicate;
import coop.voting.count.transfer.Irv;
import coop.voting.count.transfer.Overvote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Instant runoff the slow way: every paper that is not exhausted is read from its first rank in every round. */
final class ReferenceRunoff {
    private static final int NOBODY = -1;

    private final Voters voters;
    private final Irv rules;
    private final List<String> order;
    private final Set<Integer> exhausted = new HashSet<>();
    final List<Map<String, Integer>> tallies = new ArrayList<>();
    final List<Set<String>> excluded = new ArrayList<>();
    String winner = "";

    /** Counts, with ties broken by an order in which the first is favoured. */
    ReferenceRunoff(Voters voters, Irv rules, List<String> order) {
        this.voters = voters;
        this.rules = rules;
        this.order = order;
        Set<String> standing = new HashSet<>(voters.candidates);
        while (true) {
            Map<String, Integer> tally = tally(standing);
            tallies.add(tally);
            boolean wonBefore = !winner.isEmpty();
            if (!wonBefore) {
                elect(tally);
            }
            boolean decided = !winner.isEmpty();
            if (decided && (standing.size() <= 2 || !rules.continueUntilTwo())) {
                excluded.add(Set.of());
                return;
            }
            Set<String> out = decided && !wonBefore ? Set.of() : outgoing(tally);
            excluded.add(out);
            standing.removeAll(out);
        }
    }

    private void elect(Map<String, Integer> tally) {
        int active = tally.values().stream().mapToInt(Integer::intValue).sum();
        for (String name : order) {
            int own = tally.getOrDefault(name, -1);
            boolean most = tally.values().stream().allMatch(other -> other <= own);
            if (tally.containsKey(name) && winner.isEmpty() && (2 * own > active || tally.size() <= 2 && most)) {
                winner = name;
            }
        }
    }

    private Set<String> outgoing(Map<String, Integer> tally) {
        if (rules.batchElimination()) {
            Set<String> batch = batch(tally);
            if (batch.size() > 1) {
                return batch;
            }
        }
        String last = "";
        for (String name : order) {
            if (tally.containsKey(name) && (last.isEmpty() || tally.get(name) <= tally.get(last))) {
                last = name;
            }
        }
        return Set.of(last);
    }

    /** The largest set, over all sets, whose votes together are fewer than those of each one outside. */
    private Set<String> batch(Map<String, Integer> tally) {
        List<String> names = List.copyOf(tally.keySet());
        Set<String> largest = Set.of();
        for (int bits = 0; bits < (1 << names.size()) - 1; bits++) {
            Set<String> set = new HashSet<>();
            int together = 0;
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < names.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(names.get(i));
                    together += tally.get(names.get(i));
                } else {
                    least = Math.min(least, tally.get(names.get(i)));
                }
            }
            boolean enough = names.size() - set.size() >= (rules.continueUntilTwo() ? 2 : 1);
            if (enough && together < least && set.size() > largest.size()) {
                largest = set;
            }
        }
        return largest;
    }

    private Map<String, Integer> tally(Set<String> standing) {
        Map<String, Integer> tally = new TreeMap<>();
        standing.forEach(name -> tally.put(name, 0));
        for (int voter = 0; voter < voters.rankings.size(); voter++) {
            int candidate = exhausted.contains(voter) ? NOBODY : read(voters.rankings.get(voter), standing);
            if (candidate == NOBODY) {
                exhausted.add(voter);
            } else {
                tally.merge(voters.candidates.get(candidate), 1, Integer::sum);
            }
        }
        return tally;
    }

    private int read(List<List<Integer>> ranks, Set<String> standing) {
        int last = -1;
        Set<Integer> seen = new HashSet<>();
        for (int rank = 0; rank < ranks.size(); rank++) {
            List<Integer> names = ranks.get(rank);
            if (names.isEmpty()) {
                continue;
            }
            int gap = rank - last - 1;
            last = rank;
            boolean tooWide = rules.maxSkippedRanks().filter(most -> gap > most).isPresent();
            boolean again =
                    rules.duplicate() == Duplicate.EXHAUST && names.stream().anyMatch(seen::contains);
            seen.addAll(names);
            if (tooWide || again) {
                return NOBODY;
            }
            List<Integer> able = names.stream()
                    .filter(candidate -> standing.contains(voters.candidates.get(candidate)))
                    .toList();
            if (names.size() > 1) {
                if (rules.overvote() == Overvote.EXHAUST) {
                    return NOBODY;
                }
                if (rules.overvote() == Overvote.SKIP) {
                    continue;
                }
                if (able.size() > 1) {
                    return NOBODY;
                }
            }
            if (!able.isEmpty()) {
                return able.get(0);
            }
        }
        return NOBODY;
    }
}
