package coop.store;

import coop.core.journal.JournalStore.Head;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A connection with its prepared statements, in autocommit mode outside transactions. For one thread at a time. */
abstract class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<String, Head> heads = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Begins a transaction that writes. */
    abstract void begin() throws SQLException;

    /** Begins a transaction that reads, and sees one state of the database. */
    abstract void look() throws SQLException;

    /** Ends the transaction; what it wrote is durable. */
    abstract void commit() throws SQLException;

    abstract void rollBack() throws SQLException;

    /** A query whose rows nobody else changes until this transaction ends. */
    abstract PreparedStatement locking(String query) throws SQLException;

    /** Rows fetched at once by {@link #statement}. */
    abstract int page();

    Connection connection() {
        return connection;
    }

    /** The heads of journals as far as this session knows them for certain. */
    Map<String, Head> heads() {
        return heads;
    }

    /** A statement that is prepared once; the caller sets every parameter and closes every result. */
    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, as text; empty when there is none. */
    String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            String text = rows.next() ? rows.getString(1) : null;
            return text == null ? "" : text;
        }
    }

    Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setFetchSize(page());
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
        connection.close();
    }
}
