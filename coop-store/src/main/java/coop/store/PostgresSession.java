package coop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A session with a PostgreSQL server. */
final class PostgresSession extends Session {
    PostgresSession(Connection connection) {
        super(connection);
    }

    @Override
    void begin() throws SQLException {
        connection().setAutoCommit(false);
    }

    @Override
    void look() throws SQLException {
        connection().setAutoCommit(false);
        execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    @Override
    void commit() throws SQLException {
        connection().commit();
        connection().setAutoCommit(true);
    }

    @Override
    void rollBack() throws SQLException {
        connection().rollback();
        connection().setAutoCommit(true);
    }

    @Override
    PreparedStatement locking(String query) throws SQLException {
        return prepared(query + " FOR UPDATE");
    }

    @Override
    int page() {
        return 2_000;
    }
}
