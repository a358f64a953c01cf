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
            if (entry.event() instanceof ResolutionAnnulled annulled) {
                return state.without(annulled.id());
            }
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
        return new MinuteBook(
                replaced(resolution).orElseGet(() -> resolutions.plus(resolution)),
                entries.plus(resolution.id(), entry.number()));
    }

    /** A decision that is put on record again was corrected; one that had no quorum is decided now, and both stand. */
    private Optional<PVector<Resolution>> replaced(Resolution resolution) {
        Optional<Resolution> before = find(resolution.id())
                .filter(known -> known.outcome() != Resolution.Outcome.NO_QUORUM
                        && resolution.on().equals(known.on()));
        return before.map(known -> resolutions.with(resolutions.indexOf(known), resolution));
    }

    private MinuteBook without(String id) {
        return find(id).map(known -> new MinuteBook(
                        resolutions.with(resolutions.indexOf(known), known.with(Resolution.Outcome.ANNULLED)), entries))
                .orElse(this);
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
