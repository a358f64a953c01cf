package coop.capital.accounting;

import coop.core.value.MemberId;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One line of a transaction.
 *
 * @param account the account
 * @param amount above zero on the debit side, below zero on the credit side
 * @param who whose it is, where the account is kept by person
 */
public record Posting(Account account, Money amount, Optional<MemberId> who) {
    /** The amount on the debit side; none on the other. */
    public Optional<Money> debit() {
        return Optional.of(amount).filter(Money::isPositive);
    }

    /** The amount on the credit side; none on the other. */
    public Optional<Money> credit() {
        return Optional.of(amount).filter(Money::isNegative).map(Money::negated);
    }
}
