package coop.voting.count;

import java.util.Arrays;

/**
 * The preferences of one ranked ballot at a time: who is ranked, in order, and at which rank.
 *
 * <p>Gaps between ranks and overvotes without names say nothing here; of a candidate who is named twice the first place counts.
 * For example {@code B > - > A = C > B} reads as B at rank 1, then A and C at rank 2. One thread at a time.
 */
public final class Preferences {
    private final Profile ballots;
    private final int[] rankOf;
    private final int[] order;
    private int size;

    public Preferences(Profile ballots) {
        this.ballots = ballots;
        this.rankOf = new int[ballots.candidates().size()];
        this.order = new int[rankOf.length];
    }

    /** Reads a distinct ballot. */
    public Preferences read(int ballot) {
        Arrays.fill(rankOf, 0);
        size = 0;
        int rank = 0;
        boolean shares = false;
        boolean opened = false;
        for (int place = ballots.start(ballot); place < ballots.end(ballot); place++) {
            int symbol = ballots.symbol(place);
            if (symbol == Profile.EQUAL) {
                shares = true;
            } else if (symbol >= 0) {
                opened &= shares;
                shares = false;
                if (rankOf[symbol] == 0) {
                    rank = opened ? rank : rank + 1;
                    opened = true;
                    rankOf[symbol] = rank;
                    order[size++] = symbol;
                }
            }
        }
        return this;
    }

    /** How many candidates are ranked. */
    public int size() {
        return size;
    }

    /** The candidate at a place, best first, counted from 0. */
    public int candidate(int place) {
        return order[place];
    }

    /** The rank of a candidate, counted from 1; 0 if not ranked. */
    public int rankOf(int candidate) {
        return rankOf[candidate];
    }

    /** The place after the last candidate who shares the rank of the one at a place. */
    public int groupEnd(int place) {
        int end = place + 1;
        while (end < size && rankOf[order[end]] == rankOf[order[place]]) {
            end++;
        }
        return end;
    }
}
