package coop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A session with a SQLite file. It remembers the heads of journals as long as no other process writes. */
final class SqliteSession extends Session {
    private long seen = -1;

    SqliteSession(Connection connection) {
        super(connection);
    }

    @Override
    void begin() throws SQLException {
        prepared("BEGIN IMMEDIATE").execute();
        try (ResultSet version = prepared("PRAGMA data_version").executeQuery()) {
            long now = version.next() ? version.getLong(1) : -1;
            if (now != seen) {
                heads().clear();
                seen = now;
            }
        }
    }

    @Override
    void look() throws SQLException {
        execute("BEGIN");
    }

    @Override
    void commit() throws SQLException {
        prepared("COMMIT").execute();
    }

    @Override
    void rollBack() throws SQLException {
        execute("ROLLBACK");
    }

    /** The transaction holds the whole file. */
    @Override
    PreparedStatement locking(String query) throws SQLException {
        return prepared(query);
    }

    @Override
    int page() {
        return 0;
    }
}
