package coop.voting.count.transfer;

import coop.core.value.Ratio;
import coop.voting.count.Profile;
import coop.voting.count.Transfer;
import coop.voting.count.VoteSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Papers in parcels: those that count for one candidate and are worth the same.
 *
 * <p>Values are exact and there are few of them; a paper is only moved from list to list and counted. So a transfer costs one
 * step per distinct paper, and one multiplication per parcel.
 */
final class Parcels {
    private static final int NONE = -1;
    private static final End[] ENDS = End.values();

    /** Papers of one value, linked. */
    private static final class Parcel {
        private final Ratio value;
        private int head = NONE;

        Parcel(Ratio value) {
            this.value = value;
        }
    }

    private final Profile ballots;
    private final Papers papers;
    private final int n;
    private final boolean[] continuing;
    private final int[] cursor;
    private final int[] next;
    private final List<Map<Ratio, Parcel>> held = new ArrayList<>();
    private final Ratio[] votes;
    private final SortedMap<String, Ratio> unused = new TreeMap<>();
    private final SortedMap<String, Ratio> exhausted = new TreeMap<>();
    private Ratio lost = Ratio.ZERO;

    Parcels(Profile ballots, Papers papers, boolean[] continuing) {
        this.ballots = ballots;
        this.papers = papers;
        this.n = continuing.length;
        this.continuing = continuing.clone();
        this.cursor = new int[ballots.distinct()];
        this.next = new int[ballots.distinct()];
        this.votes = new Ratio[n];
        Arrays.fill(votes, Ratio.ZERO);
        VoteSums arrived = new VoteSums(ballots, n + ENDS.length, 1);
        Parcel[] first = open(Ratio.ONE);
        for (int ballot = 0; ballot < cursor.length; ballot++) {
            cursor[ballot] = papers.start(ballot);
            if (put(ballot, first, arrived) == Papers.NOBODY) {
                unused.merge(papers.ending(cursor, ballot).reason(), ballots.weight(ballot), Ratio::plus);
            }
        }
        settle(arrived, Ratio.ONE);
    }

    Ratio votes(int candidate) {
        return votes[candidate];
    }

    /** The papers that counted for nobody from the start, by reason. */
    SortedMap<String, Ratio> unused() {
        return unused;
    }

    /** The value of the papers that count for nobody any more, by reason. */
    SortedMap<String, Ratio> exhausted() {
        return new TreeMap<>(exhausted);
    }

    /** The votes lost to rounding so far. */
    Ratio lost() {
        return lost;
    }

    /** Takes no more papers for a candidate: elected or excluded. */
    void close(int candidate) {
        continuing[candidate] = false;
    }

    /** Moves all papers of a candidate on, each at a new value, and leaves the candidate with what remains. */
    List<Transfer> move(int candidate, UnaryOperator<Ratio> newValue, Ratio remains) {
        Collection<Parcel> parcels = held.get(candidate).values();
        held.set(candidate, new LinkedHashMap<>());
        Ratio leaving = votes[candidate].minus(remains);
        votes[candidate] = remains;
        Ratio arrivedVotes = Ratio.ZERO;
        Ratio[] worth = new Ratio[n + ENDS.length];
        Ratio[] count = new Ratio[n + ENDS.length];
        Arrays.fill(worth, Ratio.ZERO);
        Arrays.fill(count, Ratio.ZERO);
        for (Parcel parcel : parcels) {
            Ratio value = newValue.apply(parcel.value);
            VoteSums arrived = new VoteSums(ballots, n + ENDS.length, 1);
            Parcel[] targets = open(value);
            int ballot = parcel.head;
            while (ballot != NONE) {
                int following = next[ballot];
                put(ballot, targets, arrived);
                ballot = following;
            }
            settle(arrived, value);
            for (int to = 0; to < worth.length; to++) {
                worth[to] = worth[to].plus(arrived.votes(to).times(value));
                count[to] = count[to].plus(arrived.votes(to));
            }
        }
        List<Transfer> transfers = new ArrayList<>();
        String from = ballots.candidates().get(candidate);
        for (int to = 0; to < worth.length; to++) {
            arrivedVotes = arrivedVotes.plus(worth[to]);
            if (count[to].signum() > 0) {
                Optional<String> target =
                        to < n ? Optional.of(ballots.candidates().get(to)) : Optional.empty();
                String reason = to < n ? "" : ENDS[to - n].reason();
                transfers.add(new Transfer(from, target, reason, count[to], worth[to]));
                if (to >= n) {
                    exhausted.merge(reason, worth[to], Ratio::plus);
                }
            }
        }
        lost = lost.plus(leaving.minus(arrivedVotes));
        return transfers;
    }

    /** A parcel of this value at each candidate, new or joined with one that is there. */
    private Parcel[] open(Ratio value) {
        Parcel[] targets = new Parcel[n];
        for (int candidate = 0; candidate < n; candidate++) {
            if (held.size() <= candidate) {
                held.add(new LinkedHashMap<>());
            }
            Parcel there = held.get(candidate).get(value);
            targets[candidate] = there == null ? new Parcel(value) : there;
        }
        return targets;
    }

    private int put(int ballot, Parcel[] targets, VoteSums arrived) {
        int target = papers.advance(cursor, ballot, continuing);
        arrived.add(target == Papers.NOBODY ? n + papers.ending(cursor, ballot).ordinal() : target, ballot);
        if (target != Papers.NOBODY) {
            Parcel parcel = targets[target];
            if (parcel.head == NONE) {
                held.get(target).put(parcel.value, parcel);
            }
            next[ballot] = parcel.head;
            parcel.head = ballot;
        }
        return target;
    }

    private void settle(VoteSums arrived, Ratio value) {
        for (int candidate = 0; candidate < n; candidate++) {
            votes[candidate] = votes[candidate].plus(arrived.votes(candidate).times(value));
        }
    }
}
