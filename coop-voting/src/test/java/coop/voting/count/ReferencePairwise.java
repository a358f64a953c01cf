package coop.voting.count;

import coop.voting.count.pairwise.Strength;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Pairwise methods the slow way: by their definitions, voter by voter, path by path, order by order. */
final class ReferencePairwise {
    private final Voters voters;
    private final int n;
    final int[][] prefer;

    ReferencePairwise(Voters voters, boolean unrankedLast) {
        this.voters = voters;
        this.n = voters.size();
        this.prefer = new int[n][n];
        for (List<List<Integer>> ranks : voters.rankings) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    int own = rank(ranks, a);
                    int other = rank(ranks, b);
                    boolean last = unrankedLast && own >= 0 && other < 0;
                    if (a != b && (last || own >= 0 && other >= 0 && own < other)) {
                        prefer[a][b]++;
                    }
                }
            }
        }
    }

    private static int rank(List<List<Integer>> ranks, int candidate) {
        for (int rank = 0; rank < ranks.size(); rank++) {
            if (ranks.get(rank).contains(candidate)) {
                return rank;
            }
        }
        return -1;
    }

    /** A strength as a pair to compare: for ratios by cross-multiplication. */
    private int compare(Strength strength, int a, int b, int c, int d) {
        return switch (strength) {
            case WINNING, OPPOSITION -> Integer.compare(prefer[a][b], prefer[c][d]);
            case MARGIN -> Integer.compare(prefer[a][b] - prefer[b][a], prefer[c][d] - prefer[d][c]);
            case RATIO ->
                prefer[b][a] == 0 && prefer[d][c] == 0
                        ? Integer.compare(prefer[a][b], prefer[c][d])
                        : Integer.compare(prefer[a][b] * prefer[d][c], prefer[c][d] * prefer[b][a]);
        };
    }

    /** Who is not behind anybody by the strongest of all simple paths. */
    Set<String> schulze(Strength strength) {
        Set<String> winners = new TreeSet<>();
        for (int a = 0; a < n; a++) {
            boolean ahead = true;
            for (int b = 0; b < n; b++) {
                ahead &= a == b || weaker(strength, strongest(strength, b, a), strongest(strength, a, b)) <= 0;
            }
            if (ahead) {
                winners.add(voters.candidates.get(a));
            }
        }
        return winners;
    }

    private int weaker(Strength strength, int[] link, int[] other) {
        if (link.length == 0 || other.length == 0) {
            return Integer.compare(link.length, other.length);
        }
        return compare(strength, link[0], link[1], other[0], other[1]);
    }

    /** The weakest link of the strongest path; empty if there is no path. */
    private int[] strongest(Strength strength, int from, int to) {
        return strongest(strength, from, to, new int[0], List.of(from));
    }

    private int[] strongest(Strength strength, int from, int to, int[] weakest, List<Integer> visited) {
        int[] best = new int[0];
        for (int next = 0; next < n; next++) {
            if (visited.contains(next) || prefer[from][next] <= prefer[next][from]) {
                continue;
            }
            int[] link = {from, next};
            int[] now = weakest.length == 0 || weaker(strength, link, weakest) < 0 ? link : weakest;
            List<Integer> path = new ArrayList<>(visited);
            path.add(next);
            int[] whole = next == to ? now : strongest(strength, next, to, now, path);
            if (weaker(strength, whole, best) > 0) {
                best = whole;
            }
        }
        return best;
    }

    /** Ranked pairs, where defeats of one strength and opposition are taken together; a circle is looked for from scratch. */
    Set<String> rankedPairs(Strength strength) {
        List<int[]> defeats = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (prefer[a][b] > prefer[b][a]) {
                    defeats.add(new int[] {a, b});
                }
            }
        }
        Comparator<int[]> order = (p, q) -> compare(strength, q[0], q[1], p[0], p[1]);
        order = order.thenComparing(p -> prefer[p[1]][p[0]]);
        defeats.sort(order);
        List<int[]> locked = new ArrayList<>();
        for (int i = 0; i < defeats.size(); ) {
            int from = i;
            List<int[]> level = new ArrayList<>();
            while (i < defeats.size() && order.compare(defeats.get(from), defeats.get(i)) == 0) {
                level.add(defeats.get(i++));
            }
            List<int[]> together = new ArrayList<>(locked);
            together.addAll(level);
            level.stream()
                    .filter(defeat -> !reaches(together, defeat[1], defeat[0], Set.of()))
                    .forEach(locked::add);
        }
        Set<String> winners = new TreeSet<>(voters.candidates);
        locked.forEach(defeat -> winners.remove(voters.candidates.get(defeat[1])));
        return winners;
    }

    private static boolean reaches(List<int[]> defeats, int from, int to, Set<Integer> visited) {
        Set<Integer> path = new TreeSet<>(visited);
        path.add(from);
        return from == to
                || defeats.stream()
                        .filter(defeat -> defeat[0] == from && !path.contains(defeat[1]))
                        .anyMatch(defeat -> reaches(defeats, defeat[1], to, path));
    }

    /** Whose worst defeat is mildest. */
    Set<String> minimax(Strength strength) {
        List<int[]> worst = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            int[] own = new int[0];
            for (int b = 0; b < n; b++) {
                boolean counts = strength == Strength.OPPOSITION ? prefer[b][a] > 0 : prefer[b][a] > prefer[a][b];
                int[] link = {b, a};
                if (a != b && counts && weaker(strength, link, own) > 0) {
                    own = link;
                }
            }
            worst.add(own);
        }
        Set<String> winners = new TreeSet<>();
        for (int a = 0; a < n; a++) {
            int[] own = worst.get(a);
            if (worst.stream().allMatch(other -> weaker(strength, own, other) <= 0)) {
                winners.add(voters.candidates.get(a));
            }
        }
        return winners;
    }

    /** Comparisons won, level ones half. */
    Set<String> copeland() {
        int[] twice = new int[n];
        int most = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (a != b) {
                    twice[a] += 1 + Integer.signum(prefer[a][b] - prefer[b][a]);
                }
            }
            most = Math.max(most, twice[a]);
        }
        Set<String> winners = new TreeSet<>();
        for (int a = 0; a < n; a++) {
            if (twice[a] == most) {
                winners.add(voters.candidates.get(a));
            }
        }
        return winners;
    }

    /** First in any of the orders that disagree least, over all orders. */
    Set<String> kemeny() {
        Set<String> winners = new TreeSet<>();
        BigInteger[] least = {BigInteger.valueOf(Long.MAX_VALUE)};
        orders(new ArrayList<>(), winners, least);
        return winners;
    }

    private void orders(List<Integer> order, Set<String> winners, BigInteger[] least) {
        if (order.size() == n) {
            long cost = 0;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    cost += prefer[order.get(j)][order.get(i)];
                }
            }
            int compared = BigInteger.valueOf(cost).compareTo(least[0]);
            if (compared < 0) {
                winners.clear();
                least[0] = BigInteger.valueOf(cost);
            }
            if (compared <= 0) {
                winners.add(voters.candidates.get(order.get(0)));
            }
        }
        for (int next = 0; next < n; next++) {
            if (!order.contains(next)) {
                List<Integer> longer = new ArrayList<>(order);
                longer.add(next);
                orders(longer, winners, least);
            }
        }
    }
}
