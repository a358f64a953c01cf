package coop.store;

import coop.core.journal.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/** Connections to one SQLite file. Call it from a thread that nobody interrupts. */
record SqliteFile(Path path, Duration patience, Appending appending) implements Sessions {
    SqliteFile(Path path, Duration patience) {
        this(path, patience, new SqliteAppending());
    }

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

    @Override
    public Session reader() throws SQLException {
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
    @Override
    public Session writer() throws SQLException {
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

    @Override
    public boolean keepsWriter() {
        return true;
    }

    @Override
    public StoreException fault(SQLException fault) {
        return Faults.of(fault);
    }

    /** A transaction holds the file from its beginning, and waits for it then. */
    @Override
    public boolean isPassing(SQLException fault) {
        return false;
    }

    @Override
    public SortedMap<String, String> differences(Session session) throws SQLException {
        SortedMap<String, String> found = Schema.differences(session);
        if (!session.text("SELECT count(*) FROM meta").equals("1")) {
            found.put("meta", "it holds something beside the version");
        }
        if (!session.text("PRAGMA user_version").equals("0")
                || !session.text("PRAGMA encoding").equals("UTF-8")) {
            found.put("", "the head of the file is not that of a store");
        }
        return found;
    }

    @Override
    public List<String> inconsistencies(Session session) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = session.statement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
            while (rows.next()) {
                String line = String.valueOf(rows.getString(1));
                if (!line.equals("ok")) {
                    found.add(line);
                }
            }
        }
        return found;
    }

    private Session connect() throws SQLException {
        // as a URI, in which no character of the path means anything
        String url = JDBC.PREFIX + "file:" + path.toUri().getRawPath();
        Session session = new SqliteSession(JDBC.createConnection(url, new Properties()));
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
