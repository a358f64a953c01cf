package coop.core.journal;

import coop.core.value.Hash;
import java.util.List;

/**
 * How entries are written as bytes, and read back. The bytes are JSON in UTF-8 with sorted keys and no spaces, after RFC 8785
 * without floating-point numbers; each entry holds the hash of the one before.
 *
 * <p>Safe for use by many threads.
 */
public interface EntryFormat {
    /** The registered name of an event's type, such as {@code core.member-admitted}. */
    String type(Event event);

    /**
     * Writes entries that follow one another.
     *
     * @param entries in order of their numbers
     * @param before the hash of the entry before the first, {@link Hash#NONE} when there is none
     */
    List<StoredEntry> write(List<Entry> entries, Hash before);

    /**
     * Reads an entry. A type that nothing installed knows becomes an {@link UnknownEvent}.
     *
     * @throws DamagedEntryException if the bytes are not those of an entry, or do not follow the entry before
     */
    Entry read(StoredEntry stored, Hash before);

    /**
     * The entry that these bytes are, such as a line of an export, without a look at what is in it: its type may be unknown.
     *
     * @param number the number that it must have
     * @throws DamagedEntryException if the bytes are not those of an entry in its canonical form, or of another number
     */
    StoredEntry stored(long number, byte[] bytes);

    /**
     * The hash that an entry holds of the entry before it, found without reading all of the entry.
     *
     * @throws DamagedEntryException if there is none
     */
    Hash before(StoredEntry stored);

    /** The digest of what a command asked for: its events, without number, time and actor. */
    Hash digest(List<Event> events);

    /** The digest of what the command of these entries asked for, from their bytes: types that nothing knows count too. */
    Hash digestOf(List<StoredEntry> act);

    /** An event as JSON in its canonical form. */
    String json(Event event);
}
