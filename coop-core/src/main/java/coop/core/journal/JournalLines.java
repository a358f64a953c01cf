package coop.core.journal;

import coop.core.journal.JournalStore.Head;
import coop.core.journal.JournalStore.Result;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A journal as JSON Lines: each entry as it is kept, byte for byte, and a line feed. For archives, for moving to another
 * store, and for whoever wants to check the chain with other tools: the SHA-256 of line <i>n</i> without its line feed is
 * what line <i>n</i> + 1 holds as {@code previous}.
 *
 * <p>Persons are not in it, as they are not in the journal. Entries of types that nothing installed knows go along word for
 * word. An export of an import is the same file.
 */
public final class JournalLines {
    private static final int PAGE = 1_000;

    /** The longest line that is read: 8 MiB. */
    public static final int LONGEST_LINE = 8 * 1024 * 1024;

    private JournalLines() {}

    /**
     * Writes a journal.
     *
     * @return its end; none when nothing is on record
     */
    public static Optional<Head> write(JournalStore store, CoopId coop, OutputStream to) throws IOException {
        OutputStream out = new BufferedOutputStream(to, 1 << 16);
        Optional<Head> end = Optional.empty();
        long last = 0;
        while (true) {
            List<StoredEntry> page = store.read(coop, last, PAGE);
            if (page.isEmpty()) {
                out.flush();
                return end;
            }
            for (StoredEntry entry : page) {
                out.write(entry.bytes());
                out.write('\n');
            }
            StoredEntry latest = page.get(page.size() - 1);
            last = latest.number();
            end = Optional.of(new Head(last, latest.hash()));
        }
    }

    /** What came of an import: how many entries are on record now, and how many of them were not before. */
    public record Imported(long entries, long added) {}

    /**
     * Reads a journal into a store. The whole file is checked first: when a line is not as it must be, nothing is appended.
     * A store that has the first lines already gets the rest, so that an import that broke off can be run again.
     *
     * @throws UnreadableLinesException if a line is not an entry in its canonical form that follows the line before, or the
     *     store holds another history
     */
    public static Imported read(Path file, EntryFormat format, JournalStore store, CoopId coop) throws IOException {
        try (Lines lines = new Lines(file, format)) {
            while (!lines.nextAct().isEmpty()) {
                lines.requireSameIn(store, coop);
            }
        }
        long before = store.head(coop).map(Head::last).orElse(0L);
        long last = 0;
        try (Lines lines = new Lines(file, format)) {
            for (List<StoredEntry> act = lines.nextAct(); !act.isEmpty(); act = lines.nextAct()) {
                last = act.get(act.size() - 1).number();
                if (last > before) {
                    append(format, store, coop, act);
                }
            }
        }
        if (last < before) {
            throw new UnreadableLinesException(
                    last + 1, "the store has " + before + " entries already, the file has " + last);
        }
        return new Imported(last, last - before);
    }

    private static void append(EntryFormat format, JournalStore store, CoopId coop, List<StoredEntry> act) {
        StoredEntry first = act.get(0);
        Result result = store.append(coop, first.number() - 1, first.command(), format.digestOf(act), act);
        if (!(result instanceof Result.Appended)) {
            throw new UnreadableLinesException(
                    first.number(), "its command stands in another place too, or others wrote to the store");
        }
    }

    /** The lines of a file, act by act, each checked against the one before. Memory is bounded by the longest act. */
    private static final class Lines implements AutoCloseable {
        private final InputStream in;
        private final EntryFormat format;
        private Hash before = Hash.NONE;
        private long number;
        private List<StoredEntry> act = List.of();
        private Optional<StoredEntry> ahead = Optional.empty();

        Lines(Path file, EntryFormat format) throws IOException {
            this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            this.format = format;
        }

        List<StoredEntry> nextAct() throws IOException {
            List<StoredEntry> entries = new ArrayList<>();
            Optional<StoredEntry> next = ahead.isPresent() ? ahead : next();
            ahead = Optional.empty();
            while (next.isPresent()) {
                if (!entries.isEmpty()
                        && !entries.get(0).command().equals(next.get().command())) {
                    ahead = next;
                    break;
                }
                entries.add(next.get());
                next = next();
            }
            act = List.copyOf(entries);
            return act;
        }

        private Optional<StoredEntry> next() throws IOException {
            byte[] line = line();
            if (line.length == 0) {
                return Optional.empty();
            }
            number++;
            try {
                StoredEntry entry = format.stored(number, line);
                if (!format.before(entry).equals(before)) {
                    throw new UnreadableLinesException(number, "it does not follow the line before it");
                }
                before = entry.hash();
                return Optional.of(entry);
            } catch (DamagedEntryException damaged) {
                throw new UnreadableLinesException(number, damaged.what());
            }
        }

        /** The next line without its line feed; empty at the end of the file. */
        private byte[] line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(512);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    if (line.size() > 0) {
                        throw new UnreadableLinesException(number + 1, "the file breaks off in this line");
                    }
                    return new byte[0];
                }
                if (line.size() >= LONGEST_LINE) {
                    throw new UnreadableLinesException(number + 1, "it is longer than " + LONGEST_LINE + " bytes");
                }
                line.write(c);
            }
            if (line.size() == 0) {
                throw new UnreadableLinesException(number + 1, "it is empty");
            }
            return line.toByteArray();
        }

        void requireSameIn(JournalStore store, CoopId coop) {
            List<StoredEntry> there = store.read(coop, act.get(0).number() - 1, act.size());
            for (int i = 0; i < there.size(); i++) {
                if (!there.get(i).hash().equals(act.get(i).hash())) {
                    throw new UnreadableLinesException(
                            act.get(i).number(), "the store holds another entry of this number");
                }
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
