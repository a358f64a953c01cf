package coop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.journal.StoreException;
import coop.core.membership.Person;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

class StoreFileTest {
    @TempDir
    Path folder;

    @Test
    void a_store_leaves_one_file_when_it_is_closed() throws IOException {
        Ledger.closed(folder.resolve("journal.sqlite"), 3);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("journal.sqlite"));
        }
    }

    @Test
    void no_character_of_the_path_means_anything() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("a b?c=d&e#f%41 é ' ;"));
        Path file = odd.resolve("journal ?cache=shared.sqlite");
        Ledger.closed(file, 1);
        assertThat(file).isRegularFile();
        try (StoreFile store = StoreFile.open(file)) {
            assertThat(store.journals().head(CoopId.MAIN)).isPresent();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(odd);
        }
    }

    @Test
    void the_same_file_may_be_open_twice_in_one_process() {
        Path file = folder.resolve("journal.sqlite");
        try (StoreFile first = StoreFile.open(file);
                StoreFile second = StoreFile.open(folder.resolve(".").resolve("journal.sqlite"))) {
            Office one = Ledger.office(first);
            Office other = Ledger.office(second);
            Ledger.found(one).orThrow();
            assertThat(Ledger.found(other)).isInstanceOf(Recorded.Duplicate.class);
            for (long number = 4; number < 10; number++) {
                Ledger.admit(number % 2 == 0 ? first : second, number % 2 == 0 ? one : other, number)
                        .orThrow();
            }
            assertThat(one.cooperative().journal().size()).isEqualTo(16);
        }
        assertThat(StoreCheck.verify(file, Ledger.INSTALLED).findings()).isEmpty();
    }

    @Test
    void a_closed_store_says_so() {
        StoreFile store = StoreFile.open(folder.resolve("journal.sqlite"));
        store.close();
        store.close();
        assertCode("store.closed", () -> store.journals().cooperatives());
        assertCode("store.closed", () -> store.reports().put(CoopId.MAIN, "report", Hash.NONE));
    }

    @Test
    void what_is_no_store_is_left_alone() throws IOException, SQLException {
        Path text = Files.writeString(
                folder.resolve("text.sqlite"), "not a database, but long enough to look like one".repeat(50));
        assertCode("store.not-a-store", () -> StoreFile.open(text));
        Path other = folder.resolve("other.sqlite");
        sql(other, "CREATE TABLE entry (coop TEXT)");
        byte[] before = Files.readAllBytes(other);
        assertCode("store.not-a-store", () -> StoreFile.open(other));
        assertThat(Files.readAllBytes(other)).isEqualTo(before);
        assertCode("store.not-a-store", () -> StoreFile.open(Files.createDirectory(folder.resolve("folder.sqlite"))));
        assertCode("store.not-a-store", () -> StoreFile.open(Files.createFile(folder.resolve("empty.sqlite"))));
        assertThat(folder.resolve("empty.sqlite")).isEmptyFile();
        assertCode("store.io", () -> StoreFile.open(folder.resolve("missing").resolve("journal.sqlite")));
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void a_store_of_a_later_release_is_not_touched() throws SQLException {
        Path file = Ledger.closed(folder.resolve("journal.sqlite"), 1);
        sql(file, "UPDATE meta SET value = '2' WHERE key = 'schema'");
        assertCode("store.newer", () -> StoreFile.open(file));
        assertThat(StoreCheck.verify(file, Ledger.INSTALLED).findings())
                .extracting(Finding::code)
                .containsExactly("store.newer");
    }

    @Test
    void a_read_only_folder_is_said_so() throws IOException {
        Path place = Files.createDirectory(folder.resolve("read-only"));
        assertThat(place.toFile().setWritable(false)).isTrue();
        try {
            // an administrator may write everywhere
            if (Files.isWritable(place)) {
                assertThatCode(() ->
                                StoreFile.open(place.resolve("journal.sqlite")).close())
                        .doesNotThrowAnyException();
            } else {
                assertCode("store.read-only", () -> StoreFile.open(place.resolve("journal.sqlite")));
            }
        } finally {
            assertThat(place.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void a_disk_that_turns_read_only_refuses_and_keeps_what_there_is() {
        try (StoreFile store = StoreFile.open(folder.resolve("journal.sqlite"))) {
            Office office = Ledger.office(store);
            Ledger.found(office).orThrow();
            store.database().write(CoopId.MAIN, session -> {
                session.execute("PRAGMA query_only = ON");
                return true;
            });
            assertCode("store.read-only", () -> store.directory().enter(CoopId.MAIN, Ledger.person(4)));
            assertThat(Ledger.admit(store, office, 4)).isInstanceOf(Recorded.Appended.class);
        }
        assertThat(StoreCheck.verify(folder.resolve("journal.sqlite"), Ledger.INSTALLED)
                        .findings())
                .isEmpty();
    }

    @Test
    void a_full_disk_loses_nothing_and_goes_on_when_there_is_space_again() {
        Path file = folder.resolve("journal.sqlite");
        try (StoreFile store = StoreFile.open(file)) {
            Office office = Ledger.office(store);
            Ledger.found(office).orThrow();
            long pages = Long.parseLong(store.database().read(session -> session.text("PRAGMA page_count")));
            store.database().write(CoopId.MAIN, session -> session.text("PRAGMA max_page_count = " + (pages + 2)));
            long number = 4;
            StoreException full = null;
            while (full == null && number < 1_000) {
                try {
                    admitAlone(office, number++);
                } catch (StoreException fault) {
                    full = fault;
                }
            }
            assertThat(full).isNotNull();
            assertThat(full.code()).isEqualTo("store.full");
            long refused = number - 1;
            assertThat(store.journals().act(CoopId.MAIN, "admit-" + refused)).isEmpty();
            // the session that failed is gone, and its limit with it
            assertThat(admitAlone(office, refused)).isInstanceOf(Recorded.Appended.class);
            assertThat(office.cooperative().journal().size()).isEqualTo(4 + 2 * (refused - 3));
        }
    }

    private static Recorded admitAlone(Office office, long number) {
        return Ledger.admit(office, "admit-" + number, Ledger.person(number));
    }

    @Test
    void a_store_that_another_process_keeps_is_busy_and_works_afterwards() throws SQLException {
        Path file = folder.resolve("journal.sqlite");
        try (StoreFile store = StoreFile.open(file, Duration.ofMillis(50))) {
            Office office = Ledger.office(store);
            Ledger.found(office).orThrow();
            try (Session other = new SqliteFile(file, Duration.ofMillis(50)).writer()) {
                other.execute("BEGIN IMMEDIATE");
                assertCode("store.busy", () -> admitAlone(office, 4));
                assertThat(store.journals().head(CoopId.MAIN).orElseThrow().last())
                        .isEqualTo(4);
                other.execute("ROLLBACK");
            }
            assertThat(admitAlone(office, 4)).isInstanceOf(Recorded.Appended.class);
        }
    }

    @Test
    void the_database_itself_keeps_entries_as_they_are_and_without_gaps() {
        Path file = Ledger.closed(folder.resolve("journal.sqlite"), 3);
        for (String sql : List.of(
                "UPDATE entry SET command = 'other' WHERE number = 2",
                "DELETE FROM entry WHERE number = 10",
                "DELETE FROM act",
                "UPDATE act SET last = 99 WHERE first = 1",
                "INSERT INTO entry VALUES ('main', 12, 'gap', zeroblob(32), x'7b7d')",
                "INSERT INTO entry VALUES ('other', 2, 'gap', zeroblob(32), x'7b7d')",
                "INSERT INTO entry VALUES ('main', 10, 'again', zeroblob(32), x'7b7d')",
                "INSERT INTO entry VALUES ('main', 11, 'short', x'00', x'7b7d')",
                "INSERT INTO act VALUES ('main', 'found', zeroblob(32), 11, 11)",
                "INSERT INTO act VALUES ('main', 'none', zeroblob(32), 11, 10)")) {
            assertThatThrownBy(() -> sql(file, sql)).as(sql).isInstanceOf(SQLException.class);
        }
        assertThat(StoreCheck.verify(file, Ledger.INSTALLED).findings()).isEmpty();
    }

    @Test
    void erased_data_are_in_no_file_any_more() throws IOException {
        Person dee = Ledger.person(4);
        Path file = folder.resolve("journal.sqlite");
        try (StoreFile store = StoreFile.open(file)) {
            Office office = Ledger.office(store);
            Ledger.found(office).orThrow();
            Ledger.admit(store, office, 4).orThrow();
            Ledger.admit(store, office, 5).orThrow();
            store.directory().erase(CoopId.MAIN, MemberId.of(4));
            assertThat(bytesIn(folder)).doesNotContain(dee.name()).doesNotContain(dee.salt());
            assertThat(bytesIn(folder)).contains(Ledger.person(5).name());
        }
        assertThat(bytesIn(folder)).doesNotContain(dee.name());
        Findings findings = StoreCheck.verify(file, Ledger.INSTALLED);
        assertThat(findings.findings()).isEmpty();
        assertThat(findings.persons()).isEqualTo(2);
    }

    private static String bytesIn(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void digests_of_reports_are_kept_by_name_the_last_one_counts() {
        try (StoreFile store = StoreFile.open(folder.resolve("journal.sqlite"))) {
            store.reports().put(CoopId.MAIN, "report-2015.json", Hash.of("b"));
            store.reports().put(CoopId.MAIN, "report-2014.json", Hash.of("a"));
            store.reports().put(CoopId.MAIN, "report-2014.json", Hash.of("c"));
            store.reports().put(new CoopId("other"), "report-2014.json", Hash.of("d"));
            assertThat(store.reports().all(CoopId.MAIN))
                    .containsExactly(
                            Map.entry("report-2014.json", Hash.of("c")), Map.entry("report-2015.json", Hash.of("b")));
            assertThatThrownBy(() -> store.reports().put(CoopId.MAIN, " ", Hash.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void network_drives_are_known_by_the_type_of_their_file_system() {
        assertThat(List.of("nfs4", "cifs", "fuse.sshfs", "SMB2", "9p")).allMatch(LocalFiles::isNetwork);
        assertThat(List.of("ext4", "overlay", "apfs", "NTFS", "btrfs", "tmpfs", "zfs", "fuseblk"))
                .noneMatch(LocalFiles::isNetwork);
    }

    static void sql(Path file, String... statements) throws SQLException {
        try (var connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StoreException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
