package coop.capital;

import coop.core.journal.Event;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code capital.finding-recorded}: what the board found, with its evidence. The books keep it; they never find by themselves.
 *
 * @param on the day of the finding
 * @param test what was looked at
 * @param negative whether the test failed, or the outcome is no longer certain
 * @param evidence the figures by name, in their exact form
 * @param resolution the resolution of the board, if it is on record
 */
public record Finding(
        LocalDate on,
        RefundArticles.Test test,
        boolean negative,
        SortedMap<String, String> evidence,
        Optional<String> resolution)
        implements Event {
    public Finding {
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
    }
}
