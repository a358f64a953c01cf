package coop.capital;

import coop.core.Cooperative;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.value.MemberId;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The money for the shares: what each holder subscribed, paid in and still has to pay, and what is owed and was paid to those
 * who gave shares back. Read it at a day: {@code MoneyLedger.of(coop, day)}. The shares themselves are in the
 * {@link ShareRegister}.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class MoneyLedger {
    /** The ledger before anybody said in which currency to read it. */
    static final Book<MoneyLedger> BOOK = new Book<>() {
        @Override
        public MoneyLedger blank() {
            return new MoneyLedger(
                    CurrencyUnit.of("XXX"),
                    TreePMap.empty(),
                    TreePMap.empty(),
                    0,
                    0,
                    TreePSet.empty(),
                    TreePSet.empty());
        }

        @Override
        public MoneyLedger enter(MoneyLedger state, Entry entry) {
            return entry.event() instanceof ShareEvent event ? state.with(event) : state;
        }
    };

    /** On what capital is counted. */
    public enum Base {
        /** What the shares were issued for. */
        NOMINAL,
        /** What was paid in on them. */
        PAID_IN
    }

    private record Position(Timeline subscribed, Timeline paidIn) {
        static final Position NONE = new Position(Timeline.NONE, Timeline.NONE);

        Timeline of(Base base) {
            return base == Base.NOMINAL ? subscribed : paidIn;
        }
    }

    private final CurrencyUnit currency;
    private final TreePMap<MemberId, TreePMap<String, Position>> positions;
    private final TreePMap<MemberId, TreePMap<Integer, Refund>> refunds;
    private final long subscribed;
    private final long paidIn;
    private final TreePSet<ShareRegister.Key> impossible;
    private final TreePSet<MemberId> overpaid;

    private MoneyLedger(
            CurrencyUnit currency,
            TreePMap<MemberId, TreePMap<String, Position>> positions,
            TreePMap<MemberId, TreePMap<Integer, Refund>> refunds,
            long subscribed,
            long paidIn,
            TreePSet<ShareRegister.Key> impossible,
            TreePSet<MemberId> overpaid) {
        this.currency = currency;
        this.positions = positions;
        this.refunds = refunds;
        this.subscribed = subscribed;
        this.paidIn = paidIn;
        this.impossible = impossible;
        this.overpaid = overpaid;
    }

    /** The ledger at the end of a day, in the currency of the statutes of that day. */
    public static MoneyLedger of(Cooperative coop, LocalDate day) {
        return of(coop, day, coop.statutes(day).cooperative().currency());
    }

    /** The ledger at the end of a day that may be before the foundation. */
    static MoneyLedger of(Cooperative coop, LocalDate day, CurrencyUnit unit) {
        MoneyLedger ledger = coop.book(BOOK, day);
        return new MoneyLedger(
                unit,
                ledger.positions,
                ledger.refunds,
                ledger.subscribed,
                ledger.paidIn,
                ledger.impossible,
                ledger.overpaid);
    }

    private MoneyLedger with(ShareEvent event) {
        if (event instanceof ShareEvent.SharesSubscribed issued) {
            long value = issued.price().multipliedBy(issued.count()).getAmountMinorLong();
            return move(issued.who(), issued.shareClass(), issued.on(), value, 0);
        }
        if (event instanceof ShareEvent.SharesPaid paid) {
            return move(
                    paid.who(), paid.shareClass(), paid.on(), 0, paid.amount().getAmountMinorLong());
        }
        if (event instanceof ShareEvent.SharesTransferred passed) {
            long value = value(passed.lots());
            long paid = passed.paidIn().getAmountMinorLong();
            return move(passed.who(), passed.shareClass(), passed.on(), -value, -paid)
                    .move(passed.to(), passed.shareClass(), passed.on(), value, paid);
        }
        if (event instanceof ShareEvent.RefundAsked asked) {
            return put(Refund.asked(asked));
        }
        if (event instanceof ShareEvent.SharesRedeemed redeemed) {
            long value = value(redeemed.lots());
            Money paid = redeemed.paidIn();
            return refund(
                            redeemed.who(),
                            redeemed.refund(),
                            known -> known.redeemed(Money.ofMinor(paid.getCurrencyUnit(), value), paid))
                    .move(redeemed.who(), redeemed.shareClass(), redeemed.on(), -value, -paid.getAmountMinorLong());
        }
        if (event instanceof ShareEvent.RefundValued valued) {
            return refund(valued.who(), valued.refund(), known -> known.valued(valued.value(), valued.due()));
        }
        return event instanceof ShareEvent.RefundPaid paid
                ? refund(paid.who(), paid.refund(), known -> known.paid(paid.amount()))
                : this;
    }

    private static long value(List<Lot> lots) {
        return lots.stream().mapToLong(lot -> lot.value().getAmountMinorLong()).sum();
    }

    private MoneyLedger move(MemberId who, String shareClass, LocalDate on, long value, long paid) {
        Position position = position(who, shareClass);
        Position next = new Position(
                value == 0 ? position.subscribed() : position.subscribed().plus(on, value),
                paid == 0 ? position.paidIn() : position.paidIn().plus(on, paid));
        long left = next.subscribed().last() - next.paidIn().last();
        ShareRegister.Key key = new ShareRegister.Key(who, shareClass);
        boolean possible = left >= 0 && next.paidIn().last() >= 0;
        return new MoneyLedger(
                currency,
                positions.plus(who, classes(who).plus(shareClass, next)),
                refunds,
                subscribed + value,
                paidIn + paid,
                possible ? impossible.minus(key) : impossible.plus(key),
                overpaid);
    }

    /** Changes a refund; one that is not there, because it was reversed, is an overpaid one. */
    private MoneyLedger refund(MemberId who, int number, UnaryOperator<Refund> change) {
        Refund known = refunds.getOrDefault(who, TreePMap.empty()).get(number);
        return known != null
                ? put(change.apply(known))
                : new MoneyLedger(currency, positions, refunds, subscribed, paidIn, impossible, overpaid.plus(who));
    }

    private MoneyLedger put(Refund refund) {
        return new MoneyLedger(
                currency,
                positions,
                refunds.plus(
                        refund.who(),
                        refunds.getOrDefault(refund.who(), TreePMap.empty()).plus(refund.number(), refund)),
                subscribed,
                paidIn,
                impossible,
                refund.isOverpaid() ? overpaid.plus(refund.who()) : overpaid);
    }

    private TreePMap<String, Position> classes(MemberId who) {
        return positions.getOrDefault(who, TreePMap.empty());
    }

    private Position position(MemberId who, String shareClass) {
        return classes(who).getOrDefault(shareClass, Position.NONE);
    }

    private Money money(long minor) {
        return Money.ofMinor(currency, minor);
    }

    /** The currency it is kept in. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** What the shares that somebody holds were issued for. */
    public Money subscribed(MemberId who) {
        return money(sum(who, Base.NOMINAL));
    }

    /** What was paid in on the shares that somebody holds. */
    public Money paidIn(MemberId who) {
        return money(sum(who, Base.PAID_IN));
    }

    /** What was paid in on the shares of a class that somebody holds. */
    public Money paidIn(MemberId who, String shareClass) {
        return money(position(who, shareClass).paidIn().last());
    }

    private long sum(MemberId who, Base base) {
        return classes(who).values().stream()
                .mapToLong(position -> position.of(base).last())
                .sum();
    }

    /** What somebody still has to pay in on the shares held. */
    public Money due(MemberId who) {
        return subscribed(who).minus(paidIn(who));
    }

    /** What all shares were issued for: the subscribed capital. */
    public Money subscribed() {
        return money(subscribed);
    }

    /** What was paid in on all shares: the paid-in capital. */
    public Money paidIn() {
        return money(paidIn);
    }

    /** What all holders still have to pay in. */
    public Money due() {
        return money(subscribed - paidIn);
    }

    /** What is owed to somebody for shares given back, as far as its value is known. */
    public Money owed(MemberId who) {
        return refunds(who).stream().flatMap(refund -> refund.open().stream()).reduce(money(0), Money::plus);
    }

    /** What is owed to all for shares given back, as far as its value is known. */
    public Money owed() {
        return refunds().stream().flatMap(refund -> refund.open().stream()).reduce(money(0), Money::plus);
    }

    /** What was paid out to somebody for shares given back. */
    public Money paidOut(MemberId who) {
        return refunds(who).stream()
                .flatMap(refund -> refund.paidOut().stream())
                .reduce(money(0), Money::plus);
    }

    /** The refunds of somebody, the first one first. */
    public List<Refund> refunds(MemberId who) {
        return List.copyOf(refunds.getOrDefault(who, TreePMap.empty()).values());
    }

    /** All refunds, by holder and number. */
    public List<Refund> refunds() {
        List<Refund> all = new ArrayList<>();
        refunds.values().forEach(some -> all.addAll(some.values()));
        return Collections.unmodifiableList(all);
    }

    /** The number for the next refund of somebody. */
    int nextRefund(MemberId who) {
        TreePMap<Integer, Refund> known = refunds.getOrDefault(who, TreePMap.empty());
        return known.isEmpty() ? 1 : known.lastKey() + 1;
    }

    /** Refunds whose shares are given back and whose value is not known. */
    public List<Refund> pending() {
        return refunds().stream().filter(Refund::isPending).toList();
    }

    /**
     * Everybody's capital added up over the days of a span, in minor units times days; nobody with none. For example EUR 250
     * held over the whole of 2023 are 25,000 cents × 365 days.
     */
    Quantities capitalDays(Holdings.Asked asked) {
        SortedMap<MemberId, BigInteger> all = new TreeMap<>();
        positions.forEach((who, some) -> {
            BigInteger sum = BigInteger.ZERO;
            for (Map.Entry<String, Position> position : some.entrySet()) {
                if (asked.classes().isEmpty() || asked.classes().contains(position.getKey())) {
                    sum = sum.add(
                            position.getValue().of(asked.base()).dayUnits(asked.span(), asked.count(), asked.basis()));
                }
            }
            if (sum.signum() > 0) {
                all.put(who, sum);
            }
        });
        return Quantities.ofWhole(all);
    }

    /** What can still be paid in on a class from a day on, without being too much on any later day. */
    long roomFrom(MemberId who, String shareClass, LocalDate day) {
        Position position = position(who, shareClass);
        return Math.max(0, position.subscribed().leastAbove(position.paidIn(), day));
    }

    List<ShareRegister.Key> impossible() {
        return List.copyOf(impossible);
    }

    Optional<MemberId> overpaid() {
        return overpaid.isEmpty() ? Optional.empty() : Optional.of(overpaid.first());
    }
}
