package coop.capital;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * One part in which a refund is paid out.
 *
 * @param due the day it falls due
 * @param amount the part of the value
 * @param interest the interest on what was not due before, paid on top of it; zero or more
 */
public record Instalment(LocalDate due, Money amount, Money interest) {
    /** What is paid on that day. */
    public Money total() {
        return amount.plus(interest);
    }
}
