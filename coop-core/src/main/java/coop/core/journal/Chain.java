package coop.core.journal;

import coop.core.journal.JournalStore.Head;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.util.List;
import java.util.Optional;

/**
 * Whether entries are an unbroken chain, told from their bytes alone: what they say need not be understood, so that a
 * journal verifies though a plugin is missing.
 */
public final class Chain {
    private static final int PAGE = 10_000;

    private Chain() {}

    /**
     * Verifies a journal from its first entry to its last.
     *
     * @return its end; none when nothing is on record
     * @throws DamagedEntryException at the first entry whose bytes do not have its hash, that does not hold the hash of the
     *     entry before, or whose number is not the next
     */
    public static Optional<Head> verify(JournalStore store, CoopId coop, EntryFormat format) {
        Head end = new Head(0, Hash.NONE);
        for (List<StoredEntry> page = store.read(coop, 0, PAGE);
                !page.isEmpty();
                page = store.read(coop, end.last(), PAGE)) {
            end = verify(page, end, format);
        }
        return end.last() == 0 ? Optional.empty() : Optional.of(end);
    }

    /**
     * Verifies entries that follow an end.
     *
     * @return the new end
     * @throws DamagedEntryException as {@link #verify(JournalStore, CoopId, EntryFormat)}
     */
    public static Head verify(List<StoredEntry> entries, Head after, EntryFormat format) {
        long number = after.last();
        Hash before = after.hash();
        for (StoredEntry entry : entries) {
            number++;
            if (entry.number() != number) {
                throw new DamagedEntryException(number, "it is not there; entry " + entry.number() + " comes next");
            }
            Hash hash = Hash.of(entry.bytes());
            if (!hash.equals(entry.hash())) {
                throw new DamagedEntryException(number, "its bytes do not have its hash");
            }
            if (!format.before(entry).equals(before)) {
                throw new DamagedEntryException(number, "it does not follow the entry before it");
            }
            before = hash;
        }
        return new Head(number, before);
    }
}
