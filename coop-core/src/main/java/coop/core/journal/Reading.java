package coop.core.journal;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The states of books at a few places of one journal, kept so that the next reading begins there. What is kept is only ever
 * a cache: a place is valid as long as the entries before it are the same.
 *
 * <p>Safe for use by many threads.
 */
public final class Reading {
    private static final int KEPT = 4;

    private record Mark(int place, Object state) {}

    /** How far a state is handed back to the journals that this one grew from. */
    private static final int DEEPEST = 64;

    private final Journal journal;
    private final Map<Book<?>, List<Mark>> marks;
    private final @Nullable WeakReference<Reading> origin;
    private final int common;
    private final int depth;

    private Reading(Journal journal, Map<Book<?>, List<Mark>> marks, @Nullable Reading origin, int common, int depth) {
        this.journal = journal;
        this.marks = marks;
        this.origin = origin == null ? null : new WeakReference<>(origin);
        this.common = common;
        this.depth = depth;
    }

    public static Reading of(Journal journal) {
        return new Reading(journal, new ConcurrentHashMap<>(), null, 0, 0);
    }

    public Journal journal() {
        return journal;
    }

    /** The readings of a journal that grew from this one: every state is kept whose entries are still the same. */
    public Reading of(List<Entry> more) {
        Journal longer = journal.plus(more);
        int common = journal.commonOrder(longer);
        Map<Book<?>, List<Mark>> kept = new ConcurrentHashMap<>();
        marks.forEach((book, list) -> {
            List<Mark> valid =
                    list.stream().filter(mark -> mark.place() <= common).toList();
            if (!valid.isEmpty()) {
                kept.put(book, valid);
            }
        });
        return depth == DEEPEST
                ? new Reading(longer, kept, null, 0, 0)
                : new Reading(longer, kept, this, common, depth + 1);
    }

    /**
     * The state of a book after the first entries of the order of effect.
     *
     * @throws MissingPluginException if one of them is critical for the book and of a type that nothing installed knows
     */
    @SuppressWarnings("unchecked")
    public <S> S read(Book<S> book, int places) {
        List<Mark> known = marks.getOrDefault(book, List.of());
        Mark start = new Mark(0, book.blank());
        for (Mark mark : known) {
            if (mark.place() <= places && mark.place() > start.place()) {
                start = mark;
            }
        }
        if (start.place() == places) {
            return (S) start.state();
        }
        // What a journal has in common with the one it grew from is kept there, so that it is not folded again for the
        // next
        // one that grows from it: a rule may suppose many cooperatives on the way to a ruling.
        int shared = Math.min(places, common);
        Reading earlier = origin != null && start.place() < shared ? origin.get() : null;
        if (earlier != null) {
            start = new Mark(shared, earlier.read(book, shared));
        }
        S state = (S) start.state();
        for (int place = start.place(); place < places; place++) {
            Entry entry = journal.inOrder(place);
            if (entry.event() instanceof UnknownEvent unknown && unknown.isNeededBy(book.name())) {
                throw new MissingPluginException(entry.number(), unknown.type(), book.name());
            }
            state = book.enter(state, entry);
        }
        List<Mark> updated = new ArrayList<>(known);
        updated.removeIf(mark -> mark.place() == places);
        while (updated.size() >= KEPT) {
            updated.remove(0);
        }
        updated.add(new Mark(places, state));
        marks.put(book, List.copyOf(updated));
        return state;
    }
}
