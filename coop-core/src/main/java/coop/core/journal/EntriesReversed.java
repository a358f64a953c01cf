package coop.core.journal;

import java.time.LocalDate;
import java.util.List;

/**
 * A correction: earlier entries no longer count, as if they had not been made. They stay on record, and the journal as known
 * before this entry still has them. An act that made several entries is reversed as a whole.
 *
 * @param on the day of the correction
 * @param entries the numbers of the entries reversed, ascending, each reversed once in its life
 * @param reason why, in words without personal data
 */
public record EntriesReversed(LocalDate on, List<Long> entries, String reason) implements Event {
    public EntriesReversed {
        entries = List.copyOf(entries);
    }
}
