package coop.capital;

import coop.capital.ShareEvent.Ground;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipEvent;
import coop.core.membership.Standing;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * The rules of shares: subscribing, paying, passing on, giving back. Each method looks at a cooperative and a request and
 * gives a ruling with every reason; none changes anything. An act dated in the past is judged by what it does on every later
 * day too. All methods are pure and safe for use by many threads.
 */
public final class Shares {
    private Shares() {}

    /**
     * Somebody subscribes to shares, which are issued at their nominal and are to be paid in.
     *
     * <p>For example with a maximum of 40, a member who holds 38 may subscribe to 2, and is refused 3 with
     * {@code shares.above-maximum}.
     *
     * @param shareClass the class; the first one when there is none
     * @return refused with {@code shares.unknown-class}, {@code shares.count}, {@code shares.not-a-member},
     *     {@code shares.class-not-open}, {@code shares.below-minimum}, {@code shares.above-maximum}, {@code shares.overflow} or
     *     {@code capital.not-founded}
     */
    public static Ruling subscribe(
            Cooperative coop, MemberId who, Optional<String> shareClass, long count, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        Optional<ShareClass> wanted = sight.shareClass(shareClass);
        boolean counts = sight.isCount(count);
        wanted.ifPresent(some -> sight.mayHold(who, some));
        if (wanted.isEmpty() || !counts || sight.isTooMuch(wanted.get(), count)) {
            return new Ruling.Refused(sight.reasons);
        }
        sight.mayReceive(who, wanted.get(), count);
        return Ruling.of(
                sight.reasons,
                new ShareEvent.SharesSubscribed(
                        on, who, wanted.get().id(), count, wanted.get().nominal()));
    }

    /**
     * Somebody pays in on the shares held: on those of the statutes' first class first.
     *
     * @return refused with {@code payment.currency}, {@code payment.amount}, {@code payment.above-due} or
     *     {@code capital.not-founded}
     */
    public static Ruling pay(Cooperative coop, MemberId who, Money amount, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        if (!sight.isAmount(amount)) {
            return new Ruling.Refused(sight.reasons);
        }
        Set<String> classes = new LinkedHashSet<>();
        sight.articles.classes().forEach(some -> classes.add(some.id()));
        classes.addAll(sight.shares.holdings(who).keySet());
        List<Event> payments = new ArrayList<>();
        Money left = amount;
        for (String shareClass : classes) {
            Money room = Money.ofMinor(sight.currency, sight.allMoney.roomFrom(who, shareClass, on));
            Money part = Amounts.lesser(left, room);
            if (part.isPositive()) {
                payments.add(new ShareEvent.SharesPaid(on, who, shareClass, part));
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            sight.reason(
                    "payment.above-due",
                    Sight.CLASSES,
                    "{0} has {1} to pay in on {2}; {3} is more",
                    who,
                    amount.minus(left),
                    on,
                    amount);
        }
        return Ruling.of(sight.reasons, payments.toArray(Event[]::new));
    }

    /**
     * Shares pass from one to another, the oldest first, with their dates, their price and what was paid in on them. The
     * receiver must be a member; the giver keeps none, or the minimum at the least.
     *
     * @param shareClass the class; the first one when there is none
     * @return refused as {@link #subscribe} for the receiver, and with {@code shares.not-held}, {@code shares.locked-in},
     *     {@code shares.not-transferable} or {@code shares.same-holder}
     */
    public static Ruling transfer(
            Cooperative coop, MemberId from, MemberId to, Optional<String> shareClass, long count, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        Optional<ShareClass> wanted = sight.shareClass(shareClass);
        boolean counts = sight.isCount(count);
        sameHolder(sight, from, to);
        if (wanted.isEmpty() || !counts) {
            return new Ruling.Refused(sight.reasons);
        }
        ShareClass passed = wanted.get();
        if (!passed.transferable()) {
            sight.reason(
                    "shares.not-transferable", Sight.CLASSES, "shares of class {0} cannot be transferred", passed.id());
        }
        Optional<Event> event =
                pass(sight, from, to, passed, count, lot -> !passed.isLocked(lot.acquired(), on), Ground.AGREEMENT);
        long rest = sight.available(from, passed, on) - count;
        if (rest > 0 && rest < passed.minimum()) {
            sight.reason(
                    "shares.below-minimum",
                    Sight.CLASSES,
                    "{0} would hold {1} shares of class {2}; the least is {3}",
                    from,
                    rest,
                    passed.id(),
                    passed.minimum());
        }
        return Ruling.of(sight.reasons, event.stream().toArray(Event[]::new));
    }

    /**
     * The heir of a member who has died takes over all shares, locked in or not. The heir must be a member, and the one on
     * record when there is one.
     *
     * @return refused as {@link #subscribe} for the heir, and with {@code shares.not-deceased}, {@code shares.not-the-heir},
     *     {@code shares.not-held} or {@code shares.same-holder}
     */
    public static Ruling inherit(Cooperative coop, MemberId from, MemberId to, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        sameHolder(sight, from, to);
        heir(sight, from, to);
        List<Event> events = new ArrayList<>();
        Map<String, List<Lot>> held = sight.shares.holdings(from);
        if (held.isEmpty()) {
            sight.reason(
                    "shares.not-held",
                    Sight.CLASSES,
                    "{0} has {1} shares of class {2} to give from {3} on; {4} are wanted",
                    from,
                    0,
                    "?",
                    on,
                    1);
        }
        held.keySet()
                .forEach(id -> sight.shareClass(Optional.of(id)).ifPresent(some -> {
                    long count = Math.max(1, sight.available(from, some, on));
                    pass(sight, from, to, some, count, lot -> true, Ground.INHERITANCE)
                            .ifPresent(events::add);
                }));
        return Ruling.of(sight.reasons.stream().distinct().toList(), events.toArray(Event[]::new));
    }

    private static void sameHolder(Sight sight, MemberId from, MemberId to) {
        if (from.equals(to)) {
            sight.reason("shares.same-holder", Sight.CLASSES, "{0} cannot pass shares to the same holder", from);
        }
    }

    private static void heir(Sight sight, MemberId from, MemberId to) {
        Optional<MemberRegister.File> file =
                sight.coop.book(MemberRegister.BOOK, sight.on).find(from);
        if (file.filter(some -> some.standing() == Standing.DECEASED).isEmpty()) {
            sight.reason("shares.not-deceased", Sight.CLASSES, "{0} has not died by {1}", from, sight.on);
            return;
        }
        boolean another = file.get().steps().stream()
                .map(MemberRegister.Step::event)
                .filter(MembershipEvent.MemberDied.class::isInstance)
                .flatMap(event -> ((MembershipEvent.MemberDied) event).heir().stream())
                .anyMatch(heir -> !heir.equals(to));
        if (another) {
            sight.reason(
                    "shares.not-the-heir", Sight.CLASSES, "another than {0} is on record as heir of {1}", to, from);
        }
    }

    private static Optional<Event> pass(
            Sight sight,
            MemberId from,
            MemberId to,
            ShareClass shareClass,
            long count,
            Predicate<Lot> isFree,
            Ground ground) {
        sight.mayHold(to, shareClass);
        sight.mayReceive(to, shareClass, count);
        List<Lot> lots = sight.take(from, shareClass, count, sight.on, isFree);
        if (lots.isEmpty()) {
            return Optional.empty();
        }
        Money paidIn = sight.paidInOn(from, shareClass, lots, sight.on);
        return Optional.of(new ShareEvent.SharesTransferred(sight.on, from, to, shareClass.id(), lots, paidIn, ground));
    }

    /**
     * Shares are asked back. Of somebody who leaves or has left, they are given back when the membership ends, or on the day
     * they are asked back when that is later; of a member who stays, when a resignation of that day would take effect. They
     * are worth what the statutes' valuation makes of them at that day, and fall due a payment period later.
     *
     * <p>For example when a member leaves with effect on 2026-07-01, and refunds fall due after {@code P1M}, the shares are
     * a claim from that day on, and it falls due on 2026-07-31. While the value cannot be known, the refund is pending; see
     * {@link #value}.
     *
     * @param shareClass the class; the first one when there is none
     * @param count how many; all when there is none
     * @return refused with {@code shares.unknown-class}, {@code shares.count}, {@code shares.not-held},
     *     {@code shares.not-redeemable}, {@code shares.locked-in}, {@code shares.below-minimum} or {@code capital.not-founded}
     */
    public static Ruling refund(
            Cooperative coop, MemberId who, Optional<String> shareClass, Optional<Long> count, LocalDate on) {
        return Refunds.ask(coop, who, shareClass, count, on);
    }

    /**
     * Values every refund that was pending and can be valued by a day. It is always granted, with nothing when there is
     * nothing to value; {@link #payout} does the same for the one who is paid.
     *
     * @return refused with {@code capital.not-founded} only
     */
    public static Ruling value(Cooperative coop, LocalDate on) {
        return Refunds.value(coop, on);
    }

    /**
     * Money is paid out on refunds that are due, the first one first.
     *
     * @return refused with {@code payment.currency}, {@code payment.amount}, {@code payout.above-due},
     *     {@code payout.too-early}, {@code payout.not-valued} or {@code capital.not-founded}
     */
    public static Ruling payout(Cooperative coop, MemberId who, Money amount, LocalDate on) {
        return Refunds.pay(coop, who, amount, on);
    }
}
