package coop.store;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.journal.JournalStore.Act;
import coop.core.journal.StoreException;
import coop.core.journal.StoredEntry;
import coop.core.membership.Person;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every byte of two stored entries and each 89th byte of the file; at night, or as {@code -Dcoop.faults} says, of 200 entries
 * and every byte of the file.
 */
class ByteFlipTest {
    private static final int FAULTS = Integer.getInteger("coop.faults", Boolean.getBoolean("coop.nightly") ? 200 : 0);
    private static final int ENTRIES = FAULTS == 0 ? 2 : FAULTS;
    private static final int STEP = FAULTS == 0 ? 89 : 1;

    @TempDir
    Path folder;

    private record Served(
            List<StoredEntry> entries,
            List<byte[]> bytes,
            List<Optional<Act>> acts,
            List<Person> persons,
            SortedMap<String, Hash> reports,
            List<CoopId> coops) {
        static Served by(Path file) {
            try (StoreFile store = StoreFile.open(file)) {
                List<StoredEntry> entries = store.journals().read(CoopId.MAIN, 0, 10_000);
                return new Served(
                        entries,
                        entries.stream().map(StoredEntry::bytes).toList(),
                        entries.stream()
                                .map(entry -> store.journals().act(CoopId.MAIN, entry.command()))
                                .toList(),
                        store.directory().all(CoopId.MAIN),
                        store.reports().all(CoopId.MAIN),
                        store.journals().cooperatives());
            }
        }

        boolean same(Served other) {
            boolean bytesToo = bytes.size() == other.bytes.size();
            for (int i = 0; bytesToo && i < bytes.size(); i++) {
                bytesToo = Arrays.equals(bytes.get(i), other.bytes.get(i));
            }
            return bytesToo
                    && entries.equals(other.entries)
                    && acts.equals(other.acts)
                    && persons.equals(other.persons)
                    && reports.equals(other.reports)
                    && coops.equals(other.coops);
        }
    }

    private static Findings verify(Path file) {
        return StoreCheck.verify(
                file,
                Ledger.INSTALLED,
                (coop, report) -> report.equals("report-2014.json") && coop.equals(CoopId.MAIN)
                        ? Optional.of(Hash.of("report"))
                        : Optional.empty());
    }

    @Test
    void every_byte_of_a_stored_entry_is_guarded_and_its_number_named() throws IOException {
        Path file = Ledger.closed(folder.resolve("journal.sqlite"), FAULTS == 0 ? 4 : FAULTS / 2);
        byte[] content = Files.readAllBytes(file);
        List<StoredEntry> entries = Served.by(file).entries();
        int looked = 0;
        for (StoredEntry entry : entries.subList(Math.max(0, entries.size() - ENTRIES), entries.size())) {
            int place = find(content, entry.bytes());
            for (int offset = 0; offset < entry.bytes().length; offset++) {
                flip(file, place + offset, 1 << (offset % 8));
                List<Finding> findings = verify(file).findings();
                flip(file, place + offset, 1 << (offset % 8));
                assertThat(findings).as("byte %s of %s", offset, entry).isNotEmpty();
                assertThat(findings.get(0).code()).isEqualTo("entry.damaged");
                assertThat(findings.get(0).key()).isEqualTo(Long.toString(entry.number()));
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(ENTRIES * 200);
        assertThat(verify(file).findings()).isEmpty();
    }

    @Test
    void a_byte_flipped_elsewhere_is_found_or_changes_nothing_that_is_served() throws IOException {
        Path file = Ledger.closed(folder.resolve("journal.sqlite"), 4);
        Served before = Served.by(file);
        byte[] content = Files.readAllBytes(file);
        Random random = new Random(20_141_103);
        List<String> slipped = new ArrayList<>();
        Map<Boolean, Integer> found = new TreeMap<>(Map.of(true, 0, false, 0));
        for (int place = random.nextInt(STEP); place < content.length; place += STEP) {
            int bit = 1 << random.nextInt(8);
            Path copy = folder.resolve("flipped.sqlite");
            Files.write(copy, content);
            flip(copy, place, bit);
            boolean told = !verify(copy).isSound();
            found.merge(told, 1, Integer::sum);
            if (!told && !served(copy, before)) {
                slipped.add(place + " ^ " + bit);
            }
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(copy + end));
            }
        }
        assertThat(slipped)
                .as("flips that changed what is served and were not found")
                .isEmpty();
        assertThat(found.get(true))
                .as("flips that were found, beside %s", found)
                .isGreaterThan(50);
    }

    private static boolean served(Path file, Served before) {
        try {
            return before.same(Served.by(file));
        } catch (StoreException refused) {
            return true;
        }
    }

    private static int find(byte[] content, byte[] wanted) {
        for (int i = 0; i <= content.length - wanted.length; i++) {
            if (Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("The entry does not stand in the file in one piece");
    }

    private static void flip(Path file, int place, int bits) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(place);
            int was = access.read();
            access.seek(place);
            access.write(was ^ bits);
        }
    }
}
