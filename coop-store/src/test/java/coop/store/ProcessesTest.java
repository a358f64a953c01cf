package coop.store;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.journal.StoredEntry;
import coop.core.office.Office;
import coop.core.value.CoopId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten kills, two hundred at night, or as many as {@code -Dcoop.faults} says; and two processes on one file. */
class ProcessesTest {
    private static final int KILLS = Integer.getInteger("coop.faults", Boolean.getBoolean("coop.nightly") ? 200 : 10);
    private static final long SEED = Long.getLong("coop.seed", 20_141_103L);

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
        Path file = folder.resolve("journal.sqlite");
        Random random = new Random(SEED);
        long first = 4;
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path acks = folder.resolve("acks-" + kill);
            Process process = appender(file, "kill-" + kill + "-", first, 1_000_000, acks);
            await(process, acks);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(120));
            kill(process);
            try (StoreFile store = StoreFile.open(file)) {
                for (String[] ack : Appenders.acknowledged(acks)) {
                    acknowledged++;
                    List<StoredEntry> entry = store.journals().read(CoopId.MAIN, Long.parseLong(ack[1]) - 1, 1);
                    assertThat(entry).as("kill %s of seed %s", kill, SEED).hasSize(1);
                    assertThat(entry.get(0).hash()).hasToString(ack[2]);
                }
                Office office = Ledger.office(store);
                first = 1
                        + store.directory().all(CoopId.MAIN).stream()
                                .mapToLong(person -> person.who().number())
                                .max()
                                .orElse(3);
                assertThat(office.cooperative().journal().size() % 2)
                        .as("half an act")
                        .isZero();
            }
        }
        assertThat(acknowledged).as("acts acknowledged before the kills").isGreaterThanOrEqualTo(KILLS);
        // a person whose act was cut off is in the directory and not on record: the only trace of the kills
        assertThat(StoreCheck.verify(file, Ledger.INSTALLED).findings())
                .extracting(Finding::code)
                .allMatch("person.unrecorded"::equals)
                .hasSizeLessThanOrEqualTo(KILLS);
    }

    @Test
    void two_processes_on_one_file_both_end_right() throws Exception {
        Path file = folder.resolve("journal.sqlite");
        Path one = folder.resolve("acks-one");
        Path other = folder.resolve("acks-other");
        Process first = appender(file, "one-", 1_000, 100, one);
        Process second = appender(file, "other-", 5_000, 100, other);
        for (Process process : List.of(first, second)) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(one) + Files.readString(other))
                    .isZero();
        }
        assertThat(Appenders.acknowledged(one)).hasSize(100);
        assertThat(Appenders.acknowledged(other)).hasSize(100);
        Findings findings = StoreCheck.verify(file, Ledger.INSTALLED);
        assertThat(findings.findings()).isEmpty();
        assertThat(findings.entries()).isEqualTo(4 + 2 * 200);
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .filteredOn(some -> !some.toString().endsWith(".err"))
                    .containsExactlyInAnyOrder(file, one, other);
        }
    }

    private static Process appender(Path file, String word, long first, long count, Path acks) throws IOException {
        return Appenders.start(List.of(), acks, file.toString(), word, Long.toString(first), Long.toString(count));
    }

    private static void await(Process process, Path acks) throws IOException, InterruptedException {
        while (!Files.readString(acks).contains("\n")) {
            assertThat(process.isAlive())
                    .as(Files.readString(Path.of(acks + ".err")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static void kill(Process process) throws IOException, InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
