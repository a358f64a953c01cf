package coop.voting.count.transfer;

import coop.voting.count.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Papers as the rules read them: an order of candidates, and the reason why it ends. A symbol {@link Profile#EQUAL} before a
 * candidate says that an overvote goes on, which is decided when it is met.
 *
 * <p>Plain papers are read where they lie; only if others are among them are all of them copied.
 */
final class Papers {
    /** In place of a candidate: the paper counts for nobody. */
    static final int NOBODY = -1;

    private static final int SEVERAL = -2;
    private static final End[] ENDS = End.values();

    private final Profile ballots;
    private final short @Nullable [] symbols;
    private final int @Nullable [] starts;
    private final byte @Nullable [] ends;

    Papers(Profile ballots, PaperRules rules) {
        this.ballots = ballots;
        if (ballots.allPlain()) {
            symbols = null;
            starts = null;
            ends = null;
        } else {
            PaperReading reading = new PaperReading(ballots, rules);
            symbols = reading.symbols();
            starts = reading.starts();
            ends = reading.ends();
        }
    }

    int start(int ballot) {
        return starts == null ? ballots.start(ballot) : starts[ballot];
    }

    int end(int ballot) {
        return starts == null ? ballots.end(ballot) : starts[ballot + 1];
    }

    int symbol(int place) {
        return symbols == null ? ballots.symbol(place) : symbols[place];
    }

    /**
     * Goes on from a paper's cursor to the candidate for whom it counts now, and moves the cursor there.
     *
     * @return the candidate, or {@link #NOBODY}
     */
    int advance(int[] cursor, int ballot, boolean[] standing) {
        int end = end(ballot);
        int place = cursor[ballot];
        while (place < end) {
            if (symbols != null && place + 1 < end && symbols[place + 1] == Profile.EQUAL) {
                int after = place + 1;
                while (after < end && symbols[after] == Profile.EQUAL) {
                    after += 2;
                }
                int only = only(place, after, standing);
                if (only != NOBODY) {
                    cursor[ballot] = place;
                    return only == SEVERAL ? NOBODY : only;
                }
                place = after;
            } else if (standing[symbol(place)]) {
                cursor[ballot] = place;
                return symbol(place);
            } else {
                place++;
            }
        }
        cursor[ballot] = end;
        return NOBODY;
    }

    /** Why a paper that counts for nobody does so. */
    End ending(int[] cursor, int ballot) {
        if (cursor[ballot] < end(ballot)) {
            return End.OVERVOTE;
        }
        if (ends != null) {
            return ENDS[ends[ballot]];
        }
        return start(ballot) == end(ballot) ? End.BLANK : End.EXHAUSTED;
    }

    /** The one of an overvote who stands, if exactly one does. */
    private int only(int from, int to, boolean[] standing) {
        int only = NOBODY;
        for (int place = from; place < to; place++) {
            int candidate = symbol(place);
            if (candidate >= 0 && standing[candidate] && candidate != only) {
                if (only != NOBODY) {
                    return SEVERAL;
                }
                only = candidate;
            }
        }
        return only;
    }
}
