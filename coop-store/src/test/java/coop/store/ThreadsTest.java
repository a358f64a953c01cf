package coop.store;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.value.CoopId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadsTest {
    @TempDir
    Path folder;

    @Test
    void offices_of_64_threads_record_everything_once() throws Exception {
        Path file = folder.resolve("journal.sqlite");
        try (StoreFile store = StoreFile.open(file)) {
            Office office = Ledger.office(store);
            Ledger.found(office).orThrow();
            ExecutorService pool = Executors.newFixedThreadPool(64);
            try {
                List<Future<Recorded>> running = new ArrayList<>();
                for (long number = 4; number < 4 + 128; number++) {
                    long person = number;
                    Office own = number % 2 == 0 ? office : Ledger.office(store);
                    running.add(pool.submit(() -> Ledger.admit(store, own, person)));
                }
                for (Future<Recorded> one : running) {
                    assertThat(one.get(120, TimeUnit.SECONDS)).isInstanceOf(Recorded.Appended.class);
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(office.cooperative().journal().size()).isEqualTo(4 + 2 * 128);
        }
        assertThat(StoreCheck.verify(file, Ledger.INSTALLED).findings()).isEmpty();
    }

    @Test
    void interrupted_callers_a_thousand_times_harm_nobody() throws Exception {
        Path file = folder.resolve("journal.sqlite");
        try (StoreFile store = StoreFile.open(file)) {
            Ledger.found(Ledger.office(store)).orThrow();
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try {
                List<Future<Long>> running = new ArrayList<>();
                for (int thread = 0; thread < 8; thread++) {
                    CoopId coop = new CoopId("coop-" + thread);
                    running.add(pool.submit(() -> interrupted(store, coop)));
                }
                for (Future<Long> one : running) {
                    assertThat(one.get(120, TimeUnit.SECONDS)).isEqualTo(126);
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(store.journals().cooperatives()).hasSize(9);
        }
        assertThat(StoreCheck.verify(file, Ledger.INSTALLED).findings()).isEmpty();
    }

    /** How many of 126 acts were answered to a thread that was interrupted before each, and still is. */
    private static long interrupted(StoreFile store, CoopId coop) {
        Office office = Ledger.office(store, coop);
        Ledger.found(office).orThrow();
        return LongStream.range(4, 4 + 126)
                .filter(number -> {
                    Thread.currentThread().interrupt();
                    Recorded recorded = Ledger.admit(store, office, number);
                    return Thread.interrupted() && recorded instanceof Recorded.Appended;
                })
                .count();
    }
}
