package coop.voting.count.transfer;

import coop.voting.count.Profile;
import java.util.Arrays;

/** Reads each paper by the rules. */
final class PaperReading {
    private final Profile ballots;
    private final PaperRules rules;
    private final int[] seen;
    private final int[] starts;
    private final byte[] ends;
    private short[] symbols;
    private int size;

    PaperReading(Profile ballots, PaperRules rules) {
        this.ballots = ballots;
        this.rules = rules;
        this.seen = new int[ballots.candidates().size()];
        Arrays.fill(seen, -1);
        int distinct = ballots.distinct();
        this.starts = new int[distinct + 1];
        this.ends = new byte[distinct];
        this.symbols = new short[distinct == 0 ? 0 : ballots.end(distinct - 1)];
        for (int ballot = 0; ballot < distinct; ballot++) {
            ends[ballot] = (byte) read(ballot).ordinal();
            starts[ballot + 1] = size;
        }
    }

    short[] symbols() {
        return symbols;
    }

    int[] starts() {
        return starts;
    }

    byte[] ends() {
        return ends;
    }

    private End read(int ballot) {
        int lastUsed = 0;
        int rank = 0;
        int place = ballots.start(ballot);
        int end = ballots.end(ballot);
        while (place < end) {
            rank++;
            int after = groupEnd(place, end);
            if (ballots.symbol(place) == Profile.SKIPPED) {
                place = after;
                continue;
            }
            if (rules.maxSkippedRanks().isPresent()
                    && rank - lastUsed - 1 > rules.maxSkippedRanks().get()) {
                return End.SKIPPED_RANKS;
            }
            lastUsed = rank;
            if (rules.duplicate() == Duplicate.EXHAUST && namesAgain(place, after, ballot)) {
                return End.DUPLICATE;
            }
            boolean overvote = ballots.symbol(place) == Profile.OVERVOTE || after > place + 1;
            if (overvote && rules.overvote() == Overvote.EXHAUST) {
                return End.OVERVOTE;
            }
            if (!overvote) {
                symbols[size++] = (short) ballots.symbol(place);
            } else if (rules.overvote() == Overvote.EXHAUST_IF_MULTIPLE_CONTINUING) {
                if (ballots.symbol(place) == Profile.OVERVOTE) {
                    return End.OVERVOTE;
                }
                for (int i = place; i < after; i++) {
                    symbols[size++] = (short) ballots.symbol(i);
                }
            }
            place = after;
        }
        return lastUsed == 0 ? End.BLANK : End.EXHAUSTED;
    }

    private int groupEnd(int place, int end) {
        int after = place + 1;
        while (after < end && ballots.symbol(after) == Profile.EQUAL) {
            after += 2;
        }
        return after;
    }

    private boolean namesAgain(int from, int to, int ballot) {
        boolean again = false;
        for (int i = from; i < to; i++) {
            int candidate = ballots.symbol(i);
            if (candidate >= 0) {
                again |= seen[candidate] == ballot;
                seen[candidate] = ballot;
            }
        }
        return again;
    }
}
