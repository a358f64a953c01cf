package coop.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JournalTest {
    record Said(LocalDate on, String what) implements Event {}

    private static Entry entry(long number, Event event) {
        return new Entry(number, Instant.EPOCH, "test", "command-" + number, 0, "test.said", event);
    }

    private static Entry said(long number, int day) {
        return entry(number, new Said(LocalDate.EPOCH.plusDays(day), "#" + number));
    }

    private static List<Long> order(Journal journal) {
        List<Long> order = new ArrayList<>();
        for (int place = 0; place < journal.effective(); place++) {
            order.add(journal.inOrder(place).number());
        }
        return order;
    }

    @Test
    void entries_are_read_by_their_day_and_then_by_their_number() {
        Journal journal = Journal.empty().plus(List.of(said(1, 5), said(2, 3), said(3, 5), said(4, 4)));
        assertThat(order(journal)).containsExactly(2L, 4L, 1L, 3L);
        assertThat(journal.inEffect(LocalDate.EPOCH.plusDays(4))).isEqualTo(2);
    }

    @Test
    void a_longer_journal_leaves_the_shorter_as_it_was() {
        Journal one = Journal.empty().plus(List.of(said(1, 1)));
        Journal left = one.plus(List.of(said(2, 2)));
        Journal right = one.plus(List.of(said(2, 9)));
        assertThat(one.size()).isEqualTo(1);
        assertThat(left.entry(2).on()).isEqualTo(LocalDate.EPOCH.plusDays(2));
        assertThat(right.entry(2).on()).isEqualTo(LocalDate.EPOCH.plusDays(9));
        assertThatThrownBy(() -> one.plus(List.of(said(3, 1)))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The same entries sorted anew each time, which is slow and plain. */
    @Test
    void any_growth_with_reversals_and_branches_reads_as_a_plain_sort_does() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Journal journal = Journal.empty();
            List<Entry> plain = new ArrayList<>();
            List<Long> reversed = new ArrayList<>();
            for (int number = 1; number <= 60; number++) {
                boolean reversal = number > 5 && random.nextInt(6) == 0;
                long target = 1 + random.nextInt(number);
                Entry next = said(number, random.nextInt(20));
                if (reversal && target < number && !reversed.contains(target)) {
                    reversed.add(target);
                    next = entry(number, new EntriesReversed(LocalDate.EPOCH.plusDays(30), List.of(target), "test"));
                }
                if (random.nextInt(5) == 0) {
                    journal.plus(List.of(said(number, random.nextInt(40))));
                }
                plain.add(next);
                journal = journal.plus(List.of(next));
            }
            List<Long> wanted = plain.stream()
                    .filter(entry -> !reversed.contains(entry.number()))
                    .sorted(Comparator.comparing(Entry::on).thenComparing(Entry::number))
                    .map(Entry::number)
                    .toList();
            assertThat(order(journal)).as("seed " + seed).isEqualTo(wanted);
        }
    }

    private record Sayings() implements Book<List<String>> {
        @Override
        public List<String> blank() {
            return List.of();
        }

        @Override
        public List<String> enter(List<String> state, Entry entry) {
            if (!(entry.event() instanceof Said said)) {
                return state;
            }
            List<String> longer = new ArrayList<>(state);
            longer.add(said.what());
            return List.copyOf(longer);
        }
    }

    @Test
    void a_cached_book_equals_a_fold_from_the_start_at_every_place() {
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            List<Reading> earlier = new ArrayList<>(List.of(Reading.of(Journal.empty())));
            for (int round = 1; round <= 40; round++) {
                Reading reading = earlier.get(earlier.size() - 1 - random.nextInt(Math.min(4, earlier.size())));
                int number = (int) reading.journal().size() + 1;
                long target = 1 + random.nextInt(number);
                boolean reversal = random.nextInt(8) == 0
                        && target < number
                        && !reading.journal().isReversed(target);
                Event event = reversal
                        ? new EntriesReversed(LocalDate.EPOCH.plusDays(30), List.of(target), "test")
                        : new Said(LocalDate.EPOCH.plusDays(random.nextInt(20)), "#" + number);
                reading = reading.of(List.of(entry(number, event)));
                int places = random.nextInt(reading.journal().effective() + 1);
                assertThat(reading.read(new Sayings(), places))
                        .as("seed " + seed)
                        .isEqualTo(Reading.of(reading.journal()).read(new Sayings(), places));
                earlier.add(reading);
            }
        }
    }

    @Test
    void what_was_read_of_a_supposed_journal_is_not_folded_again_for_the_next_one() {
        AtomicInteger folded = new AtomicInteger();
        Book<Integer> counting = new Book<>() {
            @Override
            public String name() {
                return "counting";
            }

            @Override
            public Integer blank() {
                return 0;
            }

            @Override
            public Integer enter(Integer state, Entry entry) {
                folded.incrementAndGet();
                return state + 1;
            }
        };
        Reading recorded = Reading.of(Journal.empty());
        for (int number = 1; number <= 100; number++) {
            Event event = new Said(LocalDate.EPOCH, "#" + number);
            Reading supposed = recorded.of(List.of(entry(number, event)));
            assertThat(supposed.read(counting, number)).isEqualTo(number);
            recorded = recorded.of(List.of(entry(number, event)));
        }
        assertThat(folded).hasValueLessThan(3 * 100);
    }
}
