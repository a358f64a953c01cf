package coop.capital;

import coop.core.Cooperative;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.journal.Event;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
            return new MoneyLedger(CurrencyUnit.of("XXX"), TreePMap.empty(), RefundFiles.NONE, 0, 0, TreePSet.empty());
        }

        @Override
        public MoneyLedger enter(MoneyLedger state, Entry entry) {
            Event event = entry.event();
            if (event instanceof ShareEvent some) {
                return state.with(some);
            }
            return event instanceof ClassEvent all ? state.with(all) : state;
        }

        @Override
        public String name() {
            return "money";
        }
    };

    /** On what capital is counted. */
    public enum Base {
        /** What the shares were issued for. */
        NOMINAL,
        /** What was paid in on them. */
        PAID_IN
    }

    private final CurrencyUnit currency;
    private final TreePMap<MemberId, TreePMap<String, Position>> positions;
    private final RefundFiles refunds;
    private final long subscribed;
    private final long paidIn;
    private final TreePSet<ShareRegister.Key> impossible;

    private MoneyLedger(
            CurrencyUnit currency,
            TreePMap<MemberId, TreePMap<String, Position>> positions,
            RefundFiles refunds,
            long subscribed,
            long paidIn,
            TreePSet<ShareRegister.Key> impossible) {
        this.currency = currency;
        this.positions = positions;
        this.refunds = refunds;
        this.subscribed = subscribed;
        this.paidIn = paidIn;
        this.impossible = impossible;
    }

    /** The ledger at the end of a day, in the currency of the statutes of that day. */
    public static MoneyLedger of(Cooperative coop, LocalDate day) {
        return of(coop, day, coop.statutes(day).cooperative().currency());
    }

    /** The ledger at the end of a day that may be before the foundation. */
    static MoneyLedger of(Cooperative coop, LocalDate day, CurrencyUnit unit) {
        MoneyLedger ledger = coop.book(BOOK, day);
        return new MoneyLedger(
                unit, ledger.positions, ledger.refunds, ledger.subscribed, ledger.paidIn, ledger.impossible);
    }

    private MoneyLedger with(ShareEvent event) {
        if (event instanceof ShareEvent.SharesSubscribed issued) {
            long value = issued.price().multipliedBy(issued.count()).getAmountMinorLong();
            return move(issued.who(), issued.shareClass(), issued.on(), issued.count(), value, 0);
        }
        if (event instanceof ShareEvent.SharesPaid paid) {
            return move(
                    paid.who(),
                    paid.shareClass(),
                    paid.on(),
                    0,
                    0,
                    paid.amount().getAmountMinorLong());
        }
        if (event instanceof ShareEvent.SharesTransferred passed) {
            return move(passed.who(), passed.shareClass(), passed.on(), passed.lots(), -1)
                    .move(passed.to(), passed.shareClass(), passed.on(), passed.lots(), 1);
        }
        if (event instanceof ShareEvent.SharesConverted converted) {
            return move(converted.who(), converted.shareClass(), converted.on(), converted.lots(), -1)
                    .move(converted.who(), converted.to(), converted.on(), converted.made(), 1);
        }
        if (event instanceof ShareEvent.SharesCancelled cancelled) {
            return move(cancelled.who(), cancelled.shareClass(), cancelled.on(), cancelled.lots(), -1);
        }
        if (event instanceof ShareEvent.CapitalCalled called) {
            Position position = position(called.who(), called.shareClass());
            return put(called.who(), called.shareClass(), position.calling(called.calls()), 0, 0, refunds);
        }
        MoneyLedger settled = new MoneyLedger(currency, positions, refunds.with(event), subscribed, paidIn, impossible);
        return event instanceof ShareEvent.SharesRedeemed redeemed
                ? settled.move(redeemed.who(), redeemed.shareClass(), redeemed.on(), redeemed.lots(), -1)
                : settled;
    }

    private MoneyLedger with(ClassEvent event) {
        MoneyLedger next = this;
        for (MemberId who : positions.keySet()) {
            Position position = classes(who).get(event.shareClass());
            if (position == null) {
                continue;
            }
            if (event instanceof ClassEvent.NominalIncreased more) {
                long value = more.by().getAmountMinorLong() * position.count();
                next = next.move(
                        who,
                        event.shareClass(),
                        more.on(),
                        0,
                        value,
                        more.reserve().isPresent() ? value : 0);
            } else if (event instanceof ClassEvent.SharesSplit split) {
                long count = Ratio.of(BigInteger.valueOf(position.count()), BigInteger.ONE)
                        .times(split.into())
                        .toDecimal(0, RoundingMode.DOWN)
                        .longValueExact();
                next = next.move(who, event.shareClass(), split.on(), count - position.count(), 0, 0);
            }
        }
        return next;
    }

    private MoneyLedger move(MemberId who, String shareClass, LocalDate on, List<Lot> lots, int sign) {
        long count = 0;
        long value = 0;
        long paid = 0;
        for (Lot lot : lots) {
            count += lot.count();
            value += lot.value().getAmountMinorLong();
            paid += lot.paidIn().getAmountMinorLong();
        }
        return move(who, shareClass, on, sign * count, sign * value, sign * paid);
    }

    private MoneyLedger move(MemberId who, String shareClass, LocalDate on, long count, long value, long paid) {
        return put(who, shareClass, position(who, shareClass).plus(on, count, value, paid), value, paid, refunds);
    }

    private MoneyLedger put(MemberId who, String shareClass, Position next, long value, long paid, RefundFiles files) {
        ShareRegister.Key key = new ShareRegister.Key(who, shareClass);
        boolean possible = next.isPossible();
        return new MoneyLedger(
                currency,
                positions.plus(who, classes(who).plus(shareClass, next)),
                files,
                subscribed + value,
                paidIn + paid,
                possible && impossible.isEmpty()
                        ? impossible
                        : possible ? impossible.minus(key) : impossible.plus(key));
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

    /** Up to what somebody's shares were called: what was paid in by then and what was called on top, due or not. */
    public Money called(MemberId who) {
        return money(classes(who).values().stream().mapToLong(Position::called).sum());
    }

    /** What is neither paid in nor called on shares of a class that somebody holds. */
    Money uncalled(MemberId who, String shareClass) {
        Position position = position(who, shareClass);
        long settled = Math.max(position.called(), position.paidIn().last());
        return money(position.subscribed().last() - settled);
    }

    /** What was called, is due by a day and is not paid. */
    public Money overdue(MemberId who, LocalDate day) {
        return money(classes(who).values().stream()
                .mapToLong(position ->
                        Math.max(0, position.called(day) - position.paidIn().last()))
                .sum());
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

    /** What is owed to all for shares given back and is due by a day. */
    public Money dueOut(LocalDate day) {
        return refunds().stream().flatMap(refund -> refund.dueBy(day).stream()).reduce(money(0), Money::plus);
    }

    /** The refunds of somebody, the first one first. */
    public List<Refund> refunds(MemberId who) {
        return refunds.list(who);
    }

    /** All refunds, by holder and number. */
    public List<Refund> refunds() {
        return refunds.list();
    }

    /** The number for the next refund of somebody. */
    int nextRefund(MemberId who) {
        return refunds.next(who);
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
        return refunds.overpaid().isEmpty()
                ? Optional.empty()
                : Optional.of(refunds.overpaid().first());
    }
}
