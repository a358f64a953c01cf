package coop.capital;

import coop.capital.ShareEvent.Ground;
import coop.capital.ShareEvent.Means;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.Application;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     *     {@code shares.class-not-open}, {@code shares.below-minimum}, {@code shares.above-maximum}, {@code shares.above-total},
     *     {@code capital.above-most}, {@code capital.above-ceiling}, {@code shares.overflow} or {@code capital.not-founded}
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
        sight.mayIssue(who, wanted.get(), count);
        return Ruling.of(
                sight.reasons,
                new ShareEvent.SharesSubscribed(
                        on,
                        who,
                        wanted.get().id(),
                        count,
                        wanted.get().nominal(),
                        Optional.empty(),
                        sight.number(wanted.get())));
    }

    /**
     * Somebody pays in on the shares held: on those of the statutes' first class first.
     *
     * @return refused with {@code payment.currency}, {@code payment.amount}, {@code payment.above-due} or
     *     {@code capital.not-founded}
     */
    public static Ruling pay(Cooperative coop, MemberId who, Money amount, LocalDate on) {
        return pay(coop, who, amount, Optional.empty(), Means.MONEY, on);
    }

    /**
     * Shares of somebody are paid in on by another, or by other means than money: a part of a surplus, say.
     *
     * @param payer who pays, when it is another than the holder
     * @param means by what
     * @return refused as {@link #pay(Cooperative, MemberId, Money, LocalDate)}
     */
    public static Ruling pay(
            Cooperative coop, MemberId who, Money amount, Optional<MemberId> payer, Means means, LocalDate on) {
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
                payments.add(new ShareEvent.SharesPaid(on, who, shareClass, part, payer, means));
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
     * What a holder has not paid in on shares of a class is called.
     *
     * @param shareClass the class; the first one when there is none
     * @param calls how much by when, not before the day of the call
     * @return refused with {@code shares.unknown-class}, {@code shares.no-calls}, {@code payment.currency},
     *     {@code payment.amount}, {@code shares.called-too-much} or {@code capital.not-founded}
     */
    public static Ruling call(
            Cooperative coop, MemberId who, Optional<String> shareClass, List<Call> calls, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        Optional<ShareClass> wanted = sight.shareClass(shareClass);
        boolean amounts = calls.stream().allMatch(call -> sight.isAmount(call.amount()));
        if (calls.isEmpty() || calls.stream().anyMatch(call -> call.due().isBefore(on))) {
            sight.reason("shares.no-calls", Sight.CLASSES, "wanted calls that are due on {0} or later", on);
        }
        if (wanted.isEmpty() || !amounts) {
            return new Ruling.Refused(sight.reasons);
        }
        Money all = calls.stream().map(Call::amount).reduce(Money.zero(sight.currency), Money::plus);
        Money room = MoneyLedger.of(coop, on, sight.currency)
                .uncalled(who, wanted.get().id());
        if (all.isGreaterThan(room)) {
            sight.reason(
                    "shares.called-too-much",
                    Sight.CLASSES,
                    "{0} has {1} that is not called yet on {2}; {3} is more",
                    who,
                    room,
                    on,
                    all);
        }
        return Ruling.of(
                sight.reasons,
                new ShareEvent.CapitalCalled(on, who, wanted.get().id(), calls));
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
        return transfer(coop, from, to, shareClass, count, Ground.AGREEMENT, on);
    }

    /**
     * As {@link #transfer(Cooperative, MemberId, MemberId, Optional, long, LocalDate)}, for a reason.
     *
     * @param ground an agreement or a gift; shares of somebody who died pass by {@link #inherit}
     */
    public static Ruling transfer(
            Cooperative coop,
            MemberId from,
            MemberId to,
            Optional<String> shareClass,
            long count,
            Ground ground,
            LocalDate on) {
        return Transfers.transfer(coop, from, to, shareClass, count, Optional.empty(), ground, on);
    }

    /**
     * Numbered shares pass from one to another. For example 101-200 of A pass to B: A keeps 1-100.
     *
     * @param numbers which shares
     * @return refused as {@link #transfer}, and with {@code shares.not-these} when the giver does not hold all of them
     */
    public static Ruling transfer(
            Cooperative coop, MemberId from, MemberId to, Optional<String> shareClass, Numbers numbers, LocalDate on) {
        return Transfers.transfer(
                coop, from, to, shareClass, numbers.count(), Optional.of(numbers), Ground.AGREEMENT, on);
    }

    /**
     * Shares pass to somebody who becomes a member by it: one act, which is reversed as a whole.
     *
     * @param newcomer who receives, to be admitted that day by the statutes' rules
     * @return refused with every reason against the admission, or else against the transfer
     */
    public static Ruling transferToNewcomer(
            Cooperative coop,
            MemberId from,
            Application newcomer,
            Optional<String> shareClass,
            long count,
            Ground ground) {
        return Transfers.toNewcomer(coop, from, newcomer, shareClass, count, ground);
    }

    /**
     * The heir of a member who has died takes over all shares, locked in or not. The heir must be a member, and the one on
     * record when there is one. What was owed to the one who died for shares given back before passes by
     * {@link Claims#inherit}.
     *
     * @return refused as {@link #subscribe} for the heir, and with {@code shares.not-deceased}, {@code shares.not-the-heir},
     *     {@code shares.not-held} or {@code shares.same-holder}
     */
    public static Ruling inherit(Cooperative coop, MemberId from, MemberId to, LocalDate on) {
        return Transfers.inherit(coop, from, to, on);
    }

    /**
     * One of several heirs takes over some of the shares.
     *
     * @param shareClass the class; the first one when there is none
     * @return refused as {@link #inherit(Cooperative, MemberId, MemberId, LocalDate)}
     */
    public static Ruling inherit(
            Cooperative coop, MemberId from, MemberId to, Optional<String> shareClass, long count, LocalDate on) {
        return Transfers.inherit(coop, from, to, shareClass, count, on);
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
     *     {@code shares.not-redeemable}, {@code shares.locked-in}, {@code shares.below-minimum}, {@code capital.below-least} or
     *     {@code capital.not-founded}
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
     *     {@code payout.too-early}, {@code payout.not-valued}, {@code payout.suspended}, {@code payout.untested},
     *     {@code payout.illiquid}, {@code payout.no-finding}, {@code payout.gate} or {@code capital.not-founded}
     */
    public static Ruling payout(Cooperative coop, MemberId who, Money amount, LocalDate on) {
        return Refunds.pay(coop, who, amount, Means.MONEY, on);
    }
}
