package coop.folder;

import coop.core.value.Ratio;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code loans.csv}: one act.
 *
 * @param source where it stands
 * @param issue the id of the issue of loans or bonds
 * @param act what
 * @param date the day
 * @param person the lender; null for an issue
 * @param amount the money of an agreement, a payment or a payout, more than nothing
 * @param to the next lender, of a transfer
 * @param rate the interest a year, of an issue
 * @param months how many months it runs, of an issue
 * @param atEnd whether interest is paid at the end only, of an issue
 * @param withholding the tax withheld from interest, of an issue
 * @param motion the motion that decided an issue
 */
public record LoanRow(
        Source source,
        String issue,
        LoanAct act,
        LocalDate date,
        @Nullable String person,
        @Nullable Amount amount,
        @Nullable String to,
        @Nullable Ratio rate,
        @Nullable Long months,
        boolean atEnd,
        @Nullable Ratio withholding,
        @Nullable String motion) {}
