package coop.store;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.util.SortedMap;

/**
 * The digests of the reports that were published, so that whoever verifies the books later can tell whether they still give
 * the same reports.
 *
 * <p>Safe for use by many threads. Writes are durable when the method returns.
 */
public interface ReportDigests {
    /**
     * Keeps the digest of a report, in place of an earlier one of that name.
     *
     * @param name which report, such as {@code report-2025.json}; no personal data
     */
    void put(CoopId coop, String name, Hash digest);

    /** All digests of a cooperative, by the names of the reports. */
    SortedMap<String, Hash> all(CoopId coop);
}
