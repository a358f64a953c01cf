package coop.store;

import coop.core.journal.JournalStore.Result;
import coop.core.journal.StoredEntry;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.sql.SQLException;
import java.util.List;

/** Puts the entries of an act on record inside a transaction, or says why not. */
@FunctionalInterface
interface Appending {
    Result append(Session session, CoopId coop, long last, String command, Hash digest, List<StoredEntry> entries)
            throws SQLException;
}
