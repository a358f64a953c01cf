package coop.core.journal;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is new on record, for whoever keeps read models, search indexes or webhooks beside the books.
 *
 * <pre>{@code
 * Feed.Cursor cursor = Feed.Cursor.parse(kept);                // or Feed.Cursor.START
 * for (Feed.Page page = feed.after(cursor, 500); !page.isEmpty(); page = feed.after(cursor, 500)) {
 *     page.changes().forEach(change -> handle(change.id(), change.entry()));
 *     cursor = page.cursor();
 *     keep(cursor.toString());                                 // together with what handle wrote, or after it
 * }
 * }</pre>
 *
 * <p>Each change comes at least once and in order; one that comes again, as the cursor was kept too late, has the same id. A
 * cursor knows the hash of the entry it stands at: over a journal that was exchanged or cut, it is refused instead of going
 * on silently.
 *
 * <p>Safe for use by many threads.
 */
public final class Feed {
    private final JournalStore store;
    private final EntryFormat format;
    private final CoopId coop;

    public Feed(JournalStore store, EntryFormat format, CoopId coop) {
        this.store = store;
        this.format = format;
        this.coop = coop;
    }

    /**
     * A place in a feed.
     *
     * @param number the number of the last entry that was handled, 0 before the first
     * @param hash its hash
     */
    public record Cursor(long number, Hash hash) {
        private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,17})-([0-9a-f]{64})");

        /** Before the first entry. */
        public static final Cursor START = new Cursor(0, Hash.NONE);

        /**
         * Reads a cursor as it is written: {@code 4213-5f0c…}.
         *
         * @throws IllegalArgumentException if it is anything else
         */
        public static Cursor parse(String text) {
            var parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("wanted a cursor: a number, a hyphen and 64 hexadecimal digits");
            }
            return new Cursor(Long.parseLong(parts.group(1)), Hash.parse(parts.group(2)));
        }

        @Override
        public String toString() {
            return number + "-" + hash;
        }
    }

    /**
     * One entry that is new.
     *
     * @param id the same whenever it comes: the cooperative and the hash of the entry
     * @param entry the entry
     * @param json its bytes as they are kept
     */
    public record Change(String id, Entry entry, String json) {}

    /**
     * Some changes, and where to go on.
     *
     * @param changes in order of their numbers
     * @param cursor what to ask with next
     */
    public record Page(List<Change> changes, Cursor cursor) {
        public Page {
            changes = List.copyOf(changes);
        }

        /** Whether nothing is new. */
        public boolean isEmpty() {
            return changes.isEmpty();
        }
    }

    /**
     * What is new after a cursor, at most so many changes.
     *
     * @throws StoreException with {@code feed.other-history} if the journal does not hold the entry the cursor stands at
     * @throws DamagedEntryException if an entry is not what was written
     */
    public Page after(Cursor cursor, int atMost) {
        if (cursor.number() > 0) {
            Optional<StoredEntry> at =
                    store.read(coop, cursor.number() - 1, 1).stream().findFirst();
            if (at.filter(entry ->
                            entry.number() == cursor.number() && entry.hash().equals(cursor.hash()))
                    .isEmpty()) {
                throw new StoreException(
                        "feed.other-history",
                        "Entry " + cursor.number() + " is not the one this cursor was made for; begin anew");
            }
        }
        List<Change> changes = new ArrayList<>();
        Cursor end = cursor;
        for (StoredEntry stored : store.read(coop, cursor.number(), Math.max(1, atMost))) {
            Entry entry = format.read(stored, end.hash());
            String json = new String(stored.bytes(), java.nio.charset.StandardCharsets.UTF_8);
            changes.add(new Change(coop + "/" + stored.hash(), entry, json));
            end = new Cursor(stored.number(), stored.hash());
        }
        return new Page(changes, end);
    }
}
