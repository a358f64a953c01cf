package coop.store;

import coop.core.journal.JournalStore.Act;
import coop.core.journal.JournalStore.Head;
import coop.core.journal.JournalStore.Result;
import coop.core.journal.StoredEntry;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Appends by statements: the head from memory, the command by its key, and the rows. */
final class SqliteAppending implements Appending {
    static final Head NONE = new Head(0, Hash.NONE);
    private static final String INSERT_ENTRY =
            "INSERT INTO entry (coop, number, command, hash, bytes) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_ACT = "INSERT INTO act (coop, command, digest, first, last)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (coop, command) DO NOTHING";

    @Override
    public Result append(
            Session session, CoopId coop, long last, String command, Hash digest, List<StoredEntry> entries)
            throws SQLException {
        Head head = session.heads().get(coop.id());
        if (head == null) {
            head = SqlJournals.head(session, coop).orElse(NONE);
            session.heads().put(coop.id(), head);
        }
        if (head.last() != last) {
            return known(session, coop, command, digest).orElse(new Result.Conflict(head.last()));
        }
        if (!act(session, coop, last, command, digest, entries.size())) {
            return known(session, coop, command, digest).orElseThrow();
        }
        PreparedStatement entry = session.prepared(INSERT_ENTRY);
        entry.setString(1, coop.id());
        entry.setString(3, command);
        for (StoredEntry stored : entries) {
            entry.setLong(2, stored.number());
            entry.setBytes(4, stored.hash().bytes());
            entry.setBytes(5, stored.bytes());
            entry.executeUpdate();
        }
        StoredEntry end = entries.get(entries.size() - 1);
        session.heads().put(coop.id(), new Head(end.number(), end.hash()));
        return new Result.Appended(end.number());
    }

    private static boolean act(Session session, CoopId coop, long last, String command, Hash digest, int entries)
            throws SQLException {
        PreparedStatement act = session.prepared(INSERT_ACT);
        act.setString(1, coop.id());
        act.setString(2, command);
        act.setBytes(3, digest.bytes());
        act.setLong(4, last + 1);
        act.setLong(5, last + entries);
        return act.executeUpdate() == 1;
    }

    private static Optional<Result> known(Session session, CoopId coop, String command, Hash digest)
            throws SQLException {
        Optional<Act> known = SqlJournals.act(session, coop, command);
        return known.map(act -> act.digest().equals(digest)
                ? new Result.Duplicate(act.first(), act.last())
                : new Result.KeyReused(command));
    }
}
