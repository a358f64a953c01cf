package coop.store;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.office.Recorded;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("nightly")
class ServerRestartTest {
    @TempDir
    Path folder;

    @Test
    void acts_wait_for_a_server_that_is_restarted_and_are_recorded_once() throws Exception {
        Path data = folder.resolve("data");
        EmbeddedPostgres first = Postgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
        int port = first.getPort();
        try (StoreServer store = StoreServer.open(Postgres.url(port, "coop"))) {
            Ledger.found(Ledger.office(store)).orThrow();
            ExecutorService pool = Executors.newFixedThreadPool(4);
            try {
                List<Future<Recorded>> running = new ArrayList<>();
                for (long number = 4; number < 4 + 60; number++) {
                    long person = number;
                    running.add(pool.submit(() -> Ledger.admit(store, Ledger.office(store), person)));
                }
                first.close();
                try (EmbeddedPostgres again = Postgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .start()) {
                    assertThat(again.getPort()).isEqualTo(port);
                    for (Future<Recorded> one : running) {
                        assertThat(one.get(60, TimeUnit.SECONDS))
                                .isInstanceOfAny(Recorded.Appended.class, Recorded.Duplicate.class);
                    }
                    Findings findings = StoreCheck.verify(store, Ledger.INSTALLED, null);
                    assertThat(findings.findings()).isEmpty();
                    assertThat(findings.entries()).isEqualTo(4 + 2 * 60);
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
