package coop.capital;

import coop.capital.ShareEvent.Means;
import coop.capital.SubscriptionEvent.Ending;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Subscriptions that are asked for, approved, called and paid before their shares are issued. Shares that are issued at once
 * are {@link Shares#subscribe}. All methods are pure and safe for use by many threads.
 *
 * <p>For example 4 shares of EUR 25.00 of a class that is issued {@code when-paid}, asked for on 1 June and approved on 5
 * June, of which 50.00 are paid on 18 June and 50.00 on 21 June, are issued on 21 June.
 */
public final class Subscriptions {
    private static final String ARTICLE = Sight.CLASSES;

    private Subscriptions() {}

    /**
     * Somebody asks for shares, member or not: whether they may have them is judged when it is approved.
     *
     * @param shareClass the class; the first one when there is none
     * @return refused with {@code shares.unknown-class}, {@code shares.count}, {@code shares.overflow} or
     *     {@code capital.not-founded}
     */
    public static Ruling request(
            Cooperative coop, MemberId who, Optional<String> shareClass, long count, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        Optional<ShareClass> wanted = sight.shareClass(shareClass);
        boolean counts = sight.isCount(count);
        if (wanted.isEmpty() || !counts || sight.isTooMuch(wanted.get(), count)) {
            return new Ruling.Refused(sight.reasons);
        }
        int number = coop.book(SubscriptionBook.BOOK).next(who);
        return Ruling.of(
                sight.reasons,
                new SubscriptionEvent.SubscriptionRequested(
                        on, who, number, wanted.get().id(), count, wanted.get().nominal()));
    }

    /**
     * The oldest subscription of somebody that waits is approved. Shares of a class that is issued {@code when-approved} are
     * issued with it, what was paid before being paid in on them.
     *
     * @param calls how much is called by when, adding up to what is not paid; all at once when there are none
     * @param resolution what approved it, if a resolution did
     * @return refused as {@link Shares#subscribe}, and with {@code subscription.none} or {@code subscription.calls}
     */
    public static Ruling approve(
            Cooperative coop, MemberId who, List<Call> calls, Optional<String> resolution, LocalDate on) {
        return find(coop, who, on, false, (sight, subscription) -> {
            mayHave(sight, subscription);
            Money open = subscription.value().minus(subscription.paid());
            boolean adds = calls.isEmpty() || sum(calls, open).equals(open);
            if (!adds || calls.stream().anyMatch(call -> call.due().isBefore(on))) {
                sight.reason(
                        "subscription.calls",
                        ARTICLE,
                        "wanted calls from {0} on that add up to {1}, got {2}",
                        on,
                        open,
                        sum(calls, open));
            }
            List<Event> events = new ArrayList<>();
            events.add(new SubscriptionEvent.SubscriptionApproved(on, who, subscription.number(), calls, resolution));
            if (!waits(sight, subscription) || open.isZero()) {
                issue(sight, subscription, subscription.paid(), events);
                if (!calls.isEmpty()) {
                    events.add(new ShareEvent.CapitalCalled(on, who, subscription.shareClass(), calls));
                }
            }
            return Ruling.of(sight.reasons, events.toArray(Event[]::new));
        });
    }

    private static Money sum(List<Call> calls, Money like) {
        return calls.stream()
                .map(Call::amount)
                .filter(amount -> amount.getCurrencyUnit().equals(like.getCurrencyUnit()) && amount.isPositive())
                .reduce(Money.zero(like.getCurrencyUnit()), Money::plus);
    }

    private static boolean waits(Sight sight, Subscription subscription) {
        return sight.articles
                .shareClass(subscription.shareClass())
                .filter(some -> some.issue() == ShareClass.Issue.WHEN_PAID)
                .isPresent();
    }

    private static void mayHave(Sight sight, Subscription subscription) {
        sight.shareClass(Optional.of(subscription.shareClass())).ifPresent(some -> {
            sight.mayHold(subscription.who(), some);
            sight.mayReceive(subscription.who(), some, subscription.count());
            sight.mayIssue(subscription.who(), some, subscription.count());
        });
    }

    private static void issue(Sight sight, Subscription subscription, Money paid, List<Event> events) {
        Optional<Long> number =
                sight.articles.shareClass(subscription.shareClass()).flatMap(sight::number);
        events.add(new ShareEvent.SharesSubscribed(
                sight.on,
                subscription.who(),
                subscription.shareClass(),
                subscription.count(),
                subscription.price(),
                Optional.of(subscription.number()),
                number));
        if (paid.isPositive()) {
            events.add(new ShareEvent.SharesPaid(
                    sight.on,
                    subscription.who(),
                    subscription.shareClass(),
                    paid,
                    Optional.empty(),
                    Means.SUBSCRIPTION));
        }
    }

    /**
     * Money comes in on the oldest open subscription of somebody. With the last of the price of an approved one, its shares are
     * issued that day, if they may still be held.
     *
     * @param payer who pays, when it is another
     * @return refused as {@link Shares#subscribe}, and with {@code subscription.none}, {@code payment.currency},
     *     {@code payment.amount} or {@code payment.above-due}
     */
    public static Ruling pay(Cooperative coop, MemberId who, Money amount, Optional<MemberId> payer, LocalDate on) {
        return find(coop, who, on, true, (sight, subscription) -> {
            if (!sight.isAmount(amount)) {
                return new Ruling.Refused(sight.reasons);
            }
            Money open = subscription.value().minus(subscription.paid());
            if (amount.isGreaterThan(open)) {
                sight.reason(
                        "payment.above-due",
                        ARTICLE,
                        "{0} has {1} to pay in on {2}; {3} is more",
                        who,
                        open,
                        on,
                        amount);
            }
            List<Event> events = new ArrayList<>();
            events.add(new SubscriptionEvent.SubscriptionPaid(on, who, subscription.number(), amount, payer));
            if (amount.equals(open) && subscription.approved().isPresent()) {
                mayHave(sight, subscription);
                issue(sight, subscription, subscription.value(), events);
            }
            return Ruling.of(sight.reasons, events.toArray(Event[]::new));
        });
    }

    /**
     * The oldest open subscription of somebody ends without shares; what was paid is given back with it.
     *
     * @param reason why, in words without personal data
     * @return refused with {@code subscription.none} or {@code capital.not-founded}
     */
    public static Ruling end(Cooperative coop, MemberId who, Ending ending, String reason, LocalDate on) {
        return find(coop, who, on, true, (sight, subscription) -> {
            List<Event> events = new ArrayList<>();
            events.add(new SubscriptionEvent.SubscriptionEnded(on, who, subscription.number(), ending, reason));
            if (subscription.paid().isPositive()) {
                events.add(new SubscriptionEvent.SubscriptionReturned(
                        on, who, subscription.number(), subscription.paid()));
            }
            return Ruling.granted(events.toArray(Event[]::new));
        });
    }

    /** Whether somebody has a subscription on a day that is neither issued nor ended. */
    public static boolean isOpen(Cooperative coop, MemberId who, LocalDate on) {
        return coop.book(SubscriptionBook.BOOK).of(who).stream()
                .anyMatch(some -> some.isOpen() && !some.requested().isAfter(on));
    }

    private interface Rule {
        Ruling of(Sight sight, Subscription subscription);
    }

    /** The oldest open subscription, approved or not as is wanted, known by the day and not changed after it. */
    private static Ruling find(Cooperative coop, MemberId who, LocalDate on, boolean approvedToo, Rule rule) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        Optional<Subscription> found = coop.book(SubscriptionBook.BOOK).of(who).stream()
                .filter(some -> some.isOpen() && !some.requested().isAfter(on))
                .filter(some -> approvedToo || some.approved().isEmpty())
                .findFirst();
        if (found.isEmpty()) {
            sight.reason("subscription.none", ARTICLE, "{0} has no open subscription on {1}", who, on);
            return new Ruling.Refused(sight.reasons);
        }
        return rule.of(sight, found.get());
    }
}
