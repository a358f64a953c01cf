package coop.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import coop.core.journal.Entry;
import coop.core.journal.EntryFormat;
import coop.core.journal.StoredEntry;
import coop.core.value.Hash;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** The kernel: the same rows in the same columns by bare JDBC, durable, with nothing looked up and nothing checked. */
abstract class BareStore implements AutoCloseable {
    private static final String ENTRY =
            "INSERT INTO bare_entry (coop, number, command, hash, bytes) VALUES (?, ?, ?, ?, ?)";
    private static final String ACT =
            "INSERT INTO bare_act (coop, command, digest, first, last) VALUES (?, ?, ?, ?, ?)";
    private static final String LOAD =
            "SELECT number, command, hash, bytes FROM bare_entry WHERE coop = ? ORDER BY number";

    abstract void append(StoreBenchmark.Act act) throws Exception;

    abstract void together(StoreBenchmark.Act act) throws Exception;

    abstract Connection connection();

    static BareStore sqlite(Path file) throws SQLException {
        return new OnSqlite(file);
    }

    static BareStore postgres(String url) throws SQLException {
        return new OnPostgres(url);
    }

    static void rows(PreparedStatement entry, PreparedStatement act, StoreBenchmark.Act rows) throws SQLException {
        for (StoredEntry stored : rows.entries()) {
            entry.setString(1, rows.coop());
            entry.setLong(2, stored.number());
            entry.setString(3, stored.command());
            entry.setBytes(4, stored.hash().bytes());
            entry.setBytes(5, stored.bytes());
            entry.addBatch();
        }
        entry.executeBatch();
        act.setString(1, rows.coop());
        act.setString(2, rows.command());
        act.setBytes(3, rows.digest().bytes());
        act.setLong(4, rows.after() + 1);
        act.setLong(5, rows.after() + rows.entries().size());
        act.executeUpdate();
    }

    /** Reads one cooperative's entries by one statement and decodes them. */
    int load(String coop, EntryFormat format) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        Hash before = Hash.NONE;
        try (PreparedStatement statement = connection().prepareStatement(LOAD)) {
            statement.setString(1, coop);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    StoredEntry stored = new StoredEntry(
                            rows.getLong(1), rows.getString(2), Hash.ofDigest(rows.getBytes(3)), rows.getBytes(4));
                    entries.add(format.read(stored, before));
                    before = stored.hash();
                }
            }
        }
        return entries.size();
    }

    private static final class OnSqlite extends BareStore {
        private record Asked(StoreBenchmark.Act act, CompletableFuture<Boolean> answer) {}

        private final Connection connection;
        private final PreparedStatement entry;
        private final PreparedStatement act;
        private final BlockingQueue<Asked> queue = new LinkedBlockingQueue<>();
        private final Thread writer = new Thread(this::write, "bare-writer");

        OnSqlite(Path file) throws SQLException {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute(
                        "CREATE TABLE bare_entry (coop TEXT, number INTEGER, command TEXT, hash BLOB, bytes BLOB,"
                                + " PRIMARY KEY (coop, number)) STRICT");
                statement.execute(
                        "CREATE TABLE bare_act (coop TEXT, command TEXT, digest BLOB, first INTEGER, last INTEGER,"
                                + " PRIMARY KEY (coop, command)) STRICT, WITHOUT ROWID");
            }
            connection.setAutoCommit(false);
            entry = connection.prepareStatement(ENTRY);
            act = connection.prepareStatement(ACT);
            writer.setDaemon(true);
            writer.start();
        }

        @Override
        Connection connection() {
            return connection;
        }

        @Override
        void append(StoreBenchmark.Act rows) throws SQLException {
            rows(entry, act, rows);
            connection.commit();
        }

        @Override
        void together(StoreBenchmark.Act rows) {
            Asked asked = new Asked(rows, new CompletableFuture<>());
            queue.add(asked);
            asked.answer().join();
        }

        private void write() {
            List<Asked> some = new ArrayList<>();
            try {
                while (true) {
                    some.add(queue.take());
                    queue.drainTo(some);
                    for (Asked one : some) {
                        rows(entry, act, one.act());
                    }
                    connection.commit();
                    some.forEach(one -> one.answer().complete(true));
                    some.clear();
                }
            } catch (SQLException failed) {
                some.forEach(one -> one.answer().completeExceptionally(failed));
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws Exception {
            writer.interrupt();
            writer.join();
            connection.close();
        }
    }

    private static final class OnPostgres extends BareStore {
        private final HikariDataSource pool;
        private final Connection connection;
        private final PreparedStatement entry;
        private final PreparedStatement act;

        OnPostgres(String url) throws SQLException {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url + "&reWriteBatchedInserts=true");
            config.setMaximumPoolSize(10);
            pool = new HikariDataSource(config);
            connection = pool.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE TABLE bare_entry (coop text COLLATE \"C\", number bigint, command text, hash bytea, bytes bytea,"
                                + " PRIMARY KEY (coop, number))");
                statement.execute(
                        "CREATE TABLE bare_act (coop text COLLATE \"C\", command text COLLATE \"C\", digest bytea, first bigint,"
                                + " last bigint, PRIMARY KEY (coop, command))");
            }
            connection.setAutoCommit(false);
            entry = connection.prepareStatement(ENTRY);
            act = connection.prepareStatement(ACT);
        }

        @Override
        Connection connection() {
            return connection;
        }

        @Override
        void append(StoreBenchmark.Act rows) throws SQLException {
            rows(entry, act, rows);
            connection.commit();
        }

        @Override
        void together(StoreBenchmark.Act rows) throws SQLException {
            try (Connection own = pool.getConnection()) {
                own.setAutoCommit(false);
                try (PreparedStatement entries = own.prepareStatement(ENTRY);
                        PreparedStatement acts = own.prepareStatement(ACT)) {
                    rows(entries, acts, rows);
                    own.commit();
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
            pool.close();
        }
    }
}
