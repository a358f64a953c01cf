package coop.folder.ballots;

import coop.folder.ballots.json.ElectionJson;
import coop.folder.cell.Limits;
import coop.folder.table.Encoding;
import coop.voting.count.BallotKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and writes files of ballots.
 *
 * <pre>{@code
 * Election board = BallotFile.read(Path.of("board.blt"));
 * Count count = new StvScottish(…).count(board.ballots(), board.seats().orElse(1), TieBreak.none());
 * }</pre>
 *
 * <p>Ballots are kept as cast: equal ranks, skipped ranks, overvotes and candidates named twice are the method's to judge. What
 * cannot be read as a ballot of the format at all is a problem, with its line and its place in the line, and all problems come
 * at once. Tables are read as a stream; other formats may have 256 MiB. UTF-8, or Windows-1252 where the bytes are no UTF-8.
 * Safe for use by many threads.
 */
public final class BallotFile {
    private static final Pattern RECORD = Pattern.compile("(?is).*\\b(undeclared write-ins|precinct|tabulator)\\b.*");

    private BallotFile() {}

    /**
     * Reads a file whose format its ending says: {@code .json .blt .abif .soc .soi .toc .toi .cat .csv .tsv}.
     *
     * @throws UnreadableBallotsException with every problem at once
     */
    public static Election read(Path file) throws IOException, UnreadableBallotsException {
        String name = name(file);
        Optional<BallotFormat> format = BallotFormat.ofName(name);
        if (format.isEmpty()) {
            BallotProblems problems = new BallotProblems(name);
            problems.add(0, 0, "format", name);
            problems.throwIfAny();
        }
        return read(file, format.orElseThrow());
    }

    /** The name of a file that is there and is no folder. */
    private static String name(Path file) throws IOException, UnreadableBallotsException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            BallotProblems problems = new BallotProblems(name);
            problems.add(0, 0, "folder", name);
            problems.throwIfAny();
        }
        return name;
    }

    /**
     * Reads a file of a format.
     *
     * @throws UnreadableBallotsException with every problem at once
     */
    public static Election read(Path file, BallotFormat format) throws IOException, UnreadableBallotsException {
        String name = name(file);
        if (Files.isRegularFile(file)) {
            return read(name, () -> Files.newInputStream(file), format);
        }
        try (InputStream once = Files.newInputStream(file)) { // a pipe can be read only once
            return read(name, once.readAllBytes(), format);
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name what to call the file in problems
     * @throws UnreadableBallotsException with every problem at once
     */
    public static Election read(String name, byte[] bytes, BallotFormat format)
            throws IOException, UnreadableBallotsException {
        return read(name, () -> new ByteArrayInputStream(bytes), format);
    }

    private static Election read(String name, Bytes bytes, BallotFormat format)
            throws IOException, UnreadableBallotsException {
        BallotProblems problems = new BallotProblems(name);
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 ? name.substring(0, dot) : name;
        return switch (format) {
            case JSON -> {
                Optional<Election> election = ElectionJson.read(bare, content(bytes, problems), problems::add);
                problems.throwIfAny();
                yield election.orElseThrow();
            }
            case BLT -> Blt.read(bare, text(bytes, problems), problems);
            case ABIF -> Abif.read(bare, text(bytes, problems), problems);
            case PREFLIB -> PrefLib.read(bare, text(bytes, problems), problems);
            case CSV -> new BallotTable(bare, bytes, isRecord(bytes), problems).read();
            case CVR -> new BallotTable(bare, bytes, true, problems).read();
        };
    }

    private static boolean isRecord(Bytes bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            String start = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
            return RECORD.matcher(start.lines().findFirst().orElse("")).matches();
        }
    }

    private static byte[] content(Bytes bytes, BallotProblems problems) throws IOException, UnreadableBallotsException {
        try (InputStream in = bytes.open()) {
            byte[] content = in.readNBytes(Limits.TABLE_BYTES + 1);
            if (content.length > Limits.TABLE_BYTES) {
                problems.add(0, 0, "too-large", "", Limits.TABLE_BYTES >> 20);
                problems.throwIfAny();
            }
            return content;
        }
    }

    private static String text(Bytes bytes, BallotProblems problems) throws IOException, UnreadableBallotsException {
        byte[] content = content(bytes, problems);
        Encoding encoding = Encoding.of(
                content,
                null,
                (line, column, position, fault) -> problems.add(line, position, "encoding", fault.code()));
        problems.throwIfAny();
        Charset charset = encoding == Encoding.UTF_8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        String text = new String(content, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Writes an election as JSON, BLT or ABIF; reading it again gives the same ballots.
     *
     * @throws UnreadableBallotsException if the format cannot hold such ballots, or cannot be written
     */
    public static String write(Election election, BallotFormat format) throws UnreadableBallotsException {
        BallotProblems problems = new BallotProblems(election.name());
        return switch (format) {
            case JSON -> ElectionJson.write(election);
            case BLT -> {
                if (!election.ballots().kind().equals(BallotKind.RANKED)) {
                    problems.add(0, 0, "not-writable", "BLT", election.ballots().kind());
                    problems.throwIfAny();
                }
                yield Blt.write(election, problems);
            }
            case ABIF -> Abif.write(election, problems);
            default -> {
                problems.add(0, 0, "not-written", format);
                problems.throwIfAny();
                yield "";
            }
        };
    }
}
