package coop.capital;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Shares of one class that came together. Their date and price stay with them when they pass to another holder.
 *
 * @param acquired the day they were issued
 * @param count how many
 * @param price what one was issued for
 */
public record Lot(LocalDate acquired, long count, Money price) {
    /** What all of them were issued for. */
    public Money value() {
        return price.multipliedBy(count);
    }
}
