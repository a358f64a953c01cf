package coop.core.resolution;

import coop.core.journal.Event;
import java.time.LocalDate;

/**
 * A resolution is put on record.
 *
 * @param on the day it was decided
 * @param resolution the resolution
 */
public record ResolutionRecorded(LocalDate on, Resolution resolution) implements Event {}
