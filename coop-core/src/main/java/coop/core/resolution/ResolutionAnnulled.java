package coop.core.resolution;

import coop.core.journal.Event;
import java.time.LocalDate;

/**
 * A resolution has no effect any more, as if it had not been carried. The entry that holds it stays.
 *
 * @param on from which day
 * @param id the resolution
 * @param by who annulled it, such as {@code court}
 * @param grounds why, without personal data
 */
public record ResolutionAnnulled(LocalDate on, String id, String by, String grounds) implements Event {}
