package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.journal.JournalStore;
import coop.core.journal.JournalStore.Act;
import coop.core.journal.JournalStore.Head;
import coop.core.journal.JournalStore.Result;
import coop.core.journal.StoredEntry;
import coop.core.value.Hash;
import coop.testkit.Acts.Asked;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of {@link JournalStoreContract} that many threads are needed for. */
public interface SharedStoreContract {
    /** See {@link JournalStoreContract#open}. */
    JournalStore open(Path folder);

    @Test
    default void one_command_from_64_threads_is_recorded_once(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            for (int round = 0; round < 5; round++) {
                Asked asked = Acts.next(store, "round-" + round, 2);
                List<Result> results = Threads.together(64, thread -> () -> asked.of(store));
                assertThat(results)
                        .filteredOn(Result.Appended.class::isInstance)
                        .hasSize(1);
                assertThat(results)
                        .filteredOn(new Result.Duplicate(asked.after() + 1, asked.after() + 2)::equals)
                        .hasSize(63);
                assertThat(store.read(Acts.COOP, 0, 100)).hasSize(2 * (round + 1));
            }
        }
    }

    @Test
    default void acts_from_64_threads_are_all_on_record_once_and_chained(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            Threads.together(64, thread -> () -> untilAppended(store, "act-" + thread, 1 + thread % 3));
            List<StoredEntry> all = store.read(Acts.COOP, 0, 1_000);
            assertThat(store.head(Acts.COOP).orElseThrow().last()).isEqualTo(all.size());
            assertThat(all).extracting(StoredEntry::command).doesNotContainNull();
            Hash before = Hash.NONE;
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).number()).isEqualTo(i + 1L);
                assertThat(new String(all.get(i).bytes(), StandardCharsets.UTF_8))
                        .contains(before.toString());
                before = all.get(i).hash();
            }
            for (int thread = 0; thread < 64; thread++) {
                Act act = store.act(Acts.COOP, "act-" + thread).orElseThrow();
                assertThat(store.read(Acts.COOP, act.first() - 1, 1 + thread % 3))
                        .hasSize(1 + thread % 3)
                        .allMatch(entry -> entry.command().equals(act.command()));
            }
        }
    }

    private static Result untilAppended(JournalStore store, String command, int entries) {
        Result result = Acts.next(store, command, entries).of(store);
        while (result instanceof Result.Conflict) {
            result = Acts.next(store, command, entries).of(store);
        }
        return result;
    }

    @Test
    default void a_reader_sees_whole_acts_only(@TempDir Path folder) {
        AtomicBoolean done = new AtomicBoolean();
        try (JournalStore store = open(folder)) {
            Threads.together(3, thread -> thread == 0 ? () -> write(store, done) : () -> watch(store, done));
        }
    }

    private static Boolean write(JournalStore store, AtomicBoolean done) {
        try {
            for (int i = 0; i < 60; i++) {
                assertThat(Acts.next(store, "act-" + i, 5).of(store)).isInstanceOf(Result.Appended.class);
            }
        } finally {
            done.set(true);
        }
        return true;
    }

    private static Boolean watch(JournalStore store, AtomicBoolean done) {
        int seen = 0;
        while (!done.get()) {
            int now = store.read(Acts.COOP, 0, 1_000).size();
            assertThat(now % 5).as("entries seen beside whole acts of five").isZero();
            assertThat(now).as("entries seen, after there were more").isGreaterThanOrEqualTo(seen);
            assertThat(store.head(Acts.COOP).map(Head::last).orElse(0L) % 5).isZero();
            seen = now;
        }
        return true;
    }

    @Test
    default void an_interrupted_caller_is_answered_and_stays_interrupted(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            Callable<Boolean> interrupted = () -> {
                Thread.currentThread().interrupt();
                assertThat(Acts.next(store, "interrupted", 1).of(store)).isInstanceOf(Result.Appended.class);
                assertThat(store.read(Acts.COOP, 0, 10)).hasSize(1);
                return Thread.interrupted();
            };
            assertThat(Threads.together(1, thread -> interrupted)).containsExactly(true);
            assertThat(Acts.next(store, "next", 1).of(store)).isEqualTo(new Result.Appended(2));
        }
    }
}
