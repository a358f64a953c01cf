package coop.capital;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.MemberRegister;
import coop.core.value.MemberId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * Paying out what was allocated: in money, in shares or in notes. All methods are pure and safe for use by many threads.
 *
 * <p>For example of a refund of USD 333.33 with 20 % in cash and the rest in notes, {@link #settle} pays USD 66.67 and gives a
 * note of 266.66, which {@link #redeem} pays later.
 */
public final class Distributions {
    private Distributions() {}

    /**
     * Pays all that was allocated for a year and is not paid yet, to everybody, as the statutes' rules said: money in money,
     * notes as notes, and shares as many whole ones of the first class as it makes, as long as the person is a member and may
     * hold them; what does not become shares is paid in money. One act, reversed as a whole.
     *
     * @return refused with {@code distribution.not-allocated}, {@code distribution.nothing-open} or
     *     {@code capital.not-founded}
     */
    public static Ruling settle(Cooperative coop, int year, LocalDate on) {
        if (coop.revision(on).isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        List<Entitlement> all = coop.book(Entitlements.BOOK).of(year);
        if (coop.book(Allocations.BOOK, on).find(year).isEmpty()) {
            return Ruling.refused(Reason.of(
                    "distribution.not-allocated",
                    Surplus.ARTICLE,
                    "the surplus of {0} is not allocated on {1}",
                    year,
                    on));
        }
        Cooperative then = coop;
        List<Event> events = new ArrayList<>();
        for (Entitlement each : all) {
            List<Event> some = settle(then, each, on);
            if (some.stream().anyMatch(ShareEvent.class::isInstance)) {
                then = then.after(Ruling.granted(some.toArray(Event[]::new)));
            }
            events.addAll(some);
        }
        return events.isEmpty()
                ? Ruling.refused(Reason.of(
                        "distribution.nothing-open",
                        Surplus.ARTICLE,
                        "nothing of the surplus of {0} is left to pay",
                        year))
                : Ruling.granted(events.toArray(Event[]::new));
    }

    private static List<Event> settle(Cooperative coop, Entitlement each, LocalDate on) {
        List<Event> events = new ArrayList<>();
        Money money = each.openCash();
        Money rest = each.openInKind();
        Optional<Settlement.Form> kind = each.kind().filter(form -> rest.isPositive());
        if (kind.filter(Settlement.Form.NOTES::equals).isPresent()) {
            events.add(paid(each, on, Settlement.Form.NOTES, rest));
        } else if (kind.isPresent()) {
            List<Event> shares = shares(coop, each, rest, on);
            Money made = shares.stream()
                    .filter(SurplusPaid.class::isInstance)
                    .map(event -> ((SurplusPaid) event).amount())
                    .reduce(Money.zero(rest.getCurrencyUnit()), Money::plus);
            events.addAll(shares);
            money = money.plus(rest.minus(made));
        }
        if (money.isPositive()) {
            events.add(paid(each, on, Settlement.Form.CASH, money));
        }
        return events;
    }

    private static SurplusPaid paid(Entitlement each, LocalDate on, Settlement.Form form, Money amount) {
        return new SurplusPaid(on, each.who(), each.year(), each.rule(), form, amount);
    }

    /** As many whole shares as an amount makes; none when the person cannot have them. */
    private static List<Event> shares(Cooperative coop, Entitlement each, Money amount, LocalDate on) {
        List<ShareClass> classes =
                coop.statutes(on).section(CapitalArticles.class).classes();
        if (classes.isEmpty() || !coop.book(MemberRegister.BOOK, on).isMember(each.who())) {
            return List.of();
        }
        Money price = classes.get(0).nominal();
        long count = amount.getAmount()
                .divideToIntegralValue(price.getAmount())
                .min(BigDecimal.valueOf(ShareClass.MOST))
                .longValueExact();
        if (count == 0) {
            return List.of();
        }
        Ruling issued =
                Shares.subscribe(coop, each.who(), Optional.of(classes.get(0).id()), count, on);
        if (!issued.isGranted()) {
            return List.of();
        }
        Money value = price.multipliedBy(count);
        Ruling paidIn =
                Shares.pay(coop.after(issued), each.who(), value, Optional.empty(), ShareEvent.Means.SURPLUS, on);
        if (!paidIn.isGranted()) {
            return List.of();
        }
        List<Event> events = new ArrayList<>(issued.events());
        events.addAll(paidIn.events());
        events.add(paid(each, on, Settlement.Form.SHARES, value));
        return events;
    }

    /**
     * Pays somebody in money what was allocated and is to be paid so: the oldest year first.
     *
     * @return refused with {@code payment.currency}, {@code payment.amount}, {@code distribution.above-open} or
     *     {@code capital.not-founded}
     */
    public static Ruling pay(Cooperative coop, MemberId who, Money amount, LocalDate on) {
        return share(
                coop,
                who,
                amount,
                on,
                Entitlement::openCash,
                (each, part) -> paid(each, on, Settlement.Form.CASH, part),
                Reason.of(
                        "distribution.above-open",
                        Surplus.ARTICLE,
                        "{0} has less than {1} of allocated surpluses to be paid in money on {2}",
                        who,
                        amount,
                        on));
    }

    /**
     * Redeems notes of somebody in money: the oldest year first.
     *
     * @return refused with {@code payment.currency}, {@code payment.amount}, {@code distribution.above-notes} or
     *     {@code capital.not-founded}
     */
    public static Ruling redeem(Cooperative coop, MemberId who, Money amount, LocalDate on) {
        return share(
                coop,
                who,
                amount,
                on,
                Entitlement::notes,
                (each, part) -> new NoteRedeemed(on, who, each.year(), each.rule(), part),
                Reason.of(
                        "distribution.above-notes",
                        Surplus.ARTICLE,
                        "{0} has notes for less than {1} on {2}",
                        who,
                        amount,
                        on));
    }

    private static Ruling share(
            Cooperative coop,
            MemberId who,
            Money amount,
            LocalDate on,
            Function<Entitlement, Money> open,
            BiFunction<Entitlement, Money, Event> event,
            Reason tooMuch) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        if (!seen.get().isAmount(amount)) {
            return new Ruling.Refused(seen.get().reasons);
        }
        List<Event> events = new ArrayList<>();
        Money left = amount;
        for (Entitlement each : coop.book(Entitlements.BOOK).of(who)) {
            Money part = Amounts.lesser(left, open.apply(each));
            if (part.isPositive() && !each.allocated().isAfter(on)) {
                events.add(event.apply(each, part));
                left = left.minus(part);
            }
        }
        return left.isPositive() ? Ruling.refused(tooMuch) : Ruling.granted(events.toArray(Event[]::new));
    }
}
