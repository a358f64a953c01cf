package coop.capital;

import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What the board found about net assets and liquidity, and the alarms that follow. Read it at a day:
 * {@code coop.book(Findings.BOOK, day)}. Immutable, and so safe for use by many threads.
 */
public final class Findings {
    /** The book of findings. */
    public static final Book<Findings> BOOK = new Book<>() {
        @Override
        public Findings blank() {
            return new Findings(TreePVector.empty());
        }

        @Override
        public Findings enter(Findings state, Entry entry) {
            return entry.event() instanceof Finding finding ? new Findings(state.all.plus(finding)) : state;
        }
    };

    private final PVector<Finding> all;

    private Findings(PVector<Finding> all) {
        this.all = all;
    }

    /**
     * Puts a finding of the board on record.
     *
     * @return refused with {@code capital.not-founded} only
     */
    public static Ruling record(Cooperative coop, Finding finding) {
        return coop.revision(finding.on()).isEmpty()
                ? Ruling.refused(Sight.notFounded(finding.on()))
                : Ruling.granted(finding);
    }

    /** All findings, the first one first. */
    public List<Finding> all() {
        return List.copyOf(all);
    }

    /** The last finding on a test. */
    public Optional<Finding> last(RefundArticles.Test test) {
        return all.stream().filter(finding -> finding.test() == test).reduce((first, last) -> last);
    }

    /**
     * The alarms that the findings raised: one for every negative finding, but for those while the quiet time of an earlier
     * alarm runs.
     */
    public List<Alarm> alarms(Alarm.Rule rule) {
        List<Alarm> alarms = new ArrayList<>();
        all.stream()
                .filter(Finding::negative)
                .sorted(Comparator.comparing(Finding::on))
                .forEach(finding -> {
                    boolean quiet = !alarms.isEmpty()
                            && finding.on()
                                    .isBefore(alarms.get(alarms.size() - 1).quietUntil());
                    if (!quiet) {
                        alarms.add(Alarm.of(finding, rule));
                    }
                });
        return List.copyOf(alarms);
    }
}
