package coop.core.statutes;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The revisions of the statutes, oldest first.
 *
 * @param revisions those in force by now, the last one being in force
 */
public record StatutesBook(List<Revision> revisions) {
    /** The book of statutes. */
    public static final Book<StatutesBook> BOOK = new Book<>() {
        @Override
        public StatutesBook blank() {
            return new StatutesBook(List.of());
        }

        @Override
        public StatutesBook enter(StatutesBook state, Entry entry) {
            if (!(entry.event() instanceof StatutesAdopted adopted)) {
                return state;
            }
            List<Revision> revisions = new ArrayList<>(state.revisions());
            revisions.add(new Revision(entry.number(), adopted.on(), adopted.text(), adopted.resolution()));
            return new StatutesBook(revisions);
        }

        @Override
        public String name() {
            return "statutes";
        }
    };

    public StatutesBook {
        revisions = List.copyOf(revisions);
    }

    /**
     * One revision.
     *
     * @param entry the number of the entry that holds it, which names the revision
     * @param on the day from which it is in force
     * @param text its text
     * @param resolution the resolution that adopted it
     */
    public record Revision(long entry, LocalDate on, String text, Optional<String> resolution) {}

    /** The revision in force; none before the foundation. */
    public Optional<Revision> inForce() {
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(revisions.size() - 1));
    }
}
