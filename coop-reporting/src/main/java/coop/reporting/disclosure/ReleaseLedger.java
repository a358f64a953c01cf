package coop.reporting.disclosure;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was published before, so that a new release does not tell by its difference. A figure that grew by fewer respondents
 * than the least number tells what the new ones have; one that was published already cannot be hidden any more.
 *
 * <p>For example 41 cooperatives had 1,180 jobs in the first release, 42 have 1,192 in the second: the late one has 12.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class ReleaseLedger {
    /** Nothing was published yet. */
    public static final ReleaseLedger EMPTY = new ReleaseLedger(List.of());

    private final List<Entry> entries;

    /**
     * A figure as it was published.
     *
     * @param release the release, such as {@code 2024-1}
     * @param figure which figure and which cell, such as {@code EMP-02@1 2024 region=Liège}
     * @param value the value; none when it was withheld
     * @param respondents how many stood behind it
     */
    public record Entry(String release, String figure, Optional<Ratio> value, long respondents) {}

    /** Those of a ledger that was kept. */
    public ReleaseLedger(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The ledger with one more release. */
    public ReleaseLedger with(List<Entry> release) {
        List<Entry> more = new ArrayList<>(entries);
        more.addAll(release);
        return new ReleaseLedger(more);
    }

    /**
     * Whether publishing a figure now would tell by its difference to one of the releases before: another value, and fewer
     * new or lost respondents than the least number.
     */
    public boolean tells(String figure, Ratio value, long respondents, DisclosureRules rules) {
        return entries.stream()
                .filter(entry -> entry.figure().equals(figure) && entry.value().isPresent())
                .anyMatch(entry -> !entry.value().get().equals(value)
                        && Math.abs(entry.respondents() - respondents) < rules.contributors());
    }

    /** The releases that published a figure already. */
    public List<String> published(String figure) {
        return entries.stream()
                .filter(entry -> entry.figure().equals(figure) && entry.value().isPresent())
                .map(Entry::release)
                .distinct()
                .toList();
    }
}
