package coop.folder;

import java.math.BigDecimal;

/**
 * A row of {@code activity.csv}; several rows of one person, year and base add up.
 *
 * @param source where it stands
 * @param person who
 * @param year the financial year, by the year in which it ends
 * @param base {@code hours}, {@code purchases}, {@code deliveries}, or a word of the statutes
 * @param quantity how much of it
 */
public record ActivityRow(Source source, String person, int year, String base, BigDecimal quantity) {}
