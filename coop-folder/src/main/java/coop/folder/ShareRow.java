package coop.folder;

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
 * @param to the receiver of a transfer
 */
public record ShareRow(
        Source source,
        String person,
        ShareAct act,
        LocalDate date,
        @Nullable String shareClass,
        @Nullable Long count,
        @Nullable Amount amount,
        @Nullable String to) {}
