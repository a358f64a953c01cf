package coop.folder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code distributions.csv}: how what was allocated of a surplus is paid.
 *
 * @param source where it stands
 * @param act how
 * @param date when
 * @param year the financial year, for a settlement
 * @param person to whom, for a payment or a redemption
 * @param amount how much, for a payment or a redemption
 */
public record DistributionRow(
        Source source,
        DistributionAct act,
        LocalDate date,
        @Nullable Integer year,
        @Nullable String person,
        @Nullable Amount amount) {}
