package coop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import coop.core.journal.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import javax.sql.DataSource;

/** Connections to a schema of a PostgreSQL server. Thread-safe. */
final class PostgresServer implements Sessions, AutoCloseable {
    static final String SCHEMA = "coop";
    private static final int CONNECTIONS = 10;
    private static final int PATIENCE = 5_000;
    private static final int OLDEST = 15;

    private final DataSource connections;
    private final boolean own;
    private final Appending appending = new PostgresAppending();

    /** @param own whether the connections are closed with the store */
    PostgresServer(DataSource connections, boolean own) {
        this.connections = connections;
        this.own = own;
    }

    /** A server with a pool of connections. */
    static PostgresServer pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("coop-store");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE);
        config.setValidationTimeout(PATIENCE / 2);
        config.setInitializationFailTimeout(1);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("ApplicationName", "coop-store");
        // a URL's own settings go before these
        config.addDataSourceProperty("currentSchema", SCHEMA);
        config.addDataSourceProperty(
                "options",
                "-c synchronous_commit=on -c statement_timeout=30s -c lock_timeout=15s -c idle_in_transaction_session_timeout=60s");
        try {
            return new PostgresServer(new HikariDataSource(config), true);
        } catch (RuntimeException malformed) {
            throw malformed.getCause() instanceof SQLException fault
                    ? PostgresFaults.of(fault)
                    : new StoreException("store.io", "The store's URL cannot be used", malformed);
        }
    }

    /** Looks whether there is a store that this release reads, and makes it or brings it forward when it may. */
    void ready() {
        with(session -> {
            int version = PostgresSchema.version(session);
            if (version < PostgresSchema.VERSION) {
                PostgresSchema.make(session);
            }
            return version;
        });
    }

    void prepare() {
        with(session -> {
            PostgresSchema.make(session);
            return true;
        });
    }

    private <T> T with(Work<T> work) {
        try (Session session = writer()) {
            require(session);
            return work.in(session);
        } catch (SQLException fault) {
            throw fault(fault);
        }
    }

    private static void require(Session session) throws SQLException {
        if (session.connection().getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw new StoreException("store.server", "The server is older than PostgreSQL " + OLDEST);
        }
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            if (session.text("SELECT current_setting('" + setting + "')").equals("off")) {
                throw new StoreException(
                        "store.server", "The server would lose what it acknowledged: " + setting + " is off");
            }
        }
    }

    @Override
    public Session reader() throws SQLException {
        return session();
    }

    @Override
    public Session writer() throws SQLException {
        return session();
    }

    private Session session() throws SQLException {
        Connection connection = connections.getConnection();
        try {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            return new PostgresSession(connection);
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    /** A pool looks after its connections, and knows a new one after a restart. */
    @Override
    public boolean keepsWriter() {
        return false;
    }

    @Override
    public StoreException fault(SQLException fault) {
        return PostgresFaults.of(fault);
    }

    @Override
    public boolean isPassing(SQLException fault) {
        return PostgresFaults.isConnectionLost(fault) || PostgresFaults.isConflict(fault);
    }

    @Override
    public Appending appending() {
        return appending;
    }

    @Override
    public SortedMap<String, String> differences(Session session) throws SQLException {
        return PostgresSchema.differences(session);
    }

    /** The server checks its pages when they are read, if its data directory was made with checksums. */
    @Override
    public List<String> inconsistencies(Session session) {
        return List.of();
    }

    @Override
    public void close() {
        if (own && connections instanceof HikariDataSource pool) {
            pool.close();
        }
    }
}
