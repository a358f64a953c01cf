package coop.store;

import coop.core.journal.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tables of a store on a server, made by numbered scripts; {@code meta} says which were run. Entries, acts and slips are
 * never changed or removed, and entries are numbered without gaps; the database itself holds that.
 */
final class PostgresSchema {
    /** The version written by this release: the number of the last script. */
    static final int VERSION = 1;

    private static final String COLUMNS =
            "SELECT table_name || '.' || column_name, data_type FROM information_schema.columns"
                    + " WHERE table_schema = current_schema()";
    private static final String TRIGGERS = "SELECT t.tgname, c.relname || ' ' || t.tgenabled::text || ' ' || p.proname"
            + " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid"
            + " WHERE NOT t.tgisinternal AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())";
    private static final String FUNCTIONS = "SELECT proname, prosrc FROM pg_proc"
            + " WHERE pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())";
    private static final SortedMap<String, String> WANTED = new TreeMap<>();

    static {
        columns("meta", "text", "key", "value");
        columns("entry", "text", "coop", "command");
        columns("entry", "bigint", "number");
        columns("entry", "bytea", "hash", "bytes");
        columns("act", "text", "coop", "command");
        columns("act", "bytea", "digest");
        columns("act", "bigint", "first", "last");
        columns("person", "text", "coop", "key", "name", "born", "gender", "kind", "salt");
        columns("person", "bigint", "who");
        columns("report", "text", "coop", "name");
        columns("report", "bytea", "digest");
        columns("ballot", "text", "coop", "name");
        columns("ballot", "bigint", "box", "opens", "closes", "latest", "back", "slips");
        columns("ballot", "bytea", "setup");
        columns("ballot", "integer", "shut");
        columns("slip", "bigint", "place", "box");
        columns("slip", "bytea", "command", "content", "body");
        WANTED.put("entry_follows", "entry O coop_follows");
        WANTED.put("entry_kept", "entry O coop_stays");
        WANTED.put("act_kept", "act O coop_stays");
        WANTED.put("slip_kept", "slip O coop_stays");
    }

    private static final List<String> ROUTINES = List.of("coop_append", "coop_follows", "coop_stays");

    private PostgresSchema() {}

    private static void columns(String table, String type, String... names) {
        for (String name : names) {
            WANTED.put(table + "." + name, type);
        }
    }

    /** The version of the store in the current schema; 0 when there is none. */
    static int version(Session session) throws SQLException {
        if (session.text("SELECT to_regclass(quote_ident(current_schema()) || '.meta')")
                .isEmpty()) {
            return 0;
        }
        String version = session.text("SELECT value FROM meta WHERE key = 'schema'");
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw new StoreException("store.damaged", "The store is damaged: it does not say its version");
        }
        int number = Integer.parseInt(version);
        if (number > VERSION) {
            throw new StoreException(
                    "store.newer",
                    "The store is of version " + version + "; this release reads versions up to " + VERSION);
        }
        return number;
    }

    /** Makes what is missing, in one transaction, which no other process does at the same time. */
    static void make(Session session) throws SQLException {
        session.begin();
        try {
            session.execute("SELECT pg_advisory_xact_lock(hashtext('coop-store schema'))");
            if (session.text("SELECT current_schema()").isEmpty()) {
                String schema =
                        session.text("SELECT trim(both '\"' from split_part(current_setting('search_path'), ',', 1))");
                try (Statement statement = session.statement()) {
                    session.execute("CREATE SCHEMA " + statement.enquoteIdentifier(schema, true));
                }
            }
            for (int number = version(session) + 1; number <= VERSION; number++) {
                session.execute(script("postgres-" + number + ".sql"));
            }
            session.execute(script("postgres-roles.sql"));
            session.commit();
        } catch (SQLException | StoreException failed) {
            session.rollBack();
            throw failed;
        }
    }

    private static String script(String name) {
        try (InputStream script = PostgresSchema.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("The jar has no " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The jar's " + name + " cannot be read", unreadable);
        }
    }

    /** What is not as this release makes it. A host's own tables beside those of the store are none of its business. */
    static SortedMap<String, String> differences(Session session) throws SQLException {
        SortedMap<String, String> there = new TreeMap<>();
        read(session, COLUMNS, there);
        read(session, TRIGGERS, there);
        SortedMap<String, String> found = new TreeMap<>();
        WANTED.forEach((name, wanted) -> {
            if (!wanted.equals(there.get(name))) {
                found.put(name, there.containsKey(name) ? "it is not defined as in every store" : "it is not there");
            }
        });
        SortedMap<String, String> sources = new TreeMap<>();
        read(session, FUNCTIONS, sources);
        String scripts = IntStream.rangeClosed(1, VERSION)
                .mapToObj(number -> script("postgres-" + number + ".sql"))
                .collect(Collectors.joining());
        for (String routine : ROUTINES) {
            if (!scripts.contains(sources.getOrDefault(routine, "\0"))) {
                found.put(routine, "it is not defined as in every store");
            }
        }
        return found;
    }

    private static void read(Session session, String sql, SortedMap<String, String> into) throws SQLException {
        try (Statement statement = session.statement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                into.put(Rows.text(rows, 1), Rows.text(rows, 2));
            }
        }
    }
}
