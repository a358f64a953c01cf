package coop.core.journal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An event on record.
 *
 * @param number its place in the journal: 1 for the first, without gaps
 * @param recordedAt when it was recorded, to the millisecond; never before the entry above it
 * @param actor who recorded it, as the host names them; no personal data
 * @param command the command it came from; all entries of one command are one act
 * @param revision the revision of the statutes it was decided under, 0 before the first
 * @param type the registered name of the event's type, such as {@code core.member-admitted}
 * @param event what happened
 */
public record Entry(
        long number, Instant recordedAt, String actor, String command, long revision, String type, Event event) {
    /** The day on which the event takes effect. */
    public LocalDate on() {
        return event.on();
    }
}
