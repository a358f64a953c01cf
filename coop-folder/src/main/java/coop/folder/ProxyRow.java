package coop.folder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code proxies.csv}.
 *
 * @param source where it stands
 * @param principal who is represented
 * @param holder by whom, never by himself
 * @param date the day it was given
 * @param motions the motions it is for, which are on the agenda; none: for all
 */
public record ProxyRow(
        Source source,
        String principal,
        String holder,
        @Nullable LocalDate date,
        List<String> motions) {
    public ProxyRow {
        motions = List.copyOf(motions);
    }
}
