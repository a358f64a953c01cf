package coop.capital;

import org.joda.money.Money;

/**
 * In what a member's part of a surplus is paid, when not all of it is cash.
 *
 * @param cash what is paid in cash, tax included
 * @param rest in what the rest is paid
 */
public record Settlement(Money cash, Form rest) {
    /** In what a part is paid. */
    public enum Form {
        /** In money. */
        CASH,
        /** In shares, as many whole ones as it makes; what is left in money. */
        SHARES,
        /** In a written note of what is owed, redeemed when the board decides. */
        NOTES
    }
}
