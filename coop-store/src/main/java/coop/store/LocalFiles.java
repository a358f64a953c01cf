package coop.store;

import coop.core.journal.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;

/** What a store asks of the place of its file. */
final class LocalFiles {
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs3",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afs",
            "afpfs",
            "webdav",
            "davfs",
            "ncpfs",
            "9p",
            "ceph",
            "lustre",
            "glusterfs",
            "gpfs",
            "beegfs",
            "ocfs2",
            "gfs2",
            "sshfs",
            "vboxsf",
            "prl_fs",
            "vmhgfs");

    private LocalFiles() {}

    /**
     * Looks at the place of a store's file before anything is opened.
     *
     * @throws StoreException with {@code store.io}, {@code store.not-a-store}, {@code store.read-only} or
     *     {@code store.network-drive}
     */
    static void require(Path file) {
        Path folder = folder(file);
        if (!Files.isDirectory(folder)) {
            throw new StoreException("store.io", "There is no folder for the store's file");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new StoreException(
                    "store.not-a-store", "There is a folder or a device where the store's file should be");
        }
        try {
            String type = Files.getFileStore(folder).type();
            if (isNetwork(type) || file.toAbsolutePath().toString().startsWith("\\\\")) {
                throw new StoreException(
                        "store.network-drive",
                        "The store's folder is on a network drive (" + type
                                + "), where nothing is safe in a power cut or"
                                + " with two writers; keep it on a disk of this machine");
            }
        } catch (IOException untold) {
            throw new StoreException("store.io", "The store's folder cannot be looked at", untold);
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder) || !Files.isWritable(folder)) {
            throw new StoreException("store.read-only", "The store's file or its folder cannot be written to");
        }
    }

    /** Whether a type of file system keeps its files on another machine; SQLite's locks do not hold there. */
    static boolean isNetwork(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return NETWORK.contains(name.startsWith("fuse.") ? name.substring("fuse.".length()) : name);
    }

    static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /**
     * Puts a file that is ready in its place, unless another one is there already. Whoever looks sees none or the whole.
     *
     * @param ready a file in the same folder; it is gone afterwards
     */
    static void place(Path ready, Path file) throws IOException {
        force(ready);
        try {
            Files.createLink(file, ready);
        } catch (FileAlreadyExistsException quicker) {
            // another process made the store; theirs is as good
        } catch (UnsupportedOperationException noLinks) {
            move(ready, file);
        } catch (IOException noLinks) {
            if (!Files.exists(file)) {
                move(ready, file);
            }
        }
        Files.deleteIfExists(ready);
        forceFolder(folder(file));
    }

    private static void move(Path ready, Path file) throws IOException {
        try {
            Files.move(ready, file);
        } catch (FileAlreadyExistsException | NoSuchFileException quicker) {
            if (!Files.exists(file)) {
                throw quicker;
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows forces a folder with its files and does not let it be opened
        }
    }
}
