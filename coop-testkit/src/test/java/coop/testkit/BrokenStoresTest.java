package coop.testkit;

import static coop.testkit.Bites.assertBites;
import static org.assertj.core.api.Assertions.assertThat;

import coop.core.journal.JournalStore;
import coop.core.journal.StoreInMemory;
import coop.core.journal.StoredEntry;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each store here is broken in one way; the contract must say so. */
class BrokenStoresTest {
    @TempDir
    Path folder;

    private static class Broken extends Forwarding {
        Broken() {
            super(new StoreInMemory());
        }
    }

    private record UnderContract(Supplier<JournalStore> stores, boolean isDurable) implements JournalStoreContract {
        @Override
        public JournalStore open(Path folder) {
            return stores.get();
        }
    }

    private void bites(Supplier<JournalStore> stores, String... tests) {
        assertBites(JournalStoreContract.class, new UnderContract(stores, false), folder, tests);
    }

    @Test
    void a_store_that_is_right_passes() {
        UnderContract right = new UnderContract(StoreInMemory::new, false);
        assertThat(Bites.failures(JournalStoreContract.class, right, folder)).isEmpty();
    }

    @Test
    void a_store_that_does_nothing() {
        bites(
                () -> new Broken() {
                    @Override
                    public Result append(
                            CoopId coop, long last, String command, Hash digest, List<StoredEntry> entries) {
                        return new Result.Appended(last + entries.size());
                    }
                },
                "entries_are_given_back_byte_for_byte_and_in_order",
                "a_command_given_again_is_a_duplicate",
                "the_head_is_the_last_entry",
                "an_act_is_found_by_its_command",
                "one_command_from_64_threads_is_recorded_once");
    }

    @Test
    void a_store_that_drops_one_entry_in_a_while() {
        bites(
                () -> new Broken() {
                    @Override
                    public List<StoredEntry> read(CoopId coop, long after, int atMost) {
                        return super.read(coop, after, atMost).stream()
                                .filter(entry -> entry.number() % 17 != 0)
                                .toList();
                    }
                },
                "entries_are_read_in_pages",
                "acts_from_64_threads_are_all_on_record_once_and_chained");
    }

    @Test
    void a_store_that_reorders() {
        bites(
                () -> new Broken() {
                    @Override
                    public List<StoredEntry> read(CoopId coop, long after, int atMost) {
                        List<StoredEntry> entries = new ArrayList<>(super.read(coop, after, atMost));
                        Collections.reverse(entries);
                        return entries;
                    }
                },
                "entries_are_given_back_byte_for_byte_and_in_order",
                "entries_are_read_in_pages");
    }

    @Test
    void a_store_that_gives_an_entry_twice() {
        bites(
                () -> new Broken() {
                    @Override
                    public List<StoredEntry> read(CoopId coop, long after, int atMost) {
                        return super.read(coop, Math.max(0, after - 1), atMost);
                    }
                },
                "entries_are_read_in_pages");
    }

    @Test
    void a_store_that_forgets_commands() {
        bites(
                () -> new Broken() {
                    @Override
                    public Result append(
                            CoopId coop, long last, String command, Hash digest, List<StoredEntry> entries) {
                        return super.append(coop, last, command + "#" + last, digest, entries);
                    }
                },
                "a_command_given_again_is_a_duplicate",
                "an_act_is_found_by_its_command",
                "a_command_id_that_stands_for_something_else_is_refused");
    }

    @Test
    void a_store_that_looks_only_at_the_command_id() {
        bites(
                () -> new Broken() {
                    @Override
                    public Result append(
                            CoopId coop, long last, String command, Hash digest, List<StoredEntry> entries) {
                        Result result = super.append(coop, last, command, digest, entries);
                        return result instanceof Result.KeyReused ? new Result.Duplicate(1, 1) : result;
                    }
                },
                "a_command_id_that_stands_for_something_else_is_refused");
    }

    @Test
    void a_store_that_takes_entries_whatever_they_follow() {
        bites(
                () -> new Broken() {
                    @Override
                    public Result append(
                            CoopId coop, long last, String command, Hash digest, List<StoredEntry> entries) {
                        LockSupport.parkNanos(5_000_000);
                        Result result = super.append(coop, last, command, digest, entries);
                        return result instanceof Result.Conflict ? new Result.Appended(last + 1) : result;
                    }
                },
                "entries_that_follow_another_head_are_a_conflict",
                "acts_from_64_threads_are_all_on_record_once_and_chained");
    }

    @Test
    void a_store_that_mixes_cooperatives() {
        bites(
                () -> new Broken() {
                    @Override
                    public Optional<Act> act(CoopId coop, String command) {
                        return cooperatives().stream()
                                .flatMap(some -> super.act(some, command).stream())
                                .findFirst();
                    }
                },
                "cooperatives_are_kept_apart");
    }

    @Test
    void a_store_that_folds_case_and_trims() {
        bites(
                () -> new Broken() {
                    @Override
                    public Result append(
                            CoopId coop, long last, String command, Hash digest, List<StoredEntry> entries) {
                        return super.append(coop, last, command.strip().toLowerCase(Locale.ROOT), digest, entries);
                    }
                },
                "command_ids_are_told_apart_to_the_letter");
    }

    @Test
    void a_store_that_writes_an_act_in_two_halves() {
        bites(
                () -> new Broken() {
                    @Override
                    public Result append(
                            CoopId coop, long last, String command, Hash digest, List<StoredEntry> entries) {
                        LockSupport.parkNanos(1_000_000);
                        return super.append(coop, last, command, digest, entries);
                    }

                    @Override
                    public List<StoredEntry> read(CoopId coop, long after, int atMost) {
                        List<StoredEntry> entries = super.read(coop, after, atMost);
                        return entries.size() % 10 == 5 ? entries.subList(0, entries.size() - 2) : entries;
                    }
                },
                "a_reader_sees_whole_acts_only");
    }

    @Test
    void a_store_that_keeps_text_and_not_bytes() {
        bites(
                () -> new Broken() {
                    @Override
                    public List<StoredEntry> read(CoopId coop, long after, int atMost) {
                        return super.read(coop, after, atMost).stream()
                                .map(entry -> new StoredEntry(
                                        entry.number(),
                                        entry.command(),
                                        entry.hash(),
                                        new String(entry.bytes(), StandardCharsets.ISO_8859_1)
                                                .getBytes(StandardCharsets.UTF_8)))
                                .toList();
                    }
                },
                "entries_are_given_back_byte_for_byte_and_in_order");
    }

    @Test
    void a_store_that_gives_up_when_it_is_interrupted() {
        bites(
                () -> new Broken() {
                    @Override
                    public Result append(
                            CoopId coop, long last, String command, Hash digest, List<StoredEntry> entries) {
                        if (Thread.interrupted()) {
                            throw new IllegalStateException("interrupted");
                        }
                        return super.append(coop, last, command, digest, entries);
                    }
                },
                "an_interrupted_caller_is_answered_and_stays_interrupted");
    }

    @Test
    void a_store_that_looks_and_then_writes_without_a_lock() {
        bites(
                () -> new Broken() {
                    @Override
                    public Result append(
                            CoopId coop, long last, String command, Hash digest, List<StoredEntry> entries) {
                        Optional<Act> known = super.act(coop, command);
                        LockSupport.parkNanos(5_000_000);
                        Result result = super.append(coop, last, command, digest, entries);
                        boolean late = known.isEmpty() && result instanceof Result.Duplicate;
                        return late ? new Result.Appended(last + entries.size()) : result;
                    }
                },
                "one_command_from_64_threads_is_recorded_once");
    }

    @Test
    void a_store_that_says_it_is_durable_and_forgets() {
        assertBites(
                JournalStoreContract.class,
                new UnderContract(StoreInMemory::new, true),
                folder,
                "a_store_that_was_closed_is_found_again_or_says_that_it_is_not");
    }
}
