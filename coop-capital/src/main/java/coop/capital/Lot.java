package coop.capital;

import coop.core.statutes.Default;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * Shares of one class that came together. Their date and price stay with them when they pass to another holder, and so does
 * what was paid in on them.
 *
 * @param acquired the day they were issued
 * @param count how many
 * @param price what one was issued for
 * @param paidIn what was paid in on all of them
 * @param numbers their numbers, ascending, where shares are numbered one by one; else none
 */
public record Lot(
        LocalDate acquired,
        long count,
        Money price,
        Money paidIn,
        @Default("[]") List<Numbers> numbers) {
    public Lot {
        numbers = List.copyOf(numbers);
    }

    /** Shares without numbers. */
    public Lot(LocalDate acquired, long count, Money price, Money paidIn) {
        this(acquired, count, price, paidIn, List.of());
    }

    /** What all of them were issued for. */
    public Money value() {
        return price.multipliedBy(count);
    }

    /** What is still to be paid in on them. */
    public Money due() {
        return value().minus(paidIn);
    }
}
