package coop.folder;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code indicators.csv}; there is at most one for a year and indicator.
 *
 * @param source where it stands
 * @param year the financial year, by the year in which it ends
 * @param indicator the input's id in the catalogue
 * @param value the number; null when it is missing, which is not zero
 * @param unit the unit
 * @param note a remark
 */
public record IndicatorRow(
        Source source,
        int year,
        String indicator,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String note) {}
