package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.voting.ballot.BallotBox;
import coop.voting.ballot.BallotBox.Phase;
import coop.voting.ballot.BallotBox.Result;
import coop.voting.ballot.BallotBox.Slip;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link BallotBox} holds to. A test class takes it on as it does {@link JournalStoreContract}. */
public interface BallotBoxContract {
    /** The opening of the votes in this contract. */
    Instant OPENS = Instant.parse("2026-03-01T08:00:00Z");

    /** Their closing. */
    Instant CLOSES = OPENS.plus(Duration.ofHours(10));

    /** Opens the box that lives in a folder, an empty one when there is none, going by a clock. */
    BallotBox openBox(Path folder, InstantSource clock);

    /** Whether a box that was closed is found again in the same folder. One that says no must be empty then. */
    boolean isBoxDurable();

    @Test
    default void an_empty_box_knows_no_vote(@TempDir Path folder) {
        try (BallotBox box = openBox(folder, at(OPENS))) {
            assertThat(box.standing(Acts.COOP, "vote")).isEmpty();
            assertThat(box.cast(Acts.COOP, "vote", slip(1))).isEqualTo(new Result.NotOpen(Phase.UNKNOWN));
            assertThatThrownBy(() -> box.shut(Acts.COOP, "vote")).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> box.slips(Acts.COOP, "vote", 0, 10)).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    default void a_vote_is_opened_once_and_the_same_again_changes_nothing(@TempDir Path folder) {
        try (BallotBox box = openBox(folder, at(OPENS))) {
            assertThat(box.open(Acts.COOP, "vote", setup(1), OPENS, CLOSES)).isTrue();
            box.cast(Acts.COOP, "vote", slip(1));
            assertThat(box.open(Acts.COOP, "vote", setup(1), OPENS, CLOSES)).isTrue();
            assertThat(box.open(Acts.COOP, "vote", setup(2), OPENS, CLOSES)).isFalse();
            assertThat(box.open(Acts.COOP, "vote", setup(1), OPENS, CLOSES.plusSeconds(1)))
                    .isFalse();
            assertThat(box.standing(Acts.COOP, "vote").orElseThrow().slips()).isEqualTo(1);
            assertThatThrownBy(() -> box.open(Acts.COOP, "other", setup(1), CLOSES, CLOSES))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> box.open(Acts.COOP, "other", setup(1), OPENS.plusNanos(1), CLOSES))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    default void slips_come_back_byte_for_byte_in_the_order_in_which_they_came(@TempDir Path folder) {
        try (BallotBox box = opened(folder, at(OPENS))) {
            List<Slip> slips = new ArrayList<>();
            for (int i = 1; i <= 25; i++) {
                Slip slip = slip(i);
                slips.add(slip);
                assertThat(box.cast(Acts.COOP, "vote", slip)).isEqualTo(new Result.Kept(i));
            }
            box.shut(Acts.COOP, "vote");
            List<Slip> read = new ArrayList<>();
            for (List<Slip> page = box.slips(Acts.COOP, "vote", 0, 7);
                    !page.isEmpty();
                    page = box.slips(Acts.COOP, "vote", read.size(), 7)) {
                assertThat(page).hasSizeLessThanOrEqualTo(7);
                read.addAll(page);
            }
            assertThat(read).isEqualTo(slips);
        }
    }

    @Test
    default void nobody_reads_slips_while_the_vote_is_open(@TempDir Path folder) {
        try (BallotBox box = opened(folder, at(OPENS))) {
            box.cast(Acts.COOP, "vote", slip(1));
            assertThatThrownBy(() -> box.slips(Acts.COOP, "vote", 0, 1)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    default void a_request_that_comes_again_is_a_duplicate_even_when_the_vote_is_over(@TempDir Path folder) {
        try (BallotBox box = opened(folder, at(OPENS))) {
            box.cast(Acts.COOP, "vote", slip(1));
            assertThat(box.cast(Acts.COOP, "vote", slip(2))).isEqualTo(new Result.Kept(2));
            assertThat(box.cast(Acts.COOP, "vote", slip(2))).isEqualTo(new Result.Duplicate(2));
            box.shut(Acts.COOP, "vote");
            assertThat(box.cast(Acts.COOP, "vote", slip(2))).isEqualTo(new Result.Duplicate(2));
            assertThat(box.standing(Acts.COOP, "vote").orElseThrow().slips()).isEqualTo(2);
        }
    }

    @Test
    default void a_request_with_another_content_and_a_content_with_another_request_are_refused(@TempDir Path folder) {
        try (BallotBox box = opened(folder, at(OPENS))) {
            Slip first = slip(1);
            Slip second = slip(2);
            box.cast(Acts.COOP, "vote", first);
            box.cast(Acts.COOP, "vote", second);
            Hash fresh = Hash.of("fresh");
            assertThat(box.cast(Acts.COOP, "vote", new Slip(first.command(), fresh, new byte[] {3})))
                    .isEqualTo(new Result.CommandReused());
            assertThat(box.cast(Acts.COOP, "vote", new Slip(first.command(), second.content(), second.body())))
                    .isEqualTo(new Result.CommandReused());
            assertThat(box.cast(Acts.COOP, "vote", new Slip(fresh, first.content(), first.body())))
                    .isEqualTo(new Result.SeenBefore());
            box.shut(Acts.COOP, "vote");
            assertThat(box.slips(Acts.COOP, "vote", 0, 10)).containsExactly(first, second);
        }
    }

    @Test
    default void a_vote_is_open_from_its_opening_until_just_before_its_closing(@TempDir Path folder) {
        AtomicReference<Instant> now = new AtomicReference<>(OPENS.minusMillis(1));
        try (BallotBox box = opened(folder, now::get)) {
            assertThat(box.cast(Acts.COOP, "vote", slip(1))).isEqualTo(new Result.NotOpen(Phase.NOT_YET));
            now.set(OPENS);
            assertThat(box.cast(Acts.COOP, "vote", slip(1))).isEqualTo(new Result.Kept(1));
            now.set(CLOSES.minusMillis(1));
            assertThat(box.cast(Acts.COOP, "vote", slip(2))).isEqualTo(new Result.Kept(2));
            now.set(CLOSES);
            assertThat(box.cast(Acts.COOP, "vote", slip(3))).isEqualTo(new Result.NotOpen(Phase.OVER));
            now.set(CLOSES.plusMillis(1));
            assertThat(box.cast(Acts.COOP, "vote", slip(3))).isEqualTo(new Result.NotOpen(Phase.OVER));
            assertThat(box.standing(Acts.COOP, "vote").orElseThrow().slips()).isEqualTo(2);
        }
    }

    @Test
    default void a_clock_that_goes_back_is_noted_and_reopens_nothing(@TempDir Path folder) {
        AtomicReference<Instant> now = new AtomicReference<>(OPENS.plus(Duration.ofHours(3)));
        try (BallotBox box = opened(folder, now::get)) {
            box.cast(Acts.COOP, "vote", slip(1));
            now.set(OPENS.plus(Duration.ofHours(1)));
            assertThat(box.cast(Acts.COOP, "vote", slip(2))).isEqualTo(new Result.Kept(2));
            BallotBox.Standing standing = box.standing(Acts.COOP, "vote").orElseThrow();
            assertThat(standing.latest()).isEqualTo(OPENS.plus(Duration.ofHours(3)));
            assertThat(standing.wentBack()).isEqualTo(Duration.ofHours(2));
            now.set(CLOSES);
            assertThat(box.cast(Acts.COOP, "vote", slip(3))).isEqualTo(new Result.NotOpen(Phase.OVER));
            now.set(OPENS);
            assertThat(box.cast(Acts.COOP, "vote", slip(3))).isEqualTo(new Result.NotOpen(Phase.OVER));
        }
        if (isBoxDurable()) {
            try (BallotBox again = openBox(folder, now::get)) {
                assertThat(again.cast(Acts.COOP, "vote", slip(3))).isEqualTo(new Result.NotOpen(Phase.OVER));
                assertThat(again.standing(Acts.COOP, "vote").orElseThrow().latest())
                        .isEqualTo(CLOSES);
            }
        }
    }

    @Test
    default void a_vote_that_is_shut_stays_shut(@TempDir Path folder) {
        try (BallotBox box = opened(folder, at(OPENS))) {
            box.cast(Acts.COOP, "vote", slip(1));
            assertThat(box.shut(Acts.COOP, "vote").slips()).isEqualTo(1);
            assertThat(box.shut(Acts.COOP, "vote").shut()).isTrue();
            assertThat(box.cast(Acts.COOP, "vote", slip(2))).isEqualTo(new Result.NotOpen(Phase.OVER));
            assertThat(box.open(Acts.COOP, "vote", setup(1), OPENS, CLOSES)).isTrue();
            assertThat(box.cast(Acts.COOP, "vote", slip(2))).isEqualTo(new Result.NotOpen(Phase.OVER));
        }
    }

    @Test
    default void votes_and_cooperatives_have_boxes_of_their_own(@TempDir Path folder) {
        CoopId ash = new CoopId("ash");
        CoopId birch = new CoopId("birch");
        try (BallotBox box = openBox(folder, at(OPENS))) {
            box.open(ash, "one", setup(1), OPENS, CLOSES);
            box.open(ash, "two", setup(1), OPENS, CLOSES);
            box.open(birch, "one", setup(2), OPENS, CLOSES);
            assertThat(box.cast(ash, "one", slip(1))).isEqualTo(new Result.Kept(1));
            assertThat(box.cast(ash, "two", slip(1))).isEqualTo(new Result.Kept(1));
            assertThat(box.cast(birch, "one", slip(1))).isEqualTo(new Result.Kept(1));
            assertThat(box.cast(birch, "one", slip(2))).isEqualTo(new Result.Kept(2));
            box.shut(birch, "one");
            assertThat(box.slips(birch, "one", 0, 10)).containsExactly(slip(1), slip(2));
            assertThat(box.cast(ash, "one", slip(2))).isEqualTo(new Result.Kept(2));
        }
    }

    /** H18: the same request from 64 threads. */
    @Test
    default void one_request_from_64_threads_is_kept_once(@TempDir Path folder) {
        try (BallotBox box = opened(folder, at(OPENS))) {
            List<Result> results = Threads.together(64, thread -> () -> box.cast(Acts.COOP, "vote", slip(1)));
            assertThat(results).filteredOn(new Result.Kept(1)::equals).hasSize(1);
            assertThat(results).filteredOn(new Result.Duplicate(1)::equals).hasSize(63);
            assertThat(box.shut(Acts.COOP, "vote").slips()).isEqualTo(1);
        }
    }

    /** H20: what was acknowledged before a vote was shut is in it, and nothing else. */
    @Test
    default void a_vote_shut_while_slips_come_in_holds_exactly_those_acknowledged(@TempDir Path folder) {
        try (BallotBox box = opened(folder, at(OPENS))) {
            List<Set<Hash>> acknowledged = Threads.together(17, thread -> () -> {
                Set<Hash> own = new HashSet<>();
                if (thread == 16) {
                    while (box.standing(Acts.COOP, "vote").orElseThrow().slips() < 100) {
                        Thread.onSpinWait();
                    }
                    box.shut(Acts.COOP, "vote");
                    return own;
                }
                for (int i = 0; i < 100; i++) {
                    Slip slip = slip(1 + thread * 100 + i);
                    if (box.cast(Acts.COOP, "vote", slip) instanceof Result.Kept) {
                        own.add(slip.content());
                    }
                }
                return own;
            });
            Set<Hash> all = new HashSet<>();
            acknowledged.forEach(all::addAll);
            List<Hash> kept = box.slips(Acts.COOP, "vote", 0, 10_000).stream()
                    .map(Slip::content)
                    .toList();
            assertThat(kept).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    default void a_box_that_was_closed_is_found_again_or_says_that_it_is_not(@TempDir Path folder) {
        try (BallotBox box = opened(folder, at(OPENS))) {
            box.cast(Acts.COOP, "vote", slip(1));
            box.cast(Acts.COOP, "vote", slip(2));
        }
        try (BallotBox box = openBox(folder, at(OPENS.plusSeconds(1)))) {
            if (isBoxDurable()) {
                assertThat(box.cast(Acts.COOP, "vote", slip(2))).isEqualTo(new Result.Duplicate(2));
                assertThat(box.cast(Acts.COOP, "vote", slip(3))).isEqualTo(new Result.Kept(3));
                box.shut(Acts.COOP, "vote");
                assertThat(box.slips(Acts.COOP, "vote", 0, 10)).containsExactly(slip(1), slip(2), slip(3));
            } else {
                assertThat(box.standing(Acts.COOP, "vote")).isEmpty();
            }
        }
    }

    private BallotBox opened(Path folder, InstantSource clock) {
        BallotBox box = openBox(folder, clock);
        box.open(Acts.COOP, "vote", setup(1), OPENS, CLOSES);
        return box;
    }

    private static InstantSource at(Instant time) {
        return () -> time;
    }

    private static Hash setup(int number) {
        return Hash.of("setup " + number);
    }

    private static Slip slip(int number) {
        byte[] body = new byte[1748];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) (number * 31 + i * i);
        }
        return new Slip(Hash.of("command " + number), Hash.of("content " + number), body);
    }
}
