package coop.store;

import coop.core.journal.StoreProvider;
import java.nio.file.Path;

/** Opens stores in SQLite files for {@link coop.core.wiring.CoopSdk}; by hand, use {@link StoreFile#open}. Thread-safe. */
public final class SqliteStore implements StoreProvider {
    /**
     * {@inheritDoc}
     *
     * <p>Closing the journals closes the file.
     *
     * @throws coop.core.journal.StoreException if it cannot be opened
     */
    @Override
    public Opened open(Path file) {
        return StoreFile.open(file).opened();
    }
}
