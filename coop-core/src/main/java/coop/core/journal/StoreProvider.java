package coop.core.journal;

import coop.core.membership.MemberDirectory;
import java.nio.file.Path;

/**
 * Opens stores in files, found through {@link java.util.ServiceLoader}. {@code coop-store} brings one for SQLite; it is what
 * {@link coop.core.wiring.CoopSdk#office} uses.
 */
public interface StoreProvider {
    /** Opens a store in a file, and makes the file when there is none. */
    Opened open(Path file);

    /**
     * An open store.
     *
     * @param journals the journals in it
     * @param directory the directory of persons in it
     */
    record Opened(JournalStore journals, MemberDirectory directory) {}
}
