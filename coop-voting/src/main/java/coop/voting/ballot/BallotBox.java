package coop.voting.ballot;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Where slips wait until a vote is over: the persistence boundary of secret ballots. A box knows neither voters nor votes. It
 * keeps what it is given in the order in which it came, and decides in one step, which nothing else comes between, whether the
 * vote is open, whether the slip is new, and where it stands. What it acknowledged is durable and will be there when the vote
 * is over; what it did not acknowledge is not.
 *
 * <p>A vote is open from its opening, inclusive, to its closing, exclusive, by the box's own clock, which never goes back: once a
 * box has seen the closing time, the vote stays over, whatever the clock says later.
 *
 * <p>Safe for use by many threads. A box on a medium throws {@link coop.core.journal.StoreException}.
 */
public interface BallotBox extends AutoCloseable {
    /**
     * Something cast, opaque to the box.
     *
     * @param command marks the request it came with; the same request again is recognised by it
     * @param content marks what is in it; the same content in another request is refused
     * @param body what is kept; not copied, and not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content
    record Slip(Hash command, Hash content, byte[] body) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Slip slip
                    && command.equals(slip.command)
                    && content.equals(slip.content)
                    && java.util.Arrays.equals(body, slip.body);
        }

        @Override
        public int hashCode() {
            return content.hashCode();
        }

        @Override
        public String toString() {
            return "a slip of " + body.length + " bytes";
        }
    }

    /** Whether slips are taken. */
    enum Phase {
        /** There is no such vote. */
        UNKNOWN,
        /** Its opening is still to come. */
        NOT_YET,
        /** It is open. */
        OPEN,
        /** Its closing time has come, or it was shut. */
        OVER
    }

    /** What a box answers to a slip. */
    sealed interface Result {
        /** It is kept, as the slip of this number, from 1. */
        record Kept(long number) implements Result {}

        /** The same request with the same content came before, as the slip of this number. Nothing was changed. */
        record Duplicate(long number) implements Result {}

        /** The request came before with another content. Nothing was changed. */
        record CommandReused() implements Result {}

        /** The content came before in another request. Nothing was changed. */
        record SeenBefore() implements Result {}

        /** No slips are taken now. Nothing was changed. */
        record NotOpen(Phase phase) implements Result {}
    }

    /**
     * A vote as its box knows it.
     *
     * @param setup the digest of what it was opened with
     * @param opens from when slips are taken
     * @param closes from when they are taken no more
     * @param latest the latest time that the box has seen, not before the opening of the box itself
     * @param wentBack by how much the clock was once behind that, at most; zero when it never was
     * @param slips how many are kept
     * @param shut whether it was shut for good
     */
    record Standing(
            Hash setup, Instant opens, Instant closes, Instant latest, Duration wentBack, long slips, boolean shut) {
        /** Whether slips are taken at a time; a time before the latest one counts as that. */
        public Phase phase(Instant at) {
            Instant now = at.isBefore(latest) ? latest : at;
            if (shut || !now.isBefore(closes)) {
                return Phase.OVER;
            }
            return now.isBefore(opens) ? Phase.NOT_YET : Phase.OPEN;
        }
    }

    /**
     * Makes room for a vote. The same again changes nothing.
     *
     * @param ballot the name of the vote, unique in the cooperative
     * @return whether the vote is known with this setup and these times now; false when it was known with others
     * @throws IllegalArgumentException if it does not open before it closes, or a time is not in whole milliseconds
     */
    boolean open(CoopId coop, String ballot, Hash setup, Instant opens, Instant closes);

    /** Takes a slip, or says why not. Once it says kept or duplicate, the slip is durable. */
    Result cast(CoopId coop, String ballot, Slip slip);

    /** What is known of a vote. */
    Optional<Standing> standing(CoopId coop, String ballot);

    /**
     * Shuts a vote for good: no slip is taken after this. A second time changes nothing.
     *
     * @throws NoSuchElementException if there is no such vote
     */
    Standing shut(CoopId coop, String ballot);

    /**
     * Slips in the order in which they came, in pages.
     *
     * @param after the number of the last slip of the page before, 0 for the first page
     * @throws IllegalStateException if the vote was not shut
     * @throws NoSuchElementException if there is no such vote
     */
    List<Slip> slips(CoopId coop, String ballot, long after, int atMost);

    /** Releases the medium; what was acknowledged stays. Closing twice does nothing. */
    @Override
    void close();
}
