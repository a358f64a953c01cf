package coop.voting.count;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.IntPredicate;

/**
 * Compares candidates two by two over all distinct ballots.
 *
 * <p>Only pairs that a ballot ranks are looked at; against the unranked, a candidate is preferred on every ballot that ranks
 * it and not the other. Up to ten candidates, the comparisons of plain orders are packed six bits each into one long per
 * candidate, and added up for as many ballots as six bits hold.
 */
final class PairwiseCount {
    private static final int LANE = 6;
    private static final int LANE_FULL = (1 << LANE) - 1;
    private static final int MOST_LANES = 10;

    private final Profile ballots;
    private final IntPredicate some;
    private final int n;
    private final VoteSums prefer;
    private final VoteSums equal;
    private final VoteSums ranked;

    private PairwiseCount(Profile ballots, IntPredicate some) {
        this.ballots = ballots;
        this.some = some;
        this.n = ballots.candidates().size();
        if (n > 2_000) {
            throw new CountingException(
                    "candidates.too-many", "Comparing " + n + " candidates two by two is too much, at most 2000");
        }
        this.prefer = new VoteSums(ballots, n * n, 1);
        this.equal = new VoteSums(ballots, n * n, 1);
        this.ranked = new VoteSums(ballots, n, 1);
    }

    static PairwiseMatrix of(Profile ballots, Unranked unranked, IntPredicate some) {
        PairwiseCount count = new PairwiseCount(ballots, some);
        switch (ballots.kind()) {
            case RANKED -> count.rankings();
            case SCORE -> {
                count.scores(unranked == Unranked.LAST ? 0 : -1);
                return count.matrix(Unranked.IGNORED);
            }
            case APPROVAL -> throw new CountingException("ballots.kind", "Approvals do not rank candidates");
        }
        return count.matrix(unranked);
    }

    /** The comparisons of score ballots on which who is not scored has a certain score. */
    static PairwiseMatrix ofScores(Profile ballots, Ratio unscored, IntPredicate some) {
        PairwiseCount count = new PairwiseCount(ballots, some);
        int place = Collections.binarySearch(ballots.levels(), unscored);
        count.scores(place >= 0 ? 2 * place + 1 : 2 * (-place - 1));
        return count.matrix(Unranked.IGNORED);
    }

    private PairwiseMatrix matrix(Unranked unranked) {
        BigInteger[][] counts = new BigInteger[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                BigInteger both = a == b ? BigInteger.ZERO : prefer.sum(a * n + b);
                if (a != b && unranked == Unranked.LAST) {
                    BigInteger equals = equal.sum(Math.min(a, b) * n + Math.max(a, b));
                    both = ranked.sum(a).subtract(prefer.sum(b * n + a)).subtract(equals);
                }
                counts[a][b] = both;
            }
        }
        return new PairwiseMatrix(ballots.candidates(), counts, ballots.unit());
    }

    private void rankings() {
        boolean lanes = n <= MOST_LANES && prefer.fitsLong();
        long[] rows = new long[n];
        int filled = 0;
        Preferences preferences = new Preferences(ballots);
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            if (!some.test(ballot)) {
                continue;
            }
            if (!ballots.isPlain(ballot)) {
                mixed(preferences, ballot);
            } else if (lanes && ballots.count(ballot) <= LANE_FULL) {
                int weight = (int) ballots.count(ballot);
                if (filled + weight > LANE_FULL) {
                    flush(rows);
                    filled = 0;
                }
                filled += weight;
                pack(rows, ballot, weight);
            } else {
                plain(ballot);
            }
        }
        flush(rows);
    }

    private void pack(long[] rows, int ballot, int weight) {
        long below = 0;
        for (int place = ballots.end(ballot) - 1; place >= ballots.start(ballot); place--) {
            int candidate = ballots.symbol(place);
            long lane = (long) weight << LANE * candidate;
            // A candidate's own lane counts how often it is ranked.
            rows[candidate] += below + lane;
            below += lane;
        }
    }

    private void flush(long[] rows) {
        if (!prefer.fitsLong()) {
            return;
        }
        for (int a = 0; a < n && n <= MOST_LANES; a++) {
            for (int b = 0; b < n; b++) {
                long number = rows[a] >>> LANE * b & LANE_FULL;
                if (a == b) {
                    ranked.addSmall(a, number);
                } else {
                    prefer.addSmall(a * n + b, number);
                }
            }
        }
        Arrays.fill(rows, 0);
    }

    private void plain(int ballot) {
        int end = ballots.end(ballot);
        for (int place = ballots.start(ballot); place < end; place++) {
            int candidate = ballots.symbol(place);
            ranked.add(candidate, ballot);
            for (int later = place + 1; later < end; later++) {
                prefer.add(candidate * n + ballots.symbol(later), ballot);
            }
        }
    }

    private void mixed(Preferences preferences, int ballot) {
        preferences.read(ballot);
        for (int i = 0; i < preferences.size(); i++) {
            int a = preferences.candidate(i);
            ranked.add(a, ballot);
            for (int j = i + 1; j < preferences.size(); j++) {
                int b = preferences.candidate(j);
                if (preferences.rankOf(a) == preferences.rankOf(b)) {
                    equal.add(Math.min(a, b) * n + Math.max(a, b), ballot);
                } else {
                    prefer.add(a * n + b, ballot);
                }
            }
        }
    }

    /** A higher score is preferred; ranks of scores are odd, so that no score has room between any two. */
    private void scores(int unscored) {
        int[] rank = new int[n];
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            if (!some.test(ballot)) {
                continue;
            }
            for (int a = 0; a < n; a++) {
                int level = ballots.symbol(ballots.start(ballot) + a);
                rank[a] = level == Profile.UNSCORED ? unscored : 2 * level + 1;
                for (int b = 0; b < a && rank[a] >= 0; b++) {
                    if (rank[a] > rank[b] && rank[b] >= 0) {
                        prefer.add(a * n + b, ballot);
                    } else if (rank[b] > rank[a]) {
                        prefer.add(b * n + a, ballot);
                    }
                }
            }
        }
    }
}
