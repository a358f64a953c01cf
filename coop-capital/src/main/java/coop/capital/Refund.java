package coop.capital;

import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Shares that were asked back, from the request to the last payment.
 *
 * @param who who gets it
 * @param number its number among those of the same holder, from 1
 * @param shareClass the class of the shares
 * @param count how many shares
 * @param asked the day they were asked back
 * @param without the first day without the shares
 * @param exit the day that their value is of
 * @param nominal what the shares were issued for; none before they are given back
 * @param paidIn what was paid in on them; none before they are given back
 * @param value what is owed; none while it cannot be known
 * @param due the day it falls due; none while the value is not known
 * @param paidOut what was paid out so far; none when nothing was
 */
public record Refund(
        MemberId who,
        int number,
        String shareClass,
        long count,
        LocalDate asked,
        LocalDate without,
        LocalDate exit,
        Optional<Money> nominal,
        Optional<Money> paidIn,
        Optional<Money> value,
        Optional<LocalDate> due,
        Optional<Money> paidOut) {
    /** A refund that was asked for. */
    static Refund asked(ShareEvent.RefundAsked asked) {
        return new Refund(
                asked.who(),
                asked.refund(),
                asked.shareClass(),
                asked.count(),
                asked.on(),
                asked.without(),
                asked.exit(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Refund redeemed(Money issueValue, Money paid) {
        return new Refund(
                who,
                number,
                shareClass,
                count,
                asked,
                without,
                exit,
                Optional.of(issueValue),
                Optional.of(paid),
                value,
                due,
                paidOut);
    }

    Refund valued(Money known, LocalDate fallsDue) {
        return new Refund(
                who,
                number,
                shareClass,
                count,
                asked,
                without,
                exit,
                nominal,
                paidIn,
                Optional.of(known),
                Optional.of(fallsDue),
                paidOut);
    }

    Refund paid(Money amount) {
        Money sum = paidOut.map(amount::plus).orElse(amount);
        return new Refund(
                who, number, shareClass, count, asked, without, exit, nominal, paidIn, value, due, Optional.of(sum));
    }

    /** The shares are given back and their value is not known yet. */
    public boolean isPending() {
        return nominal.isPresent() && value.isEmpty();
    }

    /** What is still owed; none while the value is not known. */
    public Optional<Money> open() {
        return value.map(known -> paidOut.map(known::minus).orElse(known));
    }

    /** Whether more was paid out than was ever owed. */
    boolean isOverpaid() {
        return value.isEmpty()
                ? paidOut.isPresent()
                : open().filter(Money::isNegative).isPresent();
    }
}
