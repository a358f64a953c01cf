package coop.voting.ballot;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The book of secret votes: what is on record of each. Immutable. */
public final class BallotBook {
    /** The book of secret votes. */
    public static final Book<BallotBook> BOOK = new Book<>() {
        @Override
        public BallotBook blank() {
            return new BallotBook(TreePMap.empty());
        }

        @Override
        public BallotBook enter(BallotBook state, Entry entry) {
            return entry.event() instanceof BallotEvent event ? state.with(event) : state;
        }
    };

    private final TreePMap<String, Sheet> sheets;

    private BallotBook(TreePMap<String, Sheet> sheets) {
        this.sheets = sheets;
    }

    /**
     * One vote.
     *
     * @param ballot its name
     * @param events what is on record of it, in order
     */
    public record Sheet(String ballot, List<BallotEvent> events) {
        public Sheet {
            events = List.copyOf(events);
        }

        /** The first event of a kind. */
        public <E extends BallotEvent> Optional<E> first(Class<E> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).findFirst();
        }

        /** All events of a kind. */
        public <E extends BallotEvent> List<E> all(Class<E> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    private BallotBook with(BallotEvent event) {
        List<BallotEvent> events =
                new ArrayList<>(find(event.ballot()).map(Sheet::events).orElse(List.of()));
        events.add(event);
        return new BallotBook(sheets.plus(event.ballot(), new Sheet(event.ballot(), events)));
    }

    /** The vote of a name. */
    public Optional<Sheet> find(String ballot) {
        return Optional.ofNullable(sheets.get(ballot));
    }

    /** Every vote, by name. A view, not a copy. */
    public Collection<Sheet> ballots() {
        return sheets.values();
    }
}
