package coop.capital.loan;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * On what terms the cooperative borrows: one issue of loans or bonds. For example 24 months at 3 % gross, interest every year,
 * 30 % withheld.
 *
 * <p>A loan runs from the first of the month, or from the first of the next one when it is paid in later than on the first. Until
 * then it bears interest for the days after the payment, over 365; this is paid with the first interest.
 *
 * @param id the id of the issue, such as {@code bond-2023}
 * @param kind a loan or a bond
 * @param rate the interest a year, before tax
 * @param months how long it runs, 1 to 600
 * @param interest when interest is paid
 * @param withholding the tax withheld from interest
 * @param least the least that one may lend
 * @param most the most that one may lend, all loans of the issue together
 * @param total the most that is borrowed in all
 * @param until the last day on which one may lend
 * @param membersOnly whether only members may lend
 */
public record LoanTerms(
        String id,
        @Default("\"loan\"") Kind kind,
        Ratio rate,
        int months,
        @Default("\"yearly\"") Paid interest,
        @Default("\"0\"") Ratio withholding,
        Optional<Money> least,
        Optional<Money> most,
        Optional<Money> total,
        Optional<LocalDate> until,
        @Default("true") boolean membersOnly) {
    /** What is issued. */
    public enum Kind {
        LOAN,
        BOND
    }

    /** When interest is paid. */
    public enum Paid {
        /** At the end of each year of the loan, and of its last months. */
        YEARLY,
        /** All at the end; the interest of each year bears interest from then on. */
        AT_END
    }

    /**
     * @throws IllegalArgumentException if the id is blank, or the rate, the months or the withholding make no sense
     */
    public LoanTerms {
        if (id.isBlank()) {
            throw new IllegalArgumentException("wanted an id for the issue, got a blank one");
        }
        if (rate.signum() < 0 || rate.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("wanted a rate from 0 to 1, got " + rate);
        }
        if (months < 1 || months > 600) {
            throw new IllegalArgumentException("wanted 1 to 600 months, got " + months);
        }
        if (withholding.signum() < 0 || withholding.compareTo(Ratio.ONE) >= 0) {
            throw new IllegalArgumentException("wanted a withholding from 0 to below 1, got " + withholding);
        }
    }
}
