package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Near;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files of one folder, of which nothing outside of it is ever one. It remembers which were read. */
final class FolderFiles {
    private final Path root;
    private final Problems problems;
    private final SortedSet<String> read = new TreeSet<>();
    private final SortedSet<String> seen = new TreeSet<>();

    private FolderFiles(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** The files of a folder, or null when it is none, which is reported. */
    static @Nullable FolderFiles of(Path folder, Problems problems) {
        try {
            if (!Files.isDirectory(folder)) {
                boolean there = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
                problems.add(".", Fault.of(there ? "folder.not-a-folder" : "folder.missing", folder.toString()));
                return null;
            }
            return new FolderFiles(folder.toRealPath(), problems);
        } catch (IOException | SecurityException e) {
            problems.add(".", Fault.of("file.unreadable", folder.toString()));
            return null;
        }
    }

    /** The names in a folder, sorted, folders with {@code /} at their end; none when it cannot be read. */
    List<String> names(String folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
            for (Path entry : entries) {
                boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
                names.add(entry.getFileName() + (isFolder ? "/" : ""));
            }
        } catch (IOException | DirectoryIteratorException e) {
            problems.add(folder.isEmpty() ? "." : folder, Fault.of("file.unreadable", ""));
        }
        Collections.sort(names);
        names.forEach(name -> seen.add(below(folder, name)));
        return names;
    }

    static String below(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    boolean exists(String file) {
        return Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether there is a folder of that name, within this one; if it is something else, that is reported. */
    boolean isFolder(String name) {
        if (!exists(name)) {
            return false;
        }
        read.add(name);
        read.add(name + "/");
        Path path = root.resolve(name);
        if (!within(path)) {
            problems.add(name, Fault.of("file.outside", ""));
            return false;
        }
        if (!Files.isDirectory(path)) {
            problems.add(name, Fault.of("file.not-a-folder", ""));
            return false;
        }
        return true;
    }

    /** Reports a file that must be there and is not, with the name that comes close. */
    boolean require(String folder, String name) {
        if (exists(below(folder, name))) {
            return true;
        }
        List<String> others = exists(folder) || folder.isEmpty() ? names(folder) : List.of();
        problems.add(below(folder, name), Fault.of("file.missing", "").near(Near.of(name, others)));
        return false;
    }

    /** The bytes of a file; null when it does not exist, and when it cannot be read, which is reported. */
    byte @Nullable [] bytes(String file, int limit) {
        if (!exists(file)) {
            return null;
        }
        read.add(file);
        read.add(file + "/");
        Path path = root.resolve(file);
        if (!within(path)) {
            problems.add(file, Fault.of("file.outside", ""));
            return null;
        }
        if (!Files.isRegularFile(path)) {
            problems.add(file, Fault.of("file.not-a-file", ""));
            return null;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = Files.size(path) > limit ? null : in.readNBytes(limit + 1);
            if (bytes != null && bytes.length <= limit) {
                return bytes;
            }
            problems.add(file, Fault.of("file.too-large", "", Integer.toString(limit / (1024 * 1024))));
            return null;
        } catch (IOException | SecurityException e) {
            problems.add(file, Fault.of("file.unreadable", ""));
            return null;
        }
    }

    private boolean within(Path path) {
        try {
            return path.toRealPath().startsWith(root);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** The names that were seen and not read, safe to print. */
    List<String> notRead() {
        return seen.stream()
                .filter(name -> !read.contains(name))
                .map(Shown::whole)
                .toList();
    }
}
