package coop.core.resolution;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/** The minute book: every resolution on record, in the order of the decisions. Immutable. */
public final class MinuteBook {
    /** The book of minutes. */
    public static final Book<MinuteBook> BOOK = new Book<>() {
        @Override
        public MinuteBook blank() {
            return new MinuteBook(TreePVector.empty(), TreePMap.empty());
        }

        @Override
        public MinuteBook enter(MinuteBook state, Entry entry) {
            return entry.event() instanceof ResolutionRecorded recorded
                    ? state.with(recorded.resolution(), entry)
                    : state;
        }

        @Override
        public String name() {
            return "minutes";
        }
    };

    private final PVector<Resolution> resolutions;
    private final TreePMap<String, Long> entries;

    private MinuteBook(PVector<Resolution> resolutions, TreePMap<String, Long> entries) {
        this.resolutions = resolutions;
        this.entries = entries;
    }

    private MinuteBook with(Resolution resolution, Entry entry) {
        return new MinuteBook(resolutions.plus(resolution), entries.plus(resolution.id(), entry.number()));
    }

    public Collection<Resolution> resolutions() {
        return List.copyOf(resolutions);
    }

    /** The resolution of a name. */
    public Optional<Resolution> find(String id) {
        return entries.containsKey(id)
                ? resolutions.stream()
                        .filter(resolution -> resolution.id().equals(id))
                        .reduce((first, last) -> last)
                : Optional.empty();
    }

    /** The latest carried resolution of a kind about a subject: the approval of the accounts of 2013. */
    public Optional<Resolution> carried(String kind, String subject) {
        return resolutions.stream()
                .filter(Resolution::isCarried)
                .filter(resolution -> resolution.kind().equals(kind))
                .filter(resolution ->
                        resolution.subject().filter(subject::equals).isPresent())
                .reduce((first, last) -> last);
    }

    /** The number of the entry that holds a resolution. */
    public Optional<Long> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }
}
