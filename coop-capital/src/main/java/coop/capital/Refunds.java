package coop.capital;

import coop.capital.ShareEvent.Means;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.MembershipArticles;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.value.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Shares asked back, valued and paid out: the rules behind {@link Shares#refund}, value and payout. */
final class Refunds {
    private static final String VALUATION = "capital.valuation";
    private static final String PAYMENT = "capital.payment";

    private Refunds() {}

    static Ruling ask(Cooperative coop, MemberId who, Optional<String> shareClass, Optional<Long> count, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        Optional<ShareClass> wanted = sight.shareClass(shareClass);
        boolean counts = count.isEmpty() || sight.isCount(count.get());
        if (wanted.isEmpty() || !counts) {
            return new Ruling.Refused(sight.reasons);
        }
        ShareClass asked = wanted.get();
        if (!asked.redeemable()) {
            sight.reason("shares.not-redeemable", Sight.CLASSES, "shares of class {0} are not given back", asked.id());
        }
        Optional<LocalDate> end = sight.end(who);
        LocalDate exit = end.orElseGet(() -> partialExit(coop, on));
        LocalDate without = exit.isBefore(on) ? on : exit;
        long available = sight.available(who, asked, without);
        long wantedCount = count.orElse(available);
        boolean forced = sight.isForced(who);
        List<Lot> lots = sight.take(
                who,
                asked,
                wantedCount,
                without,
                lot -> forced || !asked.isLocked(lot.acquired(), without),
                Optional.empty());
        Money capital = sight.allMoney.subscribed().minus(sight.value(lots));
        sight.articles
                .least()
                .filter(least -> !forced && capital.isLessThan(least))
                .ifPresent(least -> sight.reason(
                        "capital.below-least",
                        "capital.least",
                        "the subscribed capital would be {0}; the least is {1}",
                        capital,
                        least));
        long rest = available - wantedCount;
        if (end.isEmpty() && !mayKeep(sight, who, asked, rest, without)) {
            sight.reason(
                    "shares.below-minimum",
                    Sight.CLASSES,
                    "{0} would hold {1} shares of class {2}; the least is {3}",
                    who,
                    Math.max(0, rest),
                    asked.id(),
                    asked.minimum());
        }
        if (!sight.reasons.isEmpty()) {
            return new Ruling.Refused(sight.reasons);
        }
        return granted(sight, who, asked, lots, without, exit);
    }

    /** A member who stays keeps the minimum of a class, or shares of another class. */
    private static boolean mayKeep(Sight sight, MemberId who, ShareClass asked, long rest, LocalDate day) {
        boolean others = sight.articles.classes().stream()
                .anyMatch(some -> !some.id().equals(asked.id()) && sight.available(who, some, day) > 0);
        return rest >= asked.minimum() || (rest == 0 && others);
    }

    /** When shares that a member asks back without leaving are given back: as if it were a resignation. */
    private static LocalDate partialExit(Cooperative coop, LocalDate on) {
        Statutes statutes = coop.statutes(on);
        MonthDay yearEnd = statutes.cooperative().yearEnd();
        Span year = Span.financialYear(on.getYear(), yearEnd);
        Span current = on.isAfter(year.last()) ? Span.financialYear(on.getYear() + 1, yearEnd) : year;
        return statutes.section(MembershipArticles.class).exit().effective(on, current);
    }

    private static Ruling granted(
            Sight sight, MemberId who, ShareClass asked, List<Lot> lots, LocalDate without, LocalDate exit) {
        int number = sight.allMoney.nextRefund(who);
        long count = lots.stream().mapToLong(Lot::count).sum();
        List<Event> events = new ArrayList<>();
        events.add(new ShareEvent.RefundAsked(sight.on, who, number, asked.id(), count, without, exit));
        events.add(new ShareEvent.SharesRedeemed(without, who, number, asked.id(), lots));
        if (!without.isAfter(sight.on)) {
            Refund refund = Refund.asked((ShareEvent.RefundAsked) events.get(0))
                    .redeemed(sight.value(lots), ((ShareEvent.SharesRedeemed) events.get(1)).paidIn());
            value(sight.coop, refund, sight.on).ifPresent(events::add);
        }
        return Ruling.granted(events.toArray(Event[]::new));
    }

    /** The value of a refund whose shares are given back, dated on the day since when it is known; none while it is not. */
    private static Optional<ShareEvent.RefundValued> value(Cooperative coop, Refund refund, LocalDate by) {
        if (refund.without().isAfter(by)
                || refund.nominal().isEmpty()
                || refund.paidIn().isEmpty()) {
            return Optional.empty();
        }
        CapitalArticles articles = coop.statutes(refund.exit()).section(CapitalArticles.class);
        Valuation.Leaving leaving = new Valuation.Leaving(
                refund.who(),
                refund.shareClass(),
                refund.count(),
                refund.nominal().get(),
                refund.paidIn().get(),
                refund.exit());
        return articles.valuation().of(leaving, coop, by).map(value -> {
            LocalDate known = value.known().isBefore(refund.without()) ? refund.without() : value.known();
            LocalDate ruled = articles.due(refund.without());
            LocalDate due = ruled.isBefore(known) ? known : ruled;
            Money worth =
                    value.amount().isNegative() ? Money.zero(value.amount().getCurrencyUnit()) : value.amount();
            List<Instalment> parts = articles.refunds()
                    .instalments()
                    .map(plan -> plan.of(worth, due))
                    .orElse(List.of());
            return new ShareEvent.RefundValued(
                    known,
                    refund.who(),
                    refund.number(),
                    worth,
                    parts.isEmpty() ? due : parts.get(0).due(),
                    value.accounts(),
                    parts);
        });
    }

    static Ruling value(Cooperative coop, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        return seen.map(sight -> Ruling.granted(sight.allMoney.pending().stream()
                        .flatMap(refund -> value(coop, refund, on).stream())
                        .toArray(Event[]::new)))
                .orElseGet(() -> Ruling.refused(Sight.notFounded(on)));
    }

    static Ruling pay(Cooperative coop, MemberId who, Money amount, Means means, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        if (!sight.isAmount(amount)) {
            return new Ruling.Refused(sight.reasons);
        }
        List<Event> events = new ArrayList<>();
        Money left = amount;
        Money open = Money.zero(sight.currency);
        Optional<LocalDate> later = Optional.empty();
        boolean pending = false;
        for (Refund known : sight.allMoney.refunds(who)) {
            Refund refund = valued(coop, known, on, events);
            if (refund.open().isEmpty() || refund.due().isEmpty()) {
                boolean ahead = refund.without().isAfter(on);
                later = ahead ? earlier(later, sight.articles.due(refund.without())) : later;
                pending |= !ahead && refund.isPending();
                continue;
            }
            Money rest = refund.open().get();
            Money payable = payable(sight, refund);
            open = open.plus(rest);
            if (payable.isLessThan(rest)) {
                later = earlier(later, nextDue(refund, on));
            }
            Money part = Amounts.lesser(left, payable);
            if (part.isPositive()) {
                events.add(new ShareEvent.RefundPaid(on, who, refund.number(), part, means));
                left = left.minus(part);
            }
        }
        if (amount.isGreaterThan(open) && pending) {
            sight.reason(
                    "payout.not-valued",
                    VALUATION,
                    "{0} is owed {1} on {2}, and the value of another refund is not known; {3} is more",
                    who,
                    open,
                    on,
                    amount);
        } else if (amount.isGreaterThan(open) && later.isEmpty()) {
            sight.reason("payout.above-due", PAYMENT, "{0} is owed {1} on {2}; {3} is more", who, open, on, amount);
        } else if (left.isPositive()) {
            sight.reason(
                    "payout.too-early",
                    PAYMENT,
                    "{0} of the refund to {1} falls due on {2}, after {3}",
                    left,
                    who,
                    later.orElse(on),
                    on);
        }
        if (sight.reasons.isEmpty()) {
            Suspension.of(sight).against(amount, on).forEach(sight.reasons::add);
        }
        return Ruling.of(sight.reasons, events.toArray(Event[]::new));
    }

    /** What of a refund can be paid out on the day: what is due, or all that is open where it may be paid earlier. */
    static Money payable(Sight sight, Refund refund) {
        boolean early = sight.articles.earlyPayment() && !refund.without().isAfter(sight.on);
        return (early ? refund.open() : refund.dueBy(sight.on)).orElse(Money.zero(sight.currency));
    }

    private static LocalDate nextDue(Refund refund, LocalDate on) {
        return refund.instalments().stream()
                .map(Instalment::due)
                .filter(due -> due.isAfter(on))
                .findFirst()
                .or(refund::due)
                .orElse(on);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, LocalDate other) {
        return Optional.of(one.filter(other::isAfter).orElse(other));
    }

    /** A refund as valued by a day, when it can be; the valuing joins the events. */
    static Refund valued(Cooperative coop, Refund refund, LocalDate on, List<Event> events) {
        if (!refund.isPending()) {
            return refund;
        }
        return value(coop, refund, on)
                .map(value -> {
                    events.add(value);
                    return refund.valued(value.value(), value.due(), value.instalments());
                })
                .orElse(refund);
    }
}
