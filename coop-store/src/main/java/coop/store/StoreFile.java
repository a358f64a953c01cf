package coop.store;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A store in one SQLite file, usually {@code journal.sqlite}: the journals of one or many cooperatives, the directory of
 * their persons, and the digests of their reports.
 *
 * <pre>{@code
 * try (StoreFile store = StoreFile.open(Path.of("journal.sqlite"))) {
 *     Office office = new Office(installed, store.journals(), InstantSource.system(), CoopId.MAIN);
 *     …
 * }
 * }</pre>
 *
 * <p>What was acknowledged is on the disk (write-ahead log, {@code synchronous=FULL}) and outlives the process and the power.
 * Acts that come in while another is written are made durable together. An interrupted caller is answered all the same, and
 * stays interrupted.
 *
 * <p>Safe for use by many threads. The same file may be open more than once, in this process and in others, on one machine;
 * network drives are refused where they can be told.
 *
 * <p>Every method of what it gives throws {@link coop.core.journal.StoreException} with one of these codes:
 *
 * <table>
 * <caption>Codes</caption>
 * <tr><th>code</th><th>what happened</th></tr>
 * <tr><td>{@code store.full}</td><td>no space is left</td></tr>
 * <tr><td>{@code store.busy}</td><td>another process wrote for more than fifteen seconds</td></tr>
 * <tr><td>{@code store.io}</td><td>the disk failed, or there is no such folder</td></tr>
 * <tr><td>{@code store.damaged}</td><td>the file is not what was written</td></tr>
 * <tr><td>{@code store.read-only}</td><td>the file or its folder cannot be written to</td></tr>
 * <tr><td>{@code store.not-a-store}</td><td>the file is something else</td></tr>
 * <tr><td>{@code store.newer}</td><td>a later release made the file</td></tr>
 * <tr><td>{@code store.network-drive}</td><td>the file is on another machine</td></tr>
 * <tr><td>{@code store.closed}</td><td>the store was closed before</td></tr>
 * </table>
 */
public final class StoreFile extends Store {
    private final Path path;

    private StoreFile(Path path, Database database) {
        super(database);
        this.path = path;
    }

    /**
     * Opens a store, and makes the file when there is none.
     *
     * @throws coop.core.journal.StoreException if it cannot be opened; nothing was made or changed then
     */
    public static StoreFile open(Path file) {
        return open(file, SqliteDatabase.PATIENCE);
    }

    /** Opens a store that waits so long for other processes. */
    static StoreFile open(Path file, Duration patience) {
        return new StoreFile(file, SqliteDatabase.open(file, patience));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }
}
