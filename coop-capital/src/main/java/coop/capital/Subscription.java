package coop.capital;

import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A subscription, from the request to the issue of its shares, or to another end.
 *
 * @param who who subscribes
 * @param number its number among those of the same person, from 1
 * @param shareClass the class of the shares
 * @param count how many shares
 * @param price what one is issued for, as it was when they were asked for
 * @param requested the day they were asked for
 * @param approved the day it was approved
 * @param calls how much is called by when; empty when all is due at once
 * @param paid what was paid before the issue
 * @param issued the day the shares were issued
 * @param ended how it ended, when it ended without shares
 * @param returned what was given back after that end
 */
public record Subscription(
        MemberId who,
        int number,
        String shareClass,
        long count,
        Money price,
        LocalDate requested,
        Optional<LocalDate> approved,
        List<Call> calls,
        Money paid,
        Optional<LocalDate> issued,
        Optional<SubscriptionEvent.Ending> ended,
        Money returned) {
    public Subscription {
        calls = List.copyOf(calls);
    }

    static Subscription of(SubscriptionEvent.SubscriptionRequested asked) {
        Money nothing = Money.zero(asked.price().getCurrencyUnit());
        return new Subscription(
                asked.who(),
                asked.subscription(),
                asked.shareClass(),
                asked.count(),
                asked.price(),
                asked.on(),
                Optional.empty(),
                List.of(),
                nothing,
                Optional.empty(),
                Optional.empty(),
                nothing);
    }

    Subscription approved(LocalDate on, List<Call> plan) {
        return new Subscription(
                who, number, shareClass, count, price, requested, Optional.of(on), plan, paid, issued, ended, returned);
    }

    Subscription paid(Money amount) {
        return new Subscription(
                who,
                number,
                shareClass,
                count,
                price,
                requested,
                approved,
                calls,
                paid.plus(amount),
                issued,
                ended,
                returned);
    }

    Subscription issued(LocalDate on) {
        return new Subscription(
                who,
                number,
                shareClass,
                count,
                price,
                requested,
                approved,
                calls,
                paid,
                Optional.of(on),
                ended,
                returned);
    }

    Subscription ended(SubscriptionEvent.Ending how) {
        return new Subscription(
                who,
                number,
                shareClass,
                count,
                price,
                requested,
                approved,
                calls,
                paid,
                issued,
                Optional.of(how),
                returned);
    }

    Subscription returned(Money amount) {
        return new Subscription(
                who,
                number,
                shareClass,
                count,
                price,
                requested,
                approved,
                calls,
                paid,
                issued,
                ended,
                returned.plus(amount));
    }

    /** What all the shares are issued for. */
    public Money value() {
        return price.multipliedBy(count);
    }

    /** Neither issued nor ended. */
    public boolean isOpen() {
        return issued.isEmpty() && ended.isEmpty();
    }

    /** What was paid and is neither in shares nor given back. */
    public Money held() {
        return issued.isPresent() ? Money.zero(price.getCurrencyUnit()) : paid.minus(returned);
    }

    /** What is still to be paid before the shares are issued; nothing unless it is approved and open. */
    public Money due() {
        return isOpen() && approved.isPresent() ? value().minus(paid) : Money.zero(price.getCurrencyUnit());
    }

    /** What was called, is due by a day and is not paid. */
    public Money overdue(LocalDate day) {
        Money nothing = Money.zero(price.getCurrencyUnit());
        if (!isOpen() || approved.filter(on -> !on.isAfter(day)).isEmpty()) {
            return nothing;
        }
        Money called = calls.isEmpty()
                ? value()
                : calls.stream()
                        .filter(call -> !call.due().isAfter(day))
                        .map(Call::amount)
                        .reduce(nothing, Money::plus);
        Money open = called.minus(paid);
        return open.isNegative() ? nothing : open;
    }

    /** More was paid than the shares cost, or more given back than was paid, or shares were issued that were not approved. */
    boolean isImpossible() {
        return paid.isGreaterThan(value())
                || returned.isGreaterThan(paid)
                || (issued.isPresent() && (ended.isPresent() || approved.isEmpty()))
                || (returned.isPositive() && ended.isEmpty());
    }
}
