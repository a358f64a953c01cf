package coop.store;

import coop.core.Cooperative;
import coop.core.value.CoopId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Books as plain tables in any SQL database, beside the store or elsewhere: a cache for readers, made from the journal, which a
 * host may bring up to date after each commit, throw away, and make again.
 *
 * <pre>{@code
 * try (Connection reports = dataSource.getConnection()) {
 *     BookTables.project(reports, CoopId.MAIN, office.cooperative(), today, List.of(BookTable.MEMBERS, BookTable.RESOLUTIONS));
 * }
 * }</pre>
 *
 * <p>Each table is {@code book_…} and begins with a column {@code coop}. {@code book_head} says for each cooperative and table
 * up to which entry, and as of which day, it was made. The views {@code book_members_by_year} (admissions a year) and
 * {@code book_resolutions_by_year} come with the tables they read. Written for SQLite and PostgreSQL.
 *
 * <p>Keep them out of a {@link StoreFile}, whose check tells of tables that are not its own.
 */
public final class BookTables {
    private static final String HEAD = "CREATE TABLE IF NOT EXISTS book_head (coop TEXT NOT NULL, book TEXT NOT NULL,"
            + " entry BIGINT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (coop, book))";

    private BookTables() {}

    /**
     * Makes the rows of a cooperative anew, in one transaction: readers see those before or those after. Does nothing for a
     * table that was made of the same entries as of the same day.
     *
     * @param connection the host's; in autocommit mode, and again when this returns
     * @return how many rows were written
     * @throws SQLException if the database refused; nothing was changed then
     */
    public static long project(
            Connection connection, CoopId coop, Cooperative cooperative, LocalDate day, List<BookTable> tables)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute(connection, HEAD);
            long rows = 0;
            for (BookTable table : tables) {
                rows += table(connection, coop, cooperative, day, table);
            }
            connection.commit();
            return rows;
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static long table(
            Connection connection, CoopId coop, Cooperative cooperative, LocalDate day, BookTable table)
            throws SQLException {
        long entry = cooperative.journal().size();
        String name = "book_" + table.name();
        if (isMade(connection, coop, table, entry, day)) {
            return 0;
        }
        execute(
                connection,
                "CREATE TABLE IF NOT EXISTS " + name + " (coop TEXT NOT NULL, "
                        + table.columns().stream().map(BookTables::column).collect(Collectors.joining(", ")) + ")");
        if (table.equals(BookTable.MEMBERS)) {
            view(
                    connection,
                    "book_members_by_year",
                    "SELECT coop, substr(admitted, 1, 4) AS year, count(*) AS admissions"
                            + " FROM book_members WHERE admitted IS NOT NULL GROUP BY coop, substr(admitted, 1, 4)");
        } else if (table.equals(BookTable.RESOLUTIONS)) {
            view(
                    connection,
                    "book_resolutions_by_year",
                    "SELECT coop, substr(on_day, 1, 4) AS year, outcome,"
                            + " count(*) AS resolutions FROM book_resolutions GROUP BY coop, substr(on_day, 1, 4), outcome");
        }
        update(connection, "DELETE FROM " + name + " WHERE coop = ?", coop.id());
        update(connection, "DELETE FROM book_head WHERE coop = ? AND book = ?", coop.id(), table.name());
        String values = String.join(", ", Collections.nCopies(table.columns().size() + 1, "?"));
        List<List<@Nullable Object>> rows = table.content().rows(cooperative, day);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + name + " VALUES (" + values + ")")) {
            for (List<@Nullable Object> row : rows) {
                insert.setString(1, coop.id());
                for (int i = 0; i < row.size(); i++) {
                    Object value = row.get(i);
                    insert.setObject(i + 2, value instanceof LocalDate date ? date.toString() : value);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement head = connection.prepareStatement("INSERT INTO book_head VALUES (?, ?, ?, ?)")) {
            head.setString(1, coop.id());
            head.setString(2, table.name());
            head.setLong(3, entry);
            head.setString(4, day.toString());
            head.executeUpdate();
        }
        return rows.size();
    }

    private static boolean isMade(Connection connection, CoopId coop, BookTable table, long entry, LocalDate day)
            throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(
                "SELECT 1 FROM book_head WHERE coop = ? AND book = ? AND entry = ? AND day = ?")) {
            head.setString(1, coop.id());
            head.setString(2, table.name());
            head.setLong(3, entry);
            head.setString(4, day.toString());
            try (ResultSet rows = head.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String column(String column) {
        String name = column.substring(0, column.indexOf(' '));
        return name + (column.endsWith(" number") ? " BIGINT" : " TEXT");
    }

    private static void view(Connection connection, String name, String query) throws SQLException {
        execute(connection, "DROP VIEW IF EXISTS " + name);
        execute(connection, "CREATE VIEW " + name + " AS " + query);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void update(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
