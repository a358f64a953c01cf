package coop.folder;

import coop.core.value.Ratio;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code capital.csv}: one act that is about no single person.
 *
 * @param source where it stands
 * @param act what
 * @param date the day
 * @param shareClass the class of shares, of a split or an increase
 * @param amount by how much a share is worth more, or how much money there is for refunds
 * @param into how many shares one becomes, of a split
 * @param reserve the reserve that pays for an increase
 * @param liquidity whether the test is that of liquidity; else it is that of net assets
 * @param motion the motion that decided it
 */
public record CapitalRow(
        Source source,
        CapitalAct act,
        LocalDate date,
        @Nullable String shareClass,
        @Nullable Amount amount,
        @Nullable Ratio into,
        @Nullable String reserve,
        boolean liquidity,
        @Nullable String motion) {}
