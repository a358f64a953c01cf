package coop.store;

import coop.core.journal.JournalStore;
import coop.core.journal.StoredEntry;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Journals in the tables {@code entry} and {@code act}. Thread-safe. */
final class SqlJournals implements JournalStore {
    static final String FIND_ACT = "SELECT digest, first, last FROM act WHERE coop = ? AND command = ?";
    private static final String ENTRIES =
            "SELECT number, command, hash, bytes FROM entry WHERE coop = ? AND number > ? ORDER BY number LIMIT ?";
    private static final String LAST = "SELECT number, hash FROM entry WHERE coop = ? ORDER BY number DESC LIMIT 1";
    private static final String COOPERATIVES = "SELECT DISTINCT coop FROM entry ORDER BY coop";

    private final Database database;

    SqlJournals(Database database) {
        this.database = database;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there are no entries, or one has not the number, the command or the hash that it
     *     must have
     */
    @Override
    public Result append(CoopId coop, long expectedLast, String command, Hash digest, List<StoredEntry> entries) {
        List<StoredEntry> act = List.copyOf(entries);
        if (act.isEmpty()) {
            throw new IllegalArgumentException("wanted at least one entry, got none");
        }
        if (command.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("wanted a command id without the character 0");
        }
        long number = expectedLast;
        for (StoredEntry entry : act) {
            if (entry.number() != ++number) {
                throw new IllegalArgumentException("wanted entry " + number + ", got " + entry.number());
            }
            if (!entry.command().equals(command)) {
                throw new IllegalArgumentException("wanted entry " + number + " to be of the command it came from");
            }
            if (!Hash.of(entry.bytes()).equals(entry.hash())) {
                throw new IllegalArgumentException("wanted the hash of its bytes with entry " + number);
            }
        }
        return database.write(
                coop, session -> database.appending().append(session, coop, expectedLast, command, digest, act));
    }

    @Override
    public List<StoredEntry> read(CoopId coop, long after, int atMost) {
        return database.read(session -> {
            PreparedStatement statement = session.prepared(ENTRIES);
            statement.setString(1, coop.id());
            statement.setLong(2, after);
            statement.setInt(3, Math.max(0, atMost));
            List<StoredEntry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(new StoredEntry(
                            rows.getLong(1), Rows.text(rows, 2), Rows.hash(rows, 3), Rows.bytes(rows, 4)));
                }
            }
            return List.copyOf(entries);
        });
    }

    @Override
    public Optional<Head> head(CoopId coop) {
        return database.read(session -> head(session, coop));
    }

    static Optional<Head> head(Session session, CoopId coop) throws SQLException {
        PreparedStatement statement = session.prepared(LAST);
        statement.setString(1, coop.id());
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(new Head(rows.getLong(1), Rows.hash(rows, 2))) : Optional.empty();
        }
    }

    @Override
    public Optional<Act> act(CoopId coop, String command) {
        return database.read(session -> act(session, coop, command));
    }

    static Optional<Act> act(Session session, CoopId coop, String command) throws SQLException {
        PreparedStatement statement = session.prepared(FIND_ACT);
        statement.setString(1, coop.id());
        statement.setString(2, command);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Act(command, Rows.hash(rows, 1), rows.getLong(2), rows.getLong(3)))
                    : Optional.empty();
        }
    }

    @Override
    public List<CoopId> cooperatives() {
        return database.read(session -> {
            List<CoopId> coops = new ArrayList<>();
            try (ResultSet rows = session.prepared(COOPERATIVES).executeQuery()) {
                while (rows.next()) {
                    coops.add(Rows.coop(rows, 1));
                }
            }
            return List.copyOf(coops);
        });
    }

    /** Closes the whole store, the directory in it too. */
    @Override
    public void close() {
        database.close();
    }
}
