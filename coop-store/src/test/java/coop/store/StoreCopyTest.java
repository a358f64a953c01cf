package coop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.office.Office;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCopyTest {
    private static final CoopId ASH = new CoopId("ash");

    @TempDir
    Path folder;

    @Test
    void all_cooperatives_move_to_a_server_and_back_with_equal_heads() {
        try (StoreFile file = filled("one.sqlite");
                StoreServer server = StoreServer.open(Postgres.url(folder));
                StoreFile back = StoreFile.open(folder.resolve("back.sqlite"))) {
            List<StoreCopy.Copied> there = StoreCopy.all(file, server);
            List<StoreCopy.Copied> again = StoreCopy.all(server, back);
            assertThat(again).isEqualTo(there);
            assertThat(there).extracting(StoreCopy.Copied::coop).containsExactly(ASH, CoopId.MAIN);
            assertThat(there).extracting(StoreCopy.Copied::entries).containsExactly(4L, 4L + 2 * 20);
            assertThat(back.journals().head(CoopId.MAIN))
                    .isEqualTo(file.journals().head(CoopId.MAIN));
            assertThat(back.directory().all(CoopId.MAIN))
                    .isEqualTo(file.directory().all(CoopId.MAIN));
            assertThat(back.directory().find(CoopId.MAIN, MemberId.of(7))).isEmpty();
            assertThat(back.reports().all(CoopId.MAIN)).isEqualTo(file.reports().all(CoopId.MAIN));
            assertThat(StoreCheck.verify(server, Ledger.INSTALLED, null).findings())
                    .isEmpty();
            assertThat(StoreCheck.verify(back, Ledger.INSTALLED, null).findings())
                    .isEmpty();
        }
    }

    @Test
    void a_copy_is_brought_up_to_date_with_what_came_and_what_was_erased_since() {
        try (StoreFile file = filled("one.sqlite");
                StoreFile copy = StoreFile.open(folder.resolve("copy.sqlite"))) {
            StoreCopy.all(file, copy);
            Ledger.admit(file, Ledger.office(file), 99).orThrow();
            file.directory().erase(CoopId.MAIN, MemberId.of(8));
            List<StoreCopy.Copied> again = StoreCopy.all(file, copy);
            assertThat(again).extracting(StoreCopy.Copied::entries).containsExactly(0L, 2L);
            assertThat(copy.directory().find(CoopId.MAIN, MemberId.of(8))).isEmpty();
            assertThat(StoreCheck.verify(copy, Ledger.INSTALLED, null).findings())
                    .isEmpty();
        }
    }

    @Test
    void another_history_and_a_longer_one_are_refused() {
        try (StoreFile file = filled("one.sqlite");
                StoreFile longer = StoreFile.open(folder.resolve("longer.sqlite"));
                StoreFile other = StoreFile.open(folder.resolve("other.sqlite"))) {
            StoreCopy.all(file, longer);
            Ledger.admit(longer, Ledger.office(longer), 99).orThrow();
            Office office = Ledger.office(other);
            Ledger.found(office).orThrow();
            Ledger.admit(other, office, 77).orThrow();
            for (StoreFile target : List.of(longer, other)) {
                long before = target.journals().head(CoopId.MAIN).orElseThrow().last();
                assertThatThrownBy(() -> StoreCopy.one(file, target, CoopId.MAIN))
                        .hasMessageContaining("another history");
                assertThat(target.journals().head(CoopId.MAIN).orElseThrow().last())
                        .isEqualTo(before);
            }
            assertThatThrownBy(() -> StoreCopy.one(file, other, new CoopId("oak")))
                    .hasMessageContaining("oak");
        }
    }

    @Test
    void a_backup_is_made_while_the_store_is_in_use_and_is_a_store() throws Exception {
        Path backup = folder.resolve("backup.sqlite");
        try (StoreFile file = filled("one.sqlite")) {
            StoreBackup.make(file, backup);
            assertThatThrownBy(() -> StoreBackup.make(file, backup)).hasMessageContaining("already");
            Ledger.admit(file, Ledger.office(file), 99).orThrow();
        }
        assertThat(StoreCheck.verify(backup, Ledger.INSTALLED).findings()).isEmpty();
        try (StoreFile restored = StoreFile.open(backup)) {
            assertThat(restored.journals().head(CoopId.MAIN).orElseThrow().last())
                    .isEqualTo(44);
            assertThat(restored.directory().all(CoopId.MAIN)).hasSize(19);
            assertThat(Ledger.admit(restored, Ledger.office(restored), 99).orThrow())
                    .isNotEmpty();
        }
        try (var files = java.nio.file.Files.list(folder)) {
            assertThat(files)
                    .extracting(some -> some.getFileName().toString())
                    .containsExactlyInAnyOrder("one.sqlite", "backup.sqlite");
        }
    }

    private StoreFile filled(String name) {
        StoreFile store = StoreFile.open(folder.resolve(name));
        Office office = Ledger.office(store);
        Ledger.found(office).orThrow();
        for (long number = 4; number < 24; number++) {
            Ledger.admit(store, office, number).orThrow();
        }
        store.directory().erase(CoopId.MAIN, MemberId.of(7));
        store.reports().put(CoopId.MAIN, "report-2014.json", Hash.of("report"));
        Ledger.found(Ledger.office(store, ASH)).orThrow();
        return store;
    }
}
