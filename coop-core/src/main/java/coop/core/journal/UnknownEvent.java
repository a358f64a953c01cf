package coop.core.journal;

import java.time.LocalDate;

/**
 * An entry of a type that nothing installed knows, such as one written by a plugin that is no longer there. It is kept word
 * for word and its hash still verifies. When it is critical, books that may need it refuse to answer.
 *
 * @param on its day
 * @param type the unknown type
 * @param critical whether books must not be read without it
 */
public record UnknownEvent(LocalDate on, String type, boolean critical) implements Event {}
