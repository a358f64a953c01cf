package coop.store;

import coop.core.journal.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/** Connections to one SQLite file. Call it from a thread that nobody interrupts. */
record SqliteFile(Path path, Duration patience) {
    /** A file that is there and is a store, made when there is none. */
    static SqliteFile ready(Path path, Duration patience) throws SQLException {
        LocalFiles.require(path);
        SqliteFile file = new SqliteFile(path.toAbsolutePath(), patience);
        if (!Files.exists(path)) {
            file.make();
        }
        return file;
    }

    private void make() throws SQLException {
        Path ready = null;
        try {
            ready = Files.createTempFile(LocalFiles.folder(path), ".coop-", ".new");
            try (Session session = new SqliteFile(ready, patience).connect()) {
                session.execute("PRAGMA journal_mode = DELETE");
                session.execute("PRAGMA synchronous = FULL");
                Schema.make(session);
                session.execute("PRAGMA journal_mode = WAL");
            }
            LocalFiles.place(ready, path);
        } catch (IOException failed) {
            throw new StoreException("store.io", "The store's file cannot be made", failed);
        } finally {
            delete(ready);
        }
    }

    private static void delete(@Nullable Path left) {
        if (left != null) {
            try {
                Files.deleteIfExists(left);
            } catch (IOException stays) {
                // an empty store under a name that nobody reads
            }
        }
    }

    /** A session for questions. */
    Session reader() throws SQLException {
        Session session = connect();
        try {
            Schema.require(session);
            session.execute("PRAGMA query_only = ON");
            return session;
        } catch (SQLException | StoreException refused) {
            session.close();
            throw refused;
        }
    }

    /** The session that writes: in WAL mode, and what it committed is on the disk. */
    Session writer() throws SQLException {
        Session session = connect();
        try {
            Schema.require(session);
            if (!session.text("PRAGMA journal_mode = WAL").equals("wal")) {
                throw new StoreException("store.io", "The store's place does not allow a write-ahead log");
            }
            session.execute("PRAGMA synchronous = FULL");
            session.execute("PRAGMA fullfsync = ON");
            session.execute("PRAGMA checkpoint_fullfsync = ON");
            session.execute("PRAGMA secure_delete = ON");
            return session;
        } catch (SQLException | StoreException refused) {
            session.close();
            throw refused;
        }
    }

    private Session connect() throws SQLException {
        // as a URI, in which no character of the path means anything
        String url = JDBC.PREFIX + "file:" + path.toUri().getRawPath();
        Session session = new Session(JDBC.createConnection(url, new Properties()));
        try {
            session.execute("PRAGMA busy_timeout = " + patience.toMillis());
            session.execute("PRAGMA trusted_schema = OFF");
            session.execute("PRAGMA cell_size_check = ON");
            return session;
        } catch (SQLException refused) {
            session.close();
            throw refused;
        }
    }
}
