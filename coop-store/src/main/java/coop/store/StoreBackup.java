package coop.store;

import coop.core.journal.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.List;

/**
 * Backups: a SQLite file with all cooperatives of a store, made while it is in use. Restoring is {@link StoreCopy copying} from
 * it, or opening it. A backup of a SQLite store is one state of the whole file, the boxes of ballots in it too; of a server's
 * store it is a copy of its cooperatives.
 */
public final class StoreBackup {
    private StoreBackup() {}

    /**
     * Makes a backup. The file is there with all its content, or not at all; it is on the disk when this returns.
     *
     * @param file where to; there must be none yet
     * @return what is in it, by cooperative
     * @throws StoreException {@code backup.exists} if there is a file, or as {@link StoreFile} and {@link StoreCopy} say
     */
    public static List<StoreCopy.Copied> make(Store store, Path file) {
        if (Files.exists(file)) {
            throw new StoreException("backup.exists", "There is a file of the backup's name already");
        }
        LocalFiles.require(file);
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        try {
            clear(draft);
            if (store instanceof StoreFile) {
                vacuum(store, draft);
            }
            List<StoreCopy.Copied> copied;
            try (StoreFile target = StoreFile.open(draft)) {
                copied = StoreCopy.all(store, target);
            }
            LocalFiles.place(draft, file);
            return copied;
        } catch (IOException failed) {
            throw new StoreException("store.io", "The backup's file cannot be made", failed);
        } finally {
            try {
                clear(draft);
            } catch (IOException stays) {
                // a draft, which the next backup removes
            }
        }
    }

    private static void vacuum(Store store, Path draft) {
        store.database().read(session -> {
            try (PreparedStatement statement = session.connection().prepareStatement("VACUUM INTO ?")) {
                session.execute("PRAGMA query_only = OFF"); // which forbids to write anywhere
                statement.setString(1, draft.toAbsolutePath().toString());
                return statement.execute();
            } finally {
                session.execute("PRAGMA query_only = ON");
            }
        });
    }

    private static void clear(Path draft) throws IOException {
        for (String end : new String[] {"", "-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + end));
        }
    }
}
