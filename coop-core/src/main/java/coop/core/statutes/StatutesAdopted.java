package coop.core.statutes;

import coop.core.journal.Event;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Statutes come into force: the first ones at the foundation, later ones by a resolution.
 *
 * @param on the day from which they are in force
 * @param text their text, as JSON, as it was adopted
 * @param resolution the resolution that adopted them; none for the first
 */
public record StatutesAdopted(LocalDate on, String text, Optional<String> resolution) implements Event {}
