package coop.store;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.office.Office;
import coop.core.value.CoopId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTablesTest {
    private static final List<BookTable> TABLES = List.of(BookTable.MEMBERS, BookTable.RESOLUTIONS);
    private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

    @TempDir
    Path folder;

    @Test
    void books_become_tables_with_views_on_sqlite_and_on_a_server_and_are_made_again_at_will() throws Exception {
        try (StoreFile store = StoreFile.open(folder.resolve("journal.sqlite"))) {
            Office office = Ledger.office(store);
            Ledger.found(office).orThrow();
            Ledger.admit(store, office, 4).orThrow();
            Postgres.execute(Postgres.url(folder), "CREATE SCHEMA " + Postgres.schema(folder));
            for (String url : List.of("jdbc:sqlite:" + folder.resolve("books.sqlite"), Postgres.url(folder))) {
                try (Connection connection = DriverManager.getConnection(url)) {
                    holds(connection, office.cooperative());
                }
            }
        }
    }

    private static void holds(Connection connection, Cooperative cooperative) throws SQLException {
        assertThat(BookTables.project(connection, CoopId.MAIN, cooperative, DAY, TABLES))
                .isEqualTo(4);
        assertThat(BookTables.project(connection, CoopId.MAIN, cooperative, DAY, TABLES))
                .as("again")
                .isZero();
        CoopId ash = new CoopId("ash");
        assertThat(BookTables.project(connection, ash, cooperative.knownAt(4), DAY, TABLES))
                .isEqualTo(3);
        assertThat(number(connection, "SELECT count(*) FROM book_members WHERE is_member = 1"))
                .isEqualTo(7);
        assertThat(number(
                        connection,
                        "SELECT admissions FROM book_members_by_year WHERE coop = 'main' AND year = '2014'"))
                .isEqualTo(4);
        assertThat(number(connection, "SELECT entry FROM book_head WHERE coop = 'main' AND book = 'members'"))
                .isEqualTo(6);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP VIEW book_members_by_year");
            statement.execute("DROP TABLE book_members");
            statement.execute("DROP TABLE book_head");
        }
        assertThat(BookTables.project(connection, CoopId.MAIN, cooperative, DAY, TABLES))
                .isEqualTo(4);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
