package coop.reporting;

import coop.core.journal.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * {@code reporting.measure-recorded}: a figure that no book holds is entered for a year.
 *
 * @param on the last day of the year
 * @param year the financial year, by the calendar year in which it ends
 * @param indicator which input, such as {@code training-hours}
 * @param value as it was typed
 * @param unit as it was typed; empty for the input's own unit
 * @param note a remark, without personal data
 */
public record MeasureRecorded(
        LocalDate on, Year year, String indicator, BigDecimal value, String unit, Optional<String> note)
        implements Event {}
