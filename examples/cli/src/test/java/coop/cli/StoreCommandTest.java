package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.journal.JournalStore.Head;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.office.Office;
import coop.core.value.CoopId;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.store.StoreFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandTest {
    private static final LocalDate DAY = LocalDate.of(2014, 3, 1);

    @TempDir
    Path folder;

    private Head head = new Head(0, coop.core.value.Hash.NONE);

    @BeforeEach
    void books() throws Exception {
        CoopSdk sdk = CoopSdk.discover();
        Files.createDirectories(folder.resolve("books"));
        try (StoreFile store = StoreFile.open(folder.resolve("books/journal.sqlite"))) {
            Office office = sdk.office(store.opened(), CoopId.MAIN);
            office.record(
                            "found",
                            "secretary",
                            coop -> Membership.founding(
                                    coop,
                                    sdk.installed()
                                            .statutes(
                                                    "{\"cooperative\": {\"name\": \"Example\", \"founded\": \"2014-03-01\"}}"),
                                    DAY,
                                    List.of(
                                            new Application(MemberId.of(1), DAY),
                                            new Application(MemberId.of(2), DAY),
                                            new Application(MemberId.of(3), DAY))))
                    .orThrow();
            head = store.journals().head(CoopId.MAIN).orElseThrow();
        }
    }

    @Test
    void books_are_listed_copied_backed_up_archived_and_exported() throws Exception {
        String books = folder.resolve("books").toString();
        assertThat(Coop.run("store", "list", books)).isZero();
        assertThat(Coop.run("store", "copy", books, folder.resolve("copy").toString()))
                .isZero();
        assertThat(Coop.run(
                        "store",
                        "backup",
                        books,
                        folder.resolve("backup.sqlite").toString()))
                .isZero();
        assertThat(Coop.run(
                        "store",
                        "archive",
                        books,
                        "main",
                        folder.resolve("main.sqlite").toString()))
                .isZero();
        for (String copy : List.of("copy/journal.sqlite", "backup.sqlite", "main.sqlite")) {
            try (StoreFile store = StoreFile.open(folder.resolve(copy))) {
                assertThat(store.journals().head(CoopId.MAIN)).contains(head);
            }
        }
        assertThat(Coop.run(
                        "store",
                        "export",
                        books,
                        "main",
                        folder.resolve("main.jsonl").toString()))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("main.jsonl"))).hasSize((int) head.last());
    }

    @Test
    void books_are_verified_also_against_a_head_that_was_written_down() {
        String books = folder.resolve("books").toString();
        String head = "main:" + this.head.last() + ":" + this.head.hash();
        assertThat(Coop.run("store", "verify", books)).isZero();
        assertThat(Coop.run("store", "verify", books, "--head", head)).isZero();
        assertThat(Coop.run("store", "verify", books, "--head", "main:1:" + this.head.hash()))
                .isEqualTo(Coop.DONE_WITH_REFUSALS);
        assertThat(Coop.run("store", "verify", books, "--head", "main")).isEqualTo(Coop.UNREADABLE);
    }

    @Test
    void what_is_not_there_is_said_and_not_made() {
        assertThat(Coop.run("store", "list", folder.resolve("nothing").toString()))
                .isEqualTo(Coop.UNREADABLE);
        assertThat(folder.resolve("nothing")).doesNotExist();
        assertThat(Coop.run(
                        "store",
                        "archive",
                        folder.resolve("books").toString(),
                        "oak",
                        folder.resolve("oak").toString()))
                .isEqualTo(Coop.UNREADABLE);
        assertThat(folder.resolve("oak")).doesNotExist();
    }
}
