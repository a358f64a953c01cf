package coop.folder;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code proxies.csv}.
 *
 * @param source where it stands
 * @param principal who is represented
 * @param holder by whom, never by himself
 * @param date the day it was given
 * @param motions the motions it is for, which are on the agenda; none: for all
 * @param meeting the day of the meeting it was given for, when it says so
 * @param until the last day on which it counts
 * @param revoked the day it was taken back
 * @param instructions how the holder must vote, by motion
 */
public record ProxyRow(
        Source source,
        String principal,
        String holder,
        @Nullable LocalDate date,
        List<String> motions,
        @Nullable LocalDate meeting,
        @Nullable LocalDate until,
        @Nullable LocalDate revoked,
        SortedMap<String, Vote> instructions) {
    public ProxyRow {
        motions = List.copyOf(motions);
        instructions = Collections.unmodifiableSortedMap(new TreeMap<>(instructions));
    }
}
