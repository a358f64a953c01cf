package coop.core.journal;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.util.List;
import java.util.Optional;

/**
 * Where journals are kept: the persistence boundary. A store keeps bytes as they are and in their order, for many
 * cooperatives apart from one another; what it acknowledged is never lost.
 *
 * <p>Implementations are safe for use by many threads, and by many processes where the medium allows it.
 */
public interface JournalStore extends AutoCloseable {
    /**
     * Appends the entries of one command: all or none.
     *
     * @param coop which cooperative
     * @param expectedLast the number of the entry they follow, 0 for the first
     * @param command the command id, unique in the cooperative
     * @param digest the digest of what the command asked for
     * @param entries at least one, numbered from {@code expectedLast + 1}
     * @return what came of it; the entries are durable when it is {@link Result.Appended}
     * @throws StoreException if the medium failed; nothing, or everything, was appended
     */
    Result append(CoopId coop, long expectedLast, String command, Hash digest, List<StoredEntry> entries);

    /** What came of an append. */
    sealed interface Result {
        /** On record and durable. */
        record Appended(long last) implements Result {}

        /** The command is on record already, with the same digest; nothing was appended. */
        record Duplicate(long first, long last) implements Result {}

        /** The command id is on record for something else; nothing was appended. */
        record KeyReused(String command) implements Result {}

        /** Other entries came in between; nothing was appended. */
        record Conflict(long last) implements Result {}
    }

    /** Entries after a number, in order, at most so many. */
    List<StoredEntry> read(CoopId coop, long after, int atMost);

    /** The last entry's number and hash; none when there is no entry. */
    Optional<Head> head(CoopId coop);

    /**
     * The end of a journal.
     *
     * @param last the number of its last entry
     * @param hash the hash of that entry
     */
    record Head(long last, Hash hash) {}

    /** The entries of a command: its first and last number; none when it is not on record. */
    Optional<Act> act(CoopId coop, String command);

    /**
     * What one command put on record.
     *
     * @param command its id
     * @param digest the digest of what it asked for
     * @param first the number of its first entry
     * @param last the number of its last entry
     */
    record Act(String command, Hash digest, long first, long last) {}

    /** All cooperatives that have an entry, in order of their ids. */
    List<CoopId> cooperatives();

    /** Closes the store; what was acknowledged stays. */
    @Override
    void close();
}
