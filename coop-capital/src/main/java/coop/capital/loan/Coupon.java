package coop.capital.loan;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What falls due on a loan on one day.
 *
 * @param due the day
 * @param interest the interest, before tax
 * @param withheld the tax withheld from it
 * @param principal the principal
 */
public record Coupon(LocalDate due, Money interest, Money withheld, Money principal) {
    /** What the lender gets. */
    public Money net() {
        return interest.minus(withheld).plus(principal);
    }
}
