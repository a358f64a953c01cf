package coop.store;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.journal.StoredEntry;
import coop.core.office.Recorded;
import coop.core.value.CoopId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that fail in earnest: power cuts, a failing fsync, no space. Needs Linux, root, loop devices, e2fsprogs and strace; where
 * they are not there, these tests fail, as they were asked for.
 */
@Tag("nightly")
class DiskTest {
    private static final int CUTS = Integer.getInteger("coop.faults", 20);

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_the_power_is_cut() throws Exception {
        long acknowledged = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            long[] found = cut(cut, 1_200 + 97L * cut % 1_300);
            assertThat(found[1]).as("acknowledged and lost, cut %s", cut).isZero();
            acknowledged += found[0];
        }
        assertThat(acknowledged).as("acts acknowledged before the cuts").isGreaterThan(CUTS);
        System.out.println(CUTS + " power cuts, " + acknowledged + " acts acknowledged, none lost");
    }

    @Test
    void a_writer_that_does_not_wait_for_the_disk_loses_acts_in_a_power_cut() throws Exception {
        long[] found = cut(99, 2_000, "careless");
        assertThat(found[0]).isPositive();
        assertThat(found[1])
                .as("acts lost by a careless writer: this test can tell")
                .isPositive();
    }

    /**
     * Writes to a disk of its own, copies what reached it at one moment, and opens the copy.
     *
     * @return how many acts were acknowledged, and how many of them are not in the copy
     */
    private long[] cut(int number, long millis, String... more) throws Exception {
        Path image = folder.resolve("disk-" + number);
        Path copy = folder.resolve("copy-" + number);
        Path mount = Files.createDirectory(folder.resolve("mount-" + number));
        Path acks = folder.resolve("cut-acks-" + number);
        run("truncate", "-s", "64M", image.toString());
        run("mkfs.ext4", "-q", "-F", image.toString());
        run("mount", "-o", "loop,commit=60", image.toString(), mount.toString());
        try {
            String[] arguments = {mount.resolve("journal.sqlite").toString(), "cut-", "4", "1000000"};
            String[] all = java.util.Arrays.copyOf(arguments, 4 + more.length);
            System.arraycopy(more, 0, all, 4, more.length);
            Process process = Appenders.start(List.of(), acks, all);
            try {
                await(process, acks);
                TimeUnit.MILLISECONDS.sleep(millis);
                run("kill", "-STOP", Long.toString(process.pid()));
                run("cp", "--sparse=always", image.toString(), copy.toString());
            } finally {
                process.destroyForcibly();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            run("umount", mount.toString());
        }
        run("mount", "-o", "loop", copy.toString(), mount.toString());
        try {
            return lost(mount.resolve("journal.sqlite"), Appenders.acknowledged(acks));
        } finally {
            run("umount", mount.toString());
            Files.delete(image);
            Files.delete(copy);
        }
    }

    private static long[] lost(Path file, List<String[]> acks) {
        if (!Files.exists(file)) {
            return new long[] {acks.size(), acks.size()};
        }
        long lost = 0;
        try (StoreFile store = StoreFile.open(file)) {
            for (String[] ack : acks) {
                List<StoredEntry> entry = store.journals().read(CoopId.MAIN, Long.parseLong(ack[1]) - 1, 1);
                boolean there =
                        entry.size() == 1 && entry.get(0).hash().toString().equals(ack[2]);
                lost += there ? 0 : 1;
            }
        } catch (coop.core.journal.StoreException damaged) {
            return new long[] {acks.size(), acks.size()};
        }
        if (lost == 0) {
            assertThat(StoreCheck.verify(file, Ledger.INSTALLED).findings())
                    .extracting(Finding::code)
                    .allMatch("person.unrecorded"::equals);
        }
        return new long[] {acks.size(), lost};
    }

    @Test
    void an_fsync_that_fails_is_an_error_and_loses_nothing_acknowledged() throws Exception {
        for (int when : new int[] {6, 9, 40}) {
            Path file = folder.resolve("fsync-" + when + ".sqlite");
            Path acks = folder.resolve("fsync-acks-" + when);
            try (StoreFile store = StoreFile.open(file)) {
                Ledger.found(Ledger.office(store)).orThrow();
            }
            List<String> tracer = List.of(
                    "strace",
                    "-f",
                    "-qq",
                    "-o",
                    "/dev/null",
                    "-e",
                    "trace=fdatasync,fsync",
                    "-e",
                    "inject=fdatasync,fsync:error=EIO:when=" + when);
            Process process = Appenders.start(tracer, acks, file.toString(), "sync-", "4", "200");
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            String error = Files.readString(Path.of(acks + ".err"));
            assertThat(error)
                    .as("with fsync %s failing", when)
                    .contains("StoreException")
                    .contains("code 10");
            assertThat(process.exitValue()).isNotZero();
            assertThat(lost(file, Appenders.acknowledged(acks))[1]).isZero();
            goesOn(file);
        }
    }

    @Test
    void a_disk_without_space_is_an_error_and_loses_nothing_acknowledged() throws Exception {
        Path mount = Files.createDirectory(folder.resolve("small"));
        Path file = mount.resolve("journal.sqlite");
        Path acks = folder.resolve("full-acks");
        run("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", mount.toString());
        try {
            Process process = Appenders.start(List.of(), acks, file.toString(), "full-", "4", "100000");
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(Path.of(acks + ".err"))).contains("There is no space left for the store");
            run("mount", "-o", "remount,size=64m", mount.toString());
            assertThat(Appenders.acknowledged(acks)).isNotEmpty();
            assertThat(lost(file, Appenders.acknowledged(acks))[1]).isZero();
            goesOn(file);
        } finally {
            run("umount", mount.toString());
        }
    }

    private static void goesOn(Path file) {
        try (StoreFile store = StoreFile.open(file)) {
            assertThat(Ledger.admit(store, Ledger.office(store), 900_000)).isInstanceOf(Recorded.Appended.class);
        }
    }

    private static void await(Process process, Path acks) throws Exception {
        while (!Files.readString(acks).contains("\n")) {
            assertThat(process.isAlive())
                    .as(Files.readString(Path.of(acks + ".err")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void run(String... command) throws IOException, InterruptedException {
        File log = folder.resolve("log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("%s: %s", String.join(" ", command), Files.readString(log.toPath()))
                .isZero();
    }
}
