package coop.capital;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.value.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * Every surplus that was allocated, by year. Read it at a day: {@code coop.book(Allocations.BOOK, day)}. Immutable, and so
 * safe for use by many threads.
 */
public final class Allocations {
    /** The book of allocations. */
    public static final Book<Allocations> BOOK = new Book<>() {
        @Override
        public Allocations blank() {
            return new Allocations(TreePMap.empty(), TreePSet.empty());
        }

        @Override
        public Allocations enter(Allocations state, Entry entry) {
            return entry.event() instanceof SurplusAllocated allocated ? state.with(allocated) : state;
        }

        @Override
        public String name() {
            return "allocations";
        }
    };

    private final TreePMap<Integer, SurplusAllocated> years;
    private final TreePSet<Integer> repeated;

    private Allocations(TreePMap<Integer, SurplusAllocated> years, TreePSet<Integer> repeated) {
        this.years = years;
        this.repeated = repeated;
    }

    private Allocations with(SurplusAllocated allocated) {
        boolean again = years.containsKey(allocated.year());
        return new Allocations(
                years.plus(allocated.year(), allocated), again ? repeated.plus(allocated.year()) : repeated);
    }

    /** The allocation of a year. */
    public Optional<SurplusAllocated> find(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** All allocations, by year. */
    public Collection<SurplusAllocated> all() {
        return List.copyOf(years.values());
    }

    /** Everything that went to a member, by year. */
    public List<Slice> of(MemberId who) {
        return years.values().stream()
                .flatMap(allocated -> allocated.slices().stream())
                .filter(slice -> slice.to().member().filter(who::equals).isPresent())
                .toList();
    }

    /** Years that were allocated more than once. */
    List<Integer> repeated() {
        return List.copyOf(repeated);
    }
}
