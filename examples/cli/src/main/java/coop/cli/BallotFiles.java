package coop.cli;

import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.voting.Roll;
import coop.voting.ballot.BallotSetup;
import coop.voting.ballot.BoxKey;
import coop.voting.ballot.Electorate;
import coop.voting.ballot.KeyFile;
import coop.voting.ballot.RandomBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of the roles of a sealed vote. What is secret is for its owner's eyes only. */
final class BallotFiles {
    static final String SETUP = "setup.txt";
    static final String CLOSED = "closed.txt";
    static final String BOX_KEY = "box.key";
    static final String BOX = "box.sqlite";
    static final String ELECTORATE = "electorate.csv";
    static final String SCRUTINEER_KEY = "scrutineer.key";
    private static final long LARGEST = 512L << 20;

    private static final SecureRandom SECURE = new SecureRandom();

    /** From the system. */
    static final RandomBytes RANDOM = count -> {
        byte[] bytes = new byte[count];
        SECURE.nextBytes(bytes);
        return bytes;
    };

    private BallotFiles() {}

    static byte[] read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Unreadable(file + " is larger than a file of a vote can be");
        }
        return Files.readAllBytes(file);
    }

    /** Writes a file that others may read. */
    static void write(Path file, byte[] bytes) throws IOException {
        Out.write(file, bytes);
    }

    /** Writes a file that nobody but its owner may read; one that is there stays. */
    static void writeSecret(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException there) {
            throw new Unreadable(file + " is there already; a secret is never overwritten");
        }
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** A secret that may be under a passphrase. */
    static byte[] secret(Path file, @Nullable Path passphrase) throws IOException {
        byte[] bytes = read(file);
        if (!KeyFile.isLocked(bytes)) {
            return bytes;
        }
        if (passphrase == null) {
            throw new Unreadable(file + " is locked: give --passphrase FILE");
        }
        return KeyFile.unlock(bytes, passphrase(passphrase));
    }

    static char[] passphrase(Path file) throws IOException {
        String line = Files.readString(file).lines().findFirst().orElse("");
        if (line.isBlank()) {
            throw new Unreadable(file + " holds no passphrase");
        }
        return line.toCharArray();
    }

    static BallotSetup setup(Path file) throws IOException {
        return BallotSetup.read(read(file));
    }

    static BoxKey boxKey(Path folder, @Nullable Path passphrase) throws IOException {
        return BoxKey.read(secret(folder.resolve(BOX_KEY), passphrase));
    }

    /** Reads a line {@code member,votes,holder} for each voter; the first line says so; the second the record date. */
    static Electorate electorate(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() < 2
                || !lines.get(0).equals("member,votes,holder")
                || !lines.get(1).startsWith("# ")) {
            throw new Unreadable(file + " does not begin with 'member,votes,holder' and '# ' and the record date");
        }
        SortedMap<MemberId, Ratio> votes = new TreeMap<>();
        SortedMap<MemberId, MemberId> holders = new TreeMap<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != 3) {
                throw new Unreadable(file + " has a line without three cells");
            }
            MemberId member = MemberId.parse(cells[0]);
            if (votes.put(member, Ratio.parse(cells[1])) != null) {
                throw new Unreadable(file + " names a member twice");
            }
            if (!cells[2].isEmpty()) {
                holders.put(member, MemberId.parse(cells[2]));
            }
        }
        return new Electorate(new Roll(LocalDate.parse(lines.get(1).substring(2).strip()), 0, votes), holders);
    }

    /** All files of a folder, by name; anything else in it has a name that no bundle lists. */
    static SortedMap<String, byte[]> folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Unreadable(folder + " is no folder");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.sorted().toList()) {
                boolean plain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                String name = file.getFileName().toString();
                files.put(plain ? name : name + "/", plain ? read(file) : new byte[0]);
            }
        }
        return files;
    }
}
