package coop.reporting.disclosure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an outsider can work out about a withheld cell from all that is published.
 *
 * @param cell the cell
 * @param low the least it can be; none when there is no bound
 * @param high the most it can be; none when there is no bound
 * @param enough whether the guess is off by enough on both sides
 */
public record Interval(String cell, Optional<BigDecimal> low, Optional<BigDecimal> high, boolean enough) {}
