package coop.store;

import coop.core.journal.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables of a store. Entries and acts are never changed or removed, and entries are numbered without gaps; the database
 * itself holds that.
 */
final class Schema {
    /** Who made the file, in its header: the letters {@code Coop}. */
    static final int APPLICATION = 0x436F6F70;

    /** The version written by this release. */
    static final int VERSION = 1;

    private static final SortedMap<String, String> OBJECTS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "meta",
                    "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"),
            Map.entry(
                    "entry",
                    "CREATE TABLE entry (coop TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0),"
                            + " command TEXT NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32), bytes BLOB NOT NULL,"
                            + " PRIMARY KEY (coop, number)) STRICT"),
            Map.entry(
                    "act",
                    "CREATE TABLE act (coop TEXT NOT NULL, command TEXT NOT NULL,"
                            + " digest BLOB NOT NULL CHECK (length(digest) = 32), first INTEGER NOT NULL CHECK (first > 0),"
                            + " last INTEGER NOT NULL CHECK (last >= first), PRIMARY KEY (coop, command))"
                            + " STRICT, WITHOUT ROWID"),
            Map.entry(
                    "person",
                    "CREATE TABLE person (coop TEXT NOT NULL, who INTEGER NOT NULL CHECK (who > 0), key TEXT, name TEXT,"
                            + " born TEXT, gender TEXT, kind TEXT, salt TEXT, PRIMARY KEY (coop, who),"
                            + " CHECK ((key IS NULL) = (name IS NULL) AND (key IS NULL) = (kind IS NULL)"
                            + " AND (key IS NULL) = (salt IS NULL))) STRICT, WITHOUT ROWID"),
            Map.entry(
                    "report",
                    "CREATE TABLE report (coop TEXT NOT NULL, name TEXT NOT NULL,"
                            + " digest BLOB NOT NULL CHECK (length(digest) = 32), PRIMARY KEY (coop, name))"
                            + " STRICT, WITHOUT ROWID"),
            Map.entry(
                    "ballot",
                    "CREATE TABLE ballot (box INTEGER PRIMARY KEY, coop TEXT NOT NULL, name TEXT NOT NULL,"
                            + " setup BLOB NOT NULL CHECK (length(setup) = 32), opens INTEGER NOT NULL,"
                            + " closes INTEGER NOT NULL CHECK (closes > opens), latest INTEGER NOT NULL,"
                            + " back INTEGER NOT NULL CHECK (back >= 0), slips INTEGER NOT NULL CHECK (slips >= 0),"
                            + " shut INTEGER NOT NULL CHECK (shut IN (0, 1)), UNIQUE (coop, name)) STRICT"),
            Map.entry(
                    "slip",
                    "CREATE TABLE slip (place INTEGER PRIMARY KEY, box INTEGER NOT NULL,"
                            + " command BLOB NOT NULL CHECK (length(command) = 32),"
                            + " content BLOB NOT NULL CHECK (length(content) = 32), body BLOB NOT NULL,"
                            + " UNIQUE (command, box), UNIQUE (content, box)) STRICT"),
            Map.entry(
                    "entry_follows",
                    "CREATE TRIGGER entry_follows BEFORE INSERT ON entry WHEN NEW.number <> 1 + coalesce((SELECT number"
                            + " FROM entry WHERE coop = NEW.coop ORDER BY number DESC LIMIT 1), 0)"
                            + " BEGIN SELECT RAISE(ABORT, 'entries follow one another'); END"),
            kept("entry", "UPDATE"),
            kept("entry", "DELETE"),
            kept("act", "UPDATE"),
            kept("act", "DELETE"),
            kept("slip", "UPDATE"),
            kept("slip", "DELETE")));

    /** The indexes that SQLite makes by itself for keys and unique columns. */
    private static final Set<String> IMPLIED = Set.of(
            "sqlite_autoindex_entry_1",
            "sqlite_autoindex_ballot_1",
            "sqlite_autoindex_slip_1",
            "sqlite_autoindex_slip_2");

    private Schema() {}

    private static Map.Entry<String, String> kept(String table, String act) {
        String name = table + "_kept_" + (act.equals("UPDATE") ? "as_it_is" : "for_good");
        return Map.entry(
                name,
                "CREATE TRIGGER " + name + " BEFORE " + act + " ON " + table
                        + " BEGIN SELECT RAISE(ABORT, 'what is on record stays'); END");
    }

    /** Makes the tables in an empty database. */
    static void make(Session session) throws SQLException {
        session.execute("BEGIN IMMEDIATE");
        for (String sql : OBJECTS.values()) {
            if (sql.startsWith("CREATE TABLE")) {
                session.execute(sql);
            }
        }
        for (String sql : OBJECTS.values()) {
            if (sql.startsWith("CREATE TRIGGER")) {
                session.execute(sql);
            }
        }
        session.execute("INSERT INTO meta (key, value) VALUES ('schema', '" + VERSION + "')");
        session.execute("PRAGMA application_id = " + APPLICATION);
        session.execute("COMMIT");
    }

    /**
     * Looks whether a database is a store that this release reads.
     *
     * @throws StoreException with {@code store.not-a-store}, {@code store.newer} or {@code store.damaged}
     */
    static void require(Session session) throws SQLException {
        if (!session.text("PRAGMA application_id").equals(Integer.toString(APPLICATION))) {
            throw new StoreException("store.not-a-store", "The file is the database of another application");
        }
        String version = session.text("SELECT value FROM meta WHERE key = 'schema'");
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw new StoreException("store.damaged", "The store is damaged: it does not say its version");
        }
        if (Integer.parseInt(version) > VERSION) {
            throw new StoreException(
                    "store.newer",
                    "The store is of version " + version + "; this release reads versions up to " + VERSION);
        }
    }

    /** What is not as this release makes it, by the name of the table, trigger, index or view. */
    static SortedMap<String, String> differences(Session session) throws SQLException {
        SortedMap<String, String> found = new TreeMap<>();
        SortedMap<String, String> missing = new TreeMap<>(OBJECTS);
        try (Statement statement = session.statement();
                ResultSet rows = statement.executeQuery("SELECT type, name, sql FROM sqlite_schema")) {
            while (rows.next()) {
                String name = String.valueOf(rows.getString(2));
                String sql = rows.getString(3);
                String wanted = missing.remove(name);
                boolean implied = sql == null && IMPLIED.contains(name);
                if (wanted == null && !implied) {
                    found.put(name, "there is a " + rows.getString(1) + " that no store has");
                } else if (wanted != null && !wanted.equals(sql)) {
                    found.put(name, "it is not defined as in every store");
                }
            }
        }
        missing.keySet().forEach(name -> found.put(name, "it is not there"));
        return found;
    }
}
