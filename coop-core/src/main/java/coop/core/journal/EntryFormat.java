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

    /** The digest of what a command asked for: its events, without number, time and actor. */
    Hash digest(List<Event> events);

    /** An event as JSON in its canonical form. */
    String json(Event event);
}
