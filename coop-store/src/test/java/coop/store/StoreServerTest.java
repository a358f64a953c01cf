package coop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.journal.StoreException;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.value.CoopId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreServerTest {
    @TempDir
    Path folder;

    private String schema = "";
    private String owner = "";

    @BeforeEach
    void place() {
        schema = Postgres.schema(folder);
        owner = Postgres.url(folder);
    }

    @Test
    void a_login_that_serves_adds_entries_and_can_neither_change_nor_remove_one() throws Exception {
        StoreServer.prepare(owner);
        StoreServer.prepare(owner);
        String login = "w" + schema;
        Postgres.execute(owner, "CREATE ROLE " + login + " LOGIN IN ROLE coop_writer");
        String serving = Postgres.url(schema, login);
        try (StoreServer store = StoreServer.open(serving)) {
            Office office = Ledger.office(store);
            Ledger.found(office).orThrow();
            assertThat(Ledger.admit(store, office, 4)).isInstanceOf(Recorded.Appended.class);
            store.reports()
                    .put(CoopId.MAIN, "report-2014.json", Ledger.person(4).commitment());
        }
        for (String act : List.of(
                "UPDATE entry SET hash = hash",
                "DELETE FROM entry",
                "TRUNCATE entry",
                "UPDATE act SET last = last",
                "DELETE FROM act",
                "DELETE FROM slip",
                "DELETE FROM person",
                "DROP TABLE entry",
                "ALTER TABLE entry DISABLE TRIGGER ALL",
                "UPDATE meta SET value = '9'")) {
            assertThatThrownBy(() -> Postgres.execute(serving, act))
                    .as(act)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
        for (String act : List.of("UPDATE entry SET hash = hash", "DELETE FROM act", "TRUNCATE entry")) {
            assertThatThrownBy(() -> Postgres.execute(owner, act)).as(act).hasMessageContaining("stays");
        }
        try (StoreServer store = StoreServer.open(serving)) {
            assertThat(Ledger.office(store).cooperative().journal().size()).isEqualTo(6);
        }
    }

    @Test
    void a_login_that_reads_sees_journals_and_no_person() throws Exception {
        StoreServer.prepare(owner);
        String login = "r" + schema;
        Postgres.execute(owner, "CREATE ROLE " + login + " LOGIN IN ROLE coop_reader");
        try (StoreServer store = StoreServer.open(owner)) {
            Ledger.found(Ledger.office(store)).orThrow();
        }
        try (StoreServer store = StoreServer.open(Postgres.url(schema, login))) {
            assertThat(store.journals().cooperatives()).containsExactly(CoopId.MAIN);
            assertCode("store.forbidden", () -> store.directory().all(CoopId.MAIN));
            assertCode("store.forbidden", () -> store.directory().enter(CoopId.MAIN, Ledger.person(9)));
            assertCode("store.forbidden", () -> Ledger.admit(store, Ledger.office(store), 9));
        }
    }

    @Test
    void connections_killed_in_mid_command_lose_nothing() throws Exception {
        try (StoreServer store = StoreServer.open(owner)) {
            Ledger.found(Ledger.office(store)).orThrow();
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try {
                List<Future<Recorded>> running = new ArrayList<>();
                for (long number = 4; number < 4 + 80; number++) {
                    long person = number;
                    running.add(pool.submit(() -> Ledger.admit(store, Ledger.office(store), person)));
                }
                for (int kill = 0; kill < 10; kill++) {
                    TimeUnit.MILLISECONDS.sleep(50);
                    Postgres.execute(
                            owner,
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                    + " WHERE application_name = 'coop-store' AND pid <> pg_backend_pid()"
                                    + " AND query LIKE '%" + "coop_append" + "%'");
                }
                for (Future<Recorded> one : running) {
                    assertThat(one.get(60, TimeUnit.SECONDS))
                            .isInstanceOfAny(Recorded.Appended.class, Recorded.Duplicate.class);
                }
            } finally {
                pool.shutdownNow();
            }
            Findings findings = StoreCheck.verify(store, Ledger.INSTALLED, null);
            assertThat(findings.findings()).isEmpty();
            assertThat(findings.entries()).isEqualTo(4 + 2 * 80);
        }
    }

    @Test
    void of_two_stores_that_race_on_one_cooperative_one_wins_and_one_tries_again() throws Exception {
        try (StoreServer one = StoreServer.open(owner);
                StoreServer other = StoreServer.open(owner)) {
            Ledger.found(Ledger.office(one)).orThrow();
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                Future<Long> first = pool.submit(() -> admitted(one, 1_000));
                Future<Long> second = pool.submit(() -> admitted(other, 2_000));
                assertThat(first.get(60, TimeUnit.SECONDS) + second.get(60, TimeUnit.SECONDS))
                        .isEqualTo(100);
            } finally {
                pool.shutdownNow();
            }
            Findings findings = StoreCheck.verify(other, Ledger.INSTALLED, null);
            assertThat(findings.findings()).isEmpty();
            assertThat(findings.entries()).isEqualTo(4 + 2 * 100);
        }
    }

    private static long admitted(Store store, long first) {
        Office office = Ledger.office(store);
        long count = 0;
        for (long number = first; number < first + 50; number++) {
            count += Ledger.admit(store, office, number) instanceof Recorded.Appended ? 1 : 0;
        }
        return count;
    }

    @Test
    void what_the_owner_changed_behind_the_stores_back_is_found() throws Exception {
        try (StoreServer store = StoreServer.open(owner)) {
            Office office = Ledger.office(store);
            Ledger.found(office).orThrow();
            for (long number = 4; number < 10; number++) {
                Ledger.admit(store, office, number).orThrow();
            }
            assertThat(StoreCheck.verify(store, Ledger.INSTALLED, null).findings())
                    .isEmpty();
            Postgres.execute(owner, "ALTER TABLE entry DISABLE TRIGGER ALL");
            assertThat(codes(store)).containsOnly("schema.differs");
            Postgres.execute(owner, "UPDATE entry SET bytes = set_byte(bytes, 9, 65) WHERE number = 6");
            assertThat(codes(store)).contains("entry.damaged");
            Postgres.execute(owner, "DELETE FROM entry WHERE number = 8");
            assertThat(codes(store)).contains("entry.missing");
            Postgres.execute(owner, "UPDATE person SET name = 'Somebody Else' WHERE who = 5");
            assertThat(codes(store)).contains("person.differs");
            Postgres.execute(owner, "DELETE FROM person WHERE who = 7");
            assertThat(codes(store)).contains("person.missing");
        }
    }

    private static List<String> codes(Store store) {
        return StoreCheck.verify(store, Ledger.INSTALLED, null).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void a_server_that_cannot_be_used_is_refused_by_name() throws Exception {
        assertCode("store.server", () -> StoreServer.open(owner + "&options=-c%20synchronous_commit=off"));
        assertCode("store.unreachable", () -> StoreServer.open("jdbc:postgresql://127.0.0.1:1/postgres?user=x"));
        assertCode("store.not-a-store", () -> StoreServer.open(owner.replace("/postgres?", "/nothing?")));
        StoreServer.prepare(owner);
        Postgres.execute(owner, "UPDATE meta SET value = '2'");
        assertCode("store.newer", () -> StoreServer.open(owner));
        Postgres.execute(owner, "UPDATE meta SET value = '1'");
        try (StoreServer store = StoreServer.open(owner + "&options=-c%20default_transaction_read_only=on")) {
            assertCode("store.read-only", () -> store.directory().enter(CoopId.MAIN, Ledger.person(1)));
        }
    }

    @Test
    void a_closed_store_says_so_and_a_lost_server_is_named() {
        StoreServer store = StoreServer.open(owner, Duration.ofMillis(300));
        store.close();
        store.close();
        assertCode("store.closed", () -> store.journals().cooperatives());
        assertCode("store.closed", () -> store.directory().enter(CoopId.MAIN, Ledger.person(1)));
    }

    @Test
    void many_cooperatives_live_in_one_store_and_are_written_together() {
        try (StoreServer store = StoreServer.open(owner)) {
            for (int i = 0; i < 20; i++) {
                Ledger.found(Ledger.office(store, new CoopId("coop-" + i))).orThrow();
            }
            assertThat(store.journals().cooperatives()).hasSize(20);
            assertThat(store.journals()
                            .act(new CoopId("coop-3"), "found")
                            .orElseThrow()
                            .last())
                    .isEqualTo(4);
            assertThat(store.journals().head(new CoopId("coop-21"))).isEmpty();
        }
    }

    private static void assertCode(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        StoreException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
