package coop.store;

import java.time.Duration;
import javax.sql.DataSource;

/**
 * A store in a schema of a PostgreSQL server, version 15 or later, for hosts with many users or many machines.
 *
 * <pre>{@code
 * try (StoreServer store = StoreServer.open("jdbc:postgresql://db.example.org/coops?user=coop&password=…")) {
 *     Office office = new Office(installed, store.journals(), InstantSource.system(), CoopId.MAIN);
 *     …
 * }
 * }</pre>
 *
 * <p>The schema is that of the URL's {@code currentSchema}, or {@code coop}. When it is not there yet, or of an earlier
 * release, it is made or brought forward, if this login may do so; let the owner do it once with {@link #prepare} and serve
 * with a login of the role {@code coop_writer}, which can add entries, and can neither change nor remove one. The role
 * {@code coop_reader} reads the journals, and no person.
 *
 * <p>What was acknowledged is durable if the server is left as it comes: one that has {@code fsync}, {@code full_page_writes} or
 * {@code synchronous_commit} off is refused. Processes that write to one cooperative at once do not wait for each
 * other's decisions: one is appended, the other is answered {@link coop.core.journal.JournalStore.Result.Conflict}. When the
 * server is restarted or a connection lost, questions are asked again and writes are tried again, for fifteen seconds; an act
 * whose answer was lost with the connection is then answered as a duplicate of itself.
 *
 * <p>Beside the codes of {@link StoreFile}:
 *
 * <table>
 * <caption>Codes</caption>
 * <tr><th>code</th><th>what happened</th></tr>
 * <tr><td>{@code store.unreachable}</td><td>the server could not be reached for fifteen seconds</td></tr>
 * <tr><td>{@code store.login}</td><td>the server does not know the user or the password</td></tr>
 * <tr><td>{@code store.forbidden}</td><td>the user may not do this</td></tr>
 * <tr><td>{@code store.server}</td><td>the server is too old, or not set up to keep what it acknowledged</td></tr>
 * </table>
 */
public final class StoreServer extends Store {
    private StoreServer(Database database) {
        super(database);
    }

    /**
     * Opens a store with a pool of connections of its own.
     *
     * @param url a JDBC URL of PostgreSQL
     * @throws coop.core.journal.StoreException if it cannot be opened
     */
    public static StoreServer open(String url) {
        return open(url, PostgresDatabase.PATIENCE);
    }

    static StoreServer open(String url, Duration patience) {
        return new StoreServer(PostgresDatabase.open(PostgresServer.pool(url), patience));
    }

    /**
     * Opens a store with the host's connections, which stay open when the store is closed. Their schema is the current one of
     * their search path, and must be there.
     *
     * @throws coop.core.journal.StoreException if it cannot be opened
     */
    public static StoreServer open(DataSource connections) {
        return new StoreServer(
                PostgresDatabase.open(new PostgresServer(connections, false), PostgresDatabase.PATIENCE));
    }

    /**
     * Makes the schema, or brings it forward, with its tables and what the roles may do. The same again changes nothing.
     *
     * @param url a JDBC URL of PostgreSQL with the login of an owner, who may create roles for the roles to be made
     * @throws coop.core.journal.StoreException if it cannot be done; nothing was changed then
     */
    public static void prepare(String url) {
        try (PostgresServer server = PostgresServer.pool(url)) {
            server.prepare();
        }
    }
}
