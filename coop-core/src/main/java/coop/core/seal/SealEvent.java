package coop.core.seal;

import coop.core.journal.Event;
import java.time.LocalDate;
import java.util.Optional;

/** What happens to the keys that a cooperative signs its heads with. */
public sealed interface SealEvent extends Event {
    /** The key. */
    VerifyingKey key();

    /**
     * The cooperative signs with a key from now on.
     *
     * @param keeper who keeps it, by office and without a name: {@code secretary}
     */
    record KeyEntered(LocalDate on, VerifyingKey key, String keeper) implements SealEvent {}

    /**
     * The cooperative signs with a key no more.
     *
     * @param cause why
     * @param doubtfulSince for a key that others may have had: the number of the last entry that its heads are still good for
     */
    record KeyWithdrawn(LocalDate on, VerifyingKey key, Cause cause, Optional<Long> doubtfulSince)
            implements SealEvent {}

    /** Why a key is used no more. */
    enum Cause {
        /** Another took its place, as planned. */
        REPLACED,
        /** Nobody has it any more. */
        LOST,
        /** Somebody else has it, or may have it. */
        STOLEN
    }
}
