package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.journal.JournalStore;
import coop.core.journal.JournalStore.Act;
import coop.core.journal.JournalStore.Head;
import coop.core.journal.JournalStore.Result;
import coop.core.journal.StoredEntry;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.testkit.Acts.Asked;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link JournalStore} holds to. A test class takes it on by implementing it:
 *
 * <pre>{@code
 * class MyStoreTest implements JournalStoreContract {
 *     public JournalStore open(Path folder) { return new MyStore(folder.resolve("my.store")); }
 *     public boolean isDurable() { return true; }
 * }
 * }</pre>
 */
public interface JournalStoreContract extends SharedStoreContract {
    /**
     * Opens the store that lives in a folder, a new one when there is none.
     *
     * @param folder a folder of the test's own; a store on a server may use its name for a schema of its own
     */
    @Override
    JournalStore open(Path folder);

    /** Whether a store that was closed is found again in the same folder. One that says no must be blank then. */
    boolean isDurable();

    @Test
    default void a_new_store_is_blank(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            assertThat(store.head(Acts.COOP)).isEmpty();
            assertThat(store.read(Acts.COOP, 0, 10)).isEmpty();
            assertThat(store.act(Acts.COOP, "none")).isEmpty();
            assertThat(store.cooperatives()).isEmpty();
        }
    }

    @Test
    default void entries_are_given_back_byte_for_byte_and_in_order(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            Asked first = Acts.next(store, Acts.COOP, "first", "“Zoë” 😀 \u0001 ' \" \\ ; -- é", 3);
            assertThat(first.of(store)).isEqualTo(new Result.Appended(3));
            Asked second = Acts.next(store, Acts.COOP, "second", "x".repeat(1_000_000), 1);
            assertThat(second.of(store)).isEqualTo(new Result.Appended(4));
            List<StoredEntry> read = store.read(Acts.COOP, 0, 10);
            assertSame(read.subList(0, 3), first.entries());
            assertSame(read.subList(3, 4), second.entries());
        }
    }

    @Test
    default void the_head_is_the_last_entry(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            Asked first = Acts.next(store, "first", 2);
            first.of(store);
            assertThat(store.head(Acts.COOP))
                    .contains(new Head(2, first.entries().get(1).hash()));
            Asked second = Acts.next(store, "second", 1);
            second.of(store);
            assertThat(store.head(Acts.COOP))
                    .contains(new Head(3, second.entries().get(0).hash()));
        }
    }

    @Test
    default void entries_are_read_in_pages(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            Asked asked = Acts.next(store, "first", 25);
            asked.of(store);
            assertSame(store.read(Acts.COOP, 0, 10), asked.entries().subList(0, 10));
            assertSame(store.read(Acts.COOP, 10, 10), asked.entries().subList(10, 20));
            assertSame(store.read(Acts.COOP, 20, 10), asked.entries().subList(20, 25));
            assertThat(store.read(Acts.COOP, 25, 10)).isEmpty();
            assertThat(store.read(Acts.COOP, 1_000, 10)).isEmpty();
        }
    }

    @Test
    default void what_was_read_does_not_grow(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            Acts.next(store, "first", 1).of(store);
            List<StoredEntry> before = store.read(Acts.COOP, 0, 10);
            Acts.next(store, "second", 1).of(store);
            assertThat(before).hasSize(1);
        }
    }

    @Test
    default void a_command_given_again_is_a_duplicate(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            Acts.next(store, "first", 2).of(store);
            Asked asked = Acts.next(store, "admit-dee", 3);
            assertThat(asked.of(store)).isEqualTo(new Result.Appended(5));
            Acts.next(store, "third", 1).of(store);
            assertThat(asked.of(store)).isEqualTo(new Result.Duplicate(3, 5));
            Asked later = Acts.next(store, "admit-dee", 3);
            assertThat(later.of(store)).isEqualTo(new Result.Duplicate(3, 5));
            assertThat(store.head(Acts.COOP).orElseThrow().last()).isEqualTo(6);
            assertThat(store.read(Acts.COOP, 0, 100)).hasSize(6);
        }
    }

    @Test
    default void a_command_id_that_stands_for_something_else_is_refused(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            Acts.next(store, Acts.COOP, "admit-dee", "one thing", 1).of(store);
            Asked other = Acts.next(store, Acts.COOP, "admit-dee", "another thing", 1);
            assertThat(other.of(store)).isEqualTo(new Result.KeyReused("admit-dee"));
            assertThat(store.read(Acts.COOP, 0, 100)).hasSize(1);
        }
    }

    @Test
    default void entries_that_follow_another_head_are_a_conflict(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            Asked late = Acts.next(store, "late", 1);
            Asked quick = Acts.next(store, "quick", 2);
            assertThat(quick.of(store)).isEqualTo(new Result.Appended(2));
            assertThat(late.of(store)).isEqualTo(new Result.Conflict(2));
            Asked ahead = Acts.after(new Head(7, Hash.NONE), Acts.COOP, "ahead", "too early", 1);
            assertThat(ahead.of(store)).isEqualTo(new Result.Conflict(2));
            assertSame(store.read(Acts.COOP, 0, 100), quick.entries());
            assertThat(store.act(Acts.COOP, "late")).isEmpty();
            assertThat(Acts.next(store, "late", 1).of(store)).isEqualTo(new Result.Appended(3));
        }
    }

    @Test
    default void entries_without_their_numbers_are_refused(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            Asked gap = Acts.after(new Head(1, Hash.NONE), Acts.COOP, "gap", "because", 2);
            assertThatThrownBy(() -> store.append(Acts.COOP, 0, "gap", gap.digest(), gap.entries()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.append(Acts.COOP, 0, "none", gap.digest(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(store.read(Acts.COOP, 0, 10)).isEmpty();
            assertThat(store.act(Acts.COOP, "gap")).isEmpty();
            assertThat(store.act(Acts.COOP, "none")).isEmpty();
            assertThat(Acts.next(store, "gap", 1).of(store)).isEqualTo(new Result.Appended(1));
        }
    }

    @Test
    default void an_act_is_found_by_its_command(@TempDir Path folder) {
        try (JournalStore store = open(folder)) {
            Acts.next(store, "first", 2).of(store);
            Asked asked = Acts.next(store, "second", 3);
            asked.of(store);
            assertThat(store.act(Acts.COOP, "second")).contains(new Act("second", asked.digest(), 3, 5));
            assertThat(store.act(Acts.COOP, "third")).isEmpty();
        }
    }

    @Test
    default void command_ids_are_told_apart_to_the_letter(@TempDir Path folder) {
        List<String> ids = List.of(
                "a", "A", "a ", " a", "\u00e4", "a\u0308", "\u00c4", "a'b", "a\\b", "a%", "a_", "1", "01", "1.0");
        try (JournalStore store = open(folder)) {
            for (String id : ids) {
                assertThat(Acts.next(store, id, 1).of(store)).as(id).isInstanceOf(Result.Appended.class);
            }
            for (String id : ids) {
                long number = ids.indexOf(id) + 1L;
                assertThat(store.act(Acts.COOP, id))
                        .hasValueSatisfying(act -> assertThat(act.first()).isEqualTo(number));
                assertThat(store.read(Acts.COOP, number - 1, 1).get(0).command())
                        .isEqualTo(id);
            }
        }
    }

    @Test
    default void cooperatives_are_kept_apart(@TempDir Path folder) {
        CoopId ash = new CoopId("ash");
        CoopId birch = new CoopId("birch");
        try (JournalStore store = open(folder)) {
            Asked second = Acts.next(store, birch, "found", "birch", 2);
            assertThat(second.of(store)).isEqualTo(new Result.Appended(2));
            Asked first = Acts.next(store, ash, "found", "ash", 1);
            assertThat(first.of(store)).isEqualTo(new Result.Appended(1));
            assertThat(store.cooperatives()).containsExactly(ash, birch);
            assertSame(store.read(ash, 0, 10), first.entries());
            assertSame(store.read(birch, 0, 10), second.entries());
            assertThat(store.act(ash, "found").orElseThrow().last()).isEqualTo(1);
            assertThat(store.act(birch, "found").orElseThrow().last()).isEqualTo(2);
            assertThat(store.head(new CoopId("ash-2"))).isEmpty();
        }
    }

    @Test
    default void a_store_that_was_closed_is_found_again_or_says_that_it_is_not(@TempDir Path folder) {
        Asked asked;
        try (JournalStore store = open(folder)) {
            asked = Acts.next(store, "first", 3);
            asked.of(store);
        }
        try (JournalStore store = open(folder)) {
            assertSame(store.read(Acts.COOP, 0, 10), isDurable() ? asked.entries() : List.of());
            assertThat(asked.of(store)).isEqualTo(isDurable() ? new Result.Duplicate(1, 3) : new Result.Appended(3));
        }
    }

    private static void assertSame(List<StoredEntry> read, List<StoredEntry> wanted) {
        assertThat(read)
                .extracting(StoredEntry::number)
                .isEqualTo(wanted.stream().map(StoredEntry::number).toList());
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(read.get(i).bytes())
                    .as("bytes of %s", wanted.get(i))
                    .isEqualTo(wanted.get(i).bytes());
            assertThat(read.get(i).hash()).isEqualTo(wanted.get(i).hash());
            assertThat(read.get(i).command()).isEqualTo(wanted.get(i).command());
        }
    }
}
