package coop.capital;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.journal.Event;
import coop.core.value.MemberId;
import coop.core.value.Span;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The share register: who holds which shares, in lots that keep their date, their price and what was paid in on them. Read it
 * at a day: {@code coop.book(ShareRegister.BOOK, day)}. All the money for the shares is in the {@link MoneyLedger}.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class ShareRegister {
    /** The book of shares. */
    public static final Book<ShareRegister> BOOK = new Book<>() {
        @Override
        public ShareRegister blank() {
            return new ShareRegister(
                    CurrencyUnit.of("XXX"), TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePSet.empty());
        }

        @Override
        public ShareRegister enter(ShareRegister state, Entry entry) {
            Event event = entry.event();
            if (event instanceof ShareEvent some) {
                return state.with(some);
            }
            return event instanceof ClassEvent all ? state.with(all) : state;
        }

        @Override
        public String name() {
            return "shares";
        }
    };

    /** Reads lots one by one; see {@link ShareRegister#eachLot}. */
    @FunctionalInterface
    public interface LotReader {
        /**
         * One lot.
         *
         * @param acquired the day it was issued, in days since 1970-01-01
         * @param count how many shares
         * @param price what one was issued for, in minor units such as cents
         * @param paidIn what was paid in on all of them, in minor units
         */
        void lot(long acquired, long count, long price, long paidIn);
    }

    /**
     * Whose shares of which class.
     *
     * @param who the holder
     * @param shareClass the class
     */
    record Key(MemberId who, String shareClass) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::who).thenComparing(Key::shareClass);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final CurrencyUnit currency;
    private final TreePMap<MemberId, TreePMap<String, Holding>> holdings;
    private final TreePMap<String, Long> totals;
    private final TreePMap<String, Long> numbered;
    private final TreePSet<Key> impossible;

    private ShareRegister(
            CurrencyUnit currency,
            TreePMap<MemberId, TreePMap<String, Holding>> holdings,
            TreePMap<String, Long> totals,
            TreePMap<String, Long> numbered,
            TreePSet<Key> impossible) {
        this.currency = currency;
        this.holdings = holdings;
        this.totals = totals;
        this.numbered = numbered;
        this.impossible = impossible;
    }

    private ShareRegister with(ShareEvent event) {
        if (event instanceof ShareEvent.SharesSubscribed issued) {
            return issued(issued);
        }
        if (event instanceof ShareEvent.SharesPaid paid) {
            return change(
                    paid.who(),
                    paid.shareClass(),
                    held -> held.paid(paid.amount().getAmountMinorLong()));
        }
        if (event instanceof ShareEvent.SharesTransferred passed) {
            return move(passed.who(), passed.shareClass(), passed.on(), passed.lots(), -1)
                    .move(passed.to(), passed.shareClass(), passed.on(), passed.lots(), 1);
        }
        if (event instanceof ShareEvent.SharesConverted converted) {
            return move(converted.who(), converted.shareClass(), converted.on(), converted.lots(), -1)
                    .move(converted.who(), converted.to(), converted.on(), converted.made(), 1)
                    .numbered(converted.to(), converted.made());
        }
        if (event instanceof ShareEvent.SharesCancelled cancelled) {
            return move(cancelled.who(), cancelled.shareClass(), cancelled.on(), cancelled.lots(), -1);
        }
        return event instanceof ShareEvent.SharesRedeemed redeemed
                ? move(redeemed.who(), redeemed.shareClass(), redeemed.on(), redeemed.lots(), -1)
                : this;
    }

    private ShareRegister issued(ShareEvent.SharesSubscribed issued) {
        CurrencyUnit unit = issued.price().getCurrencyUnit();
        Lot lot = new Lot(
                issued.on(),
                issued.count(),
                issued.price(),
                org.joda.money.Money.zero(unit),
                issued.number()
                        .map(first -> List.of(new Numbers(first, first + issued.count() - 1)))
                        .orElse(List.of()));
        return new ShareRegister(unit, holdings, totals, numbered, impossible)
                .move(issued.who(), issued.shareClass(), issued.on(), List.of(lot), 1)
                .numbered(issued.shareClass(), List.of(lot));
    }

    private ShareRegister with(ClassEvent event) {
        ShareRegister next = this;
        for (MemberId who : holdings.keySet()) {
            if (!of(who).containsKey(event.shareClass())) {
                continue;
            }
            next = event instanceof ClassEvent.SharesSplit split
                    ? next.change(who, event.shareClass(), held -> held.split(split.on(), split.into()))
                    : next.change(who, event.shareClass(), held -> {
                        ClassEvent.NominalIncreased more = (ClassEvent.NominalIncreased) event;
                        return held.increased(
                                more.by().getAmountMinorLong(), more.reserve().isPresent());
                    });
        }
        return next;
    }

    private ShareRegister numbered(String shareClass, List<Lot> lots) {
        long last = lots.stream()
                .flatMap(lot -> lot.numbers().stream())
                .mapToLong(Numbers::last)
                .max()
                .orElse(0);
        return last <= numbered.getOrDefault(shareClass, 0L)
                ? this
                : new ShareRegister(currency, holdings, totals, numbered.plus(shareClass, last), impossible);
    }

    private ShareRegister move(MemberId who, String shareClass, LocalDate on, List<Lot> lots, int sign) {
        return change(who, shareClass, held -> held.with(on, lots, sign));
    }

    private ShareRegister change(MemberId who, String shareClass, UnaryOperator<Holding> change) {
        TreePMap<String, Holding> own = of(who);
        Holding before = own.getOrDefault(shareClass, Holding.NONE);
        Holding after = change.apply(before);
        Key key = new Key(who, shareClass);
        boolean possible = !after.isImpossible();
        long more = after.count() - before.count();
        return new ShareRegister(
                currency,
                holdings.plus(who, own.plus(shareClass, after)),
                more == 0 ? totals : totals.plus(shareClass, total(shareClass) + more),
                numbered,
                possible && impossible.isEmpty()
                        ? impossible
                        : possible ? impossible.minus(key) : impossible.plus(key));
    }

    private TreePMap<String, Holding> of(MemberId who) {
        return holdings.getOrDefault(who, TreePMap.empty());
    }

    private Holding holding(MemberId who, String shareClass) {
        return of(who).getOrDefault(shareClass, Holding.NONE);
    }

    /** How many shares somebody holds, of all classes. */
    public long count(MemberId who) {
        return of(who).values().stream().mapToLong(holding -> holding.count()).sum();
    }

    /** How many shares of a class somebody holds. */
    public long count(MemberId who, String shareClass) {
        return holding(who, shareClass).count();
    }

    /** The shares of a class that somebody holds, the oldest first. */
    public List<Lot> lots(MemberId who, String shareClass) {
        return holding(who, shareClass).lots(currency);
    }

    /** All that somebody holds, by class; classes of which none is held are left out. */
    public SortedMap<String, List<Lot>> holdings(MemberId who) {
        SortedMap<String, List<Lot>> all = new TreeMap<>();
        of(who).forEach((shareClass, holding) -> {
            if (holding.count() != 0) {
                all.put(shareClass, lots(who, shareClass));
            }
        });
        return Collections.unmodifiableSortedMap(all);
    }

    /**
     * Tells every lot that somebody holds, class by class, the oldest first, without making an object of it: for reading the
     * lots of many.
     */
    public void eachLot(MemberId who, LotReader reader) {
        of(who).values().forEach(holding -> holding.each(reader));
    }

    /** Everybody who holds shares, by number. */
    public List<MemberId> holders() {
        return holdings.keySet().stream().filter(who -> count(who) != 0).toList();
    }

    /** How many shares there are, of all classes. */
    public long total() {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many shares of a class there are. */
    public long total(String shareClass) {
        return totals.getOrDefault(shareClass, 0L);
    }

    /** How many shares of a class somebody held at the end of each day on which that changed. */
    public SortedMap<LocalDate, Long> history(MemberId who, String shareClass) {
        return timeline(who, shareClass).levels();
    }

    /**
     * The shares of a class that somebody held, added up over the days of a span. For example 100 shares from 2015-01-01 to
     * 2016-03-31 are 45,600 share-days.
     */
    public BigInteger shareDays(MemberId who, String shareClass, Span span, DayCount count) {
        return timeline(who, shareClass).dayUnits(span, count);
    }

    Timeline timeline(MemberId who, String shareClass) {
        return holding(who, shareClass).timeline();
    }

    /** The currency of the shares; {@code XXX} before there are any. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** The next number for a share of a class whose shares are numbered: one above the highest ever given. */
    long nextNumber(String shareClass) {
        return numbered.getOrDefault(shareClass, 0L) + 1;
    }

    /** Whether a split of a class leaves whole shares at whole prices for everybody. */
    boolean splits(String shareClass, coop.core.value.Ratio into) {
        return holdings.values().stream()
                .allMatch(own -> own.getOrDefault(shareClass, Holding.NONE).splits(into));
    }

    /** Holdings that cannot be: lots of fewer than no shares. */
    List<Key> impossible() {
        return List.copyOf(impossible);
    }
}
