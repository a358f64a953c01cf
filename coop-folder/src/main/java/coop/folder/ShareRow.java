package coop.folder;

import coop.capital.Numbers;
import coop.core.value.Ratio;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code shares.csv}: one act.
 *
 * @param source where it stands
 * @param person who holds, pays, gives or leaves
 * @param act what; it tells which of the last three are given
 * @param date the day
 * @param shareClass the class of shares; null for the first one of the statutes
 * @param count the number of shares, at least 1; null on a refund of all
 * @param amount the money of a payment or payout, more than nothing
 * @param to the receiver of a transfer, or the heir
 * @param due the day by which what is called is to be paid
 * @param into the class into which shares are converted
 * @param part the part of an heir, above 0 and at most 1
 * @param payer who pays for another
 * @param numbers the numbers of shares, where they are numbered: {@code 101-200}
 * @param motion the motion that decided it
 */
public record ShareRow(
        Source source,
        String person,
        ShareAct act,
        LocalDate date,
        @Nullable String shareClass,
        @Nullable Long count,
        @Nullable Amount amount,
        @Nullable String to,
        @Nullable LocalDate due,
        @Nullable String into,
        @Nullable Ratio part,
        @Nullable String payer,
        @Nullable Numbers numbers,
        @Nullable String motion) {}
