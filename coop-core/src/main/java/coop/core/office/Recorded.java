package coop.core.office;

import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.journal.Entry;
import java.util.List;

/** What came of a command. */
public sealed interface Recorded {
    /** It is on record; these are its entries. */
    record Appended(List<Entry> entries) implements Recorded {
        public Appended {
            entries = List.copyOf(entries);
        }
    }

    /** It was on record before, word for word; these are its entries. */
    record Duplicate(List<Entry> entries) implements Recorded {
        public Duplicate {
            entries = List.copyOf(entries);
        }
    }

    /** The rules refuse it; nothing was recorded. */
    record Refused(List<Reason> reasons) implements Recorded {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Its id stands for another command already; nothing was recorded. */
    record KeyReused(String command) implements Recorded {}

    /**
     * The entries, when it is on record.
     *
     * @throws RefusedException if it was refused
     * @throws IllegalStateException if its id stands for another command
     */
    default List<Entry> orThrow() {
        if (this instanceof Appended appended) {
            return appended.entries();
        }
        if (this instanceof Duplicate duplicate) {
            return duplicate.entries();
        }
        if (this instanceof Refused refused) {
            throw new RefusedException(refused.reasons());
        }
        throw new IllegalStateException("The command id stands for another command already: " + this);
    }
}
