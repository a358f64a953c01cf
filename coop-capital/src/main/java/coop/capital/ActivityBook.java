package coop.capital;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.value.MemberId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/**
 * What everybody did with or for the cooperative, by year and base: the grounds of patronage. Immutable, and so safe for use
 * by many threads.
 */
public final class ActivityBook {
    /** The book of activity. */
    public static final Book<ActivityBook> BOOK = new Book<>() {
        @Override
        public ActivityBook blank() {
            return new ActivityBook(TreePMap.empty());
        }

        @Override
        public ActivityBook enter(ActivityBook state, Entry entry) {
            return entry.event() instanceof ActivityRecorded recorded ? state.with(recorded) : state;
        }

        @Override
        public String name() {
            return "activity";
        }
    };

    private record Key(int year, String base) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return year != other.year ? Integer.compare(year, other.year) : base.compareTo(other.base);
        }
    }

    private final TreePMap<Key, TreePMap<MemberId, BigDecimal>> quantities;

    private ActivityBook(TreePMap<Key, TreePMap<MemberId, BigDecimal>> quantities) {
        this.quantities = quantities;
    }

    private ActivityBook with(ActivityRecorded recorded) {
        Key key = new Key(recorded.year(), recorded.base());
        TreePMap<MemberId, BigDecimal> known = quantities.getOrDefault(key, TreePMap.empty());
        BigDecimal sum = known.getOrDefault(recorded.who(), BigDecimal.ZERO).add(recorded.quantity());
        return new ActivityBook(quantities.plus(key, known.plus(recorded.who(), sum)));
    }

    /** How much everybody did of a base in a year; nobody of whom nothing is on record. */
    public SortedMap<MemberId, BigDecimal> quantities(int year, String base) {
        return Collections.unmodifiableSortedMap(
                new TreeMap<>(quantities.getOrDefault(new Key(year, base), TreePMap.empty())));
    }

    /** The bases that are on record for a year, sorted. */
    public List<String> bases(int year) {
        return quantities.keySet().stream()
                .filter(key -> key.year() == year)
                .map(Key::base)
                .toList();
    }
}
