package coop.voting.count.transfer;

import coop.core.value.Ratio;
import coop.voting.count.PaperTrail;
import coop.voting.count.Profile;
import coop.voting.count.Transfer;
import coop.voting.count.VoteSums;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Papers in piles, one per standing candidate, each paper on the pile of the candidate for whom it counts. When candidates are
 * excluded only their own piles are gone through again.
 */
final class Piles {
    private static final int NONE = -1;
    private static final End[] ENDS = End.values();

    private final Profile ballots;
    private final Papers papers;
    private final int n;
    private final boolean[] standing;
    private final int[] cursor;
    private final int[] next;
    private final int[] head;
    private final VoteSums sums;
    private final PaperTrail trail;

    /** Deals all papers among those who stand. */
    Piles(Profile ballots, Papers papers, boolean[] standing, PaperTrail trail) {
        this.ballots = ballots;
        this.papers = papers;
        this.trail = trail;
        this.n = standing.length;
        this.standing = standing.clone();
        this.cursor = new int[ballots.distinct()];
        this.next = new int[ballots.distinct()];
        this.head = new int[n];
        this.sums = new VoteSums(ballots, n + ENDS.length, 1);
        Arrays.fill(head, NONE);
        for (int ballot = 0; ballot < cursor.length; ballot++) {
            cursor[ballot] = papers.start(ballot);
            put(ballot, 1, PaperTrail.DEALT);
        }
    }

    boolean stands(int candidate) {
        return standing[candidate];
    }

    /** Those who stand, in the stated order. */
    List<Integer> standing() {
        List<Integer> list = new ArrayList<>();
        for (int candidate = 0; candidate < n; candidate++) {
            if (standing[candidate]) {
                list.add(candidate);
            }
        }
        return list;
    }

    /** The votes of a candidate, in the ballots' units. */
    BigInteger sum(int candidate) {
        return sums.sum(candidate);
    }

    Ratio votes(int candidate) {
        return sums.votes(candidate);
    }

    /** Those who stand and have most votes. */
    List<Integer> most() {
        return with(standing().stream().map(sums::sum).reduce(BigInteger::max).orElse(BigInteger.ZERO));
    }

    /** Those who stand and have fewest votes. */
    List<Integer> least() {
        return with(standing().stream().map(sums::sum).reduce(BigInteger::min).orElse(BigInteger.ZERO));
    }

    private List<Integer> with(BigInteger votes) {
        return standing().stream()
                .filter(candidate -> sums.sum(candidate).equals(votes))
                .toList();
    }

    /** The votes of all who stand, by name. */
    Map<String, Ratio> tally() {
        Map<String, Ratio> tally = new LinkedHashMap<>();
        standing().forEach(candidate -> tally.put(ballots.candidates().get(candidate), votes(candidate)));
        return tally;
    }

    /** The votes that count for somebody, in the ballots' units. */
    BigInteger active() {
        BigInteger active = BigInteger.ZERO;
        for (int candidate = 0; candidate < n; candidate++) {
            active = active.add(sums.sum(candidate));
        }
        return active;
    }

    /** The votes that count for somebody. */
    Ratio activeVotes() {
        return ballots.unit().times(Ratio.of(active(), BigInteger.ONE));
    }

    /** The votes that count for nobody, by reason. */
    SortedMap<String, Ratio> exhausted() {
        SortedMap<String, Ratio> exhausted = new TreeMap<>();
        for (End end : ENDS) {
            Ratio votes = sums.votes(n + end.ordinal());
            if (votes.signum() > 0) {
                exhausted.put(end.reason(), votes);
            }
        }
        return exhausted;
    }

    /**
     * Excludes candidates, and says where their votes went.
     *
     * @param round the round whose tally shows them gone
     */
    List<Transfer> exclude(List<Integer> candidates, int round) {
        candidates.forEach(candidate -> standing[candidate] = false);
        List<Transfer> transfers = new ArrayList<>();
        for (int candidate : candidates) {
            Ratio[] before = sums.votes();
            int ballot = head[candidate];
            head[candidate] = NONE;
            sums.clear(candidate);
            while (ballot != NONE) {
                int following = next[ballot];
                put(ballot, round, candidate);
                ballot = following;
            }
            report(candidate, before, transfers);
        }
        return transfers;
    }

    private void report(int from, Ratio[] before, List<Transfer> transfers) {
        List<String> names = ballots.candidates();
        for (int to = 0; to < n + ENDS.length; to++) {
            Ratio votes = sums.votes(to).minus(before[to]);
            if (votes.signum() > 0) {
                Optional<String> target = to < n ? Optional.of(names.get(to)) : Optional.empty();
                String reason = to < n ? "" : ENDS[to - n].reason();
                transfers.add(new Transfer(names.get(from), target, reason, votes, votes));
            }
        }
    }

    /** Puts a paper on the pile where it belongs. */
    private void put(int ballot, int round, int from) {
        int candidate = papers.advance(cursor, ballot, standing);
        if (candidate < 0) {
            End end = papers.ending(cursor, ballot);
            sums.add(n + end.ordinal(), ballot);
            trail.ended(round, ballot, from, end.reason());
            return;
        }
        sums.add(candidate, ballot);
        trail.moved(round, ballot, from, candidate);
        next[ballot] = head[candidate];
        head[candidate] = ballot;
    }
}
