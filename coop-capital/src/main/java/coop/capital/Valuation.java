package coop.capital;

import coop.core.Cooperative;
import coop.core.policy.Policy;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** The choice of what shares are worth that are given back. */
@FunctionalInterface
public interface Valuation extends Policy {
    /**
     * What is owed for the shares, as far as it can be known by a day.
     *
     * @param shares the shares that are given back
     * @param coop the cooperative; read no book later than {@code by}
     * @param by the day by which it must be known
     * @return empty when it cannot be known yet, for instance because no accounts are approved
     */
    Optional<Value> of(Leaving shares, Cooperative coop, LocalDate by);

    /**
     * Shares that are given back.
     *
     * @param who who gives them back
     * @param shareClass their class
     * @param count how many
     * @param nominal what they were issued for, all together
     * @param paidIn what was paid in on them, all together
     * @param exit the day that their value is of: the first day without membership, or without the shares
     */
    record Leaving(MemberId who, String shareClass, long count, Money nominal, Money paidIn, LocalDate exit) {}

    /**
     * What shares are worth.
     *
     * @param amount for all of them, zero or more
     * @param known the day since when that can be known
     * @param accounts the year of the accounts it comes from, if from any
     */
    record Value(Money amount, LocalDate known, Optional<Integer> accounts) {}
}
