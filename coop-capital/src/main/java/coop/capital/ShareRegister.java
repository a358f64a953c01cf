package coop.capital;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.value.MemberId;
import coop.core.value.Span;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The share register: who holds which shares, in lots that keep their date and price. Read it at a day:
 * {@code coop.book(ShareRegister.BOOK, day)}. The money for the shares is in the {@link MoneyLedger}.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class ShareRegister {
    /** The book of shares. */
    public static final Book<ShareRegister> BOOK = new Book<>() {
        @Override
        public ShareRegister blank() {
            return new ShareRegister(TreePMap.empty(), TreePMap.empty(), TreePSet.empty());
        }

        @Override
        public ShareRegister enter(ShareRegister state, Entry entry) {
            if (entry.event() instanceof ShareEvent.SharesSubscribed issued) {
                Lot lot = new Lot(issued.on(), issued.count(), issued.price());
                return state.with(issued.who(), issued.shareClass(), issued.on(), List.of(lot), 1);
            }
            if (entry.event() instanceof ShareEvent.SharesTransferred passed) {
                return state.with(passed.who(), passed.shareClass(), passed.on(), passed.lots(), -1)
                        .with(passed.to(), passed.shareClass(), passed.on(), passed.lots(), 1);
            }
            return entry.event() instanceof ShareEvent.SharesRedeemed redeemed
                    ? state.with(redeemed.who(), redeemed.shareClass(), redeemed.on(), redeemed.lots(), -1)
                    : state;
        }
    };

    private record LotKey(LocalDate acquired, Money price) implements Comparable<LotKey> {
        private static final Comparator<LotKey> ORDER =
                Comparator.comparing(LotKey::acquired).thenComparing(key -> key.price.getAmount());

        @Override
        public int compareTo(LotKey other) {
            return ORDER.compare(this, other);
        }
    }

    private record Holding(Timeline count, TreePMap<LotKey, Long> lots) {
        static final Holding NONE = new Holding(Timeline.NONE, TreePMap.empty());
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

    private final TreePMap<MemberId, TreePMap<String, Holding>> holdings;
    private final TreePMap<String, Long> totals;
    private final TreePSet<Key> impossible;

    private ShareRegister(
            TreePMap<MemberId, TreePMap<String, Holding>> holdings,
            TreePMap<String, Long> totals,
            TreePSet<Key> impossible) {
        this.holdings = holdings;
        this.totals = totals;
        this.impossible = impossible;
    }

    private ShareRegister with(MemberId who, String shareClass, LocalDate on, List<Lot> lots, int sign) {
        Holding holding = holding(who, shareClass);
        TreePMap<LotKey, Long> held = holding.lots();
        long change = 0;
        for (Lot lot : lots) {
            LotKey key = new LotKey(lot.acquired(), lot.price());
            long count = held.getOrDefault(key, 0L) + sign * lot.count();
            held = count == 0 ? held.minus(key) : held.plus(key, count);
            change += sign * lot.count();
        }
        Key key = new Key(who, shareClass);
        boolean below = held.values().stream().anyMatch(count -> count < 0);
        return new ShareRegister(
                holdings.plus(
                        who,
                        of(who).plus(shareClass, new Holding(holding.count().plus(on, change), held))),
                totals.plus(shareClass, total(shareClass) + change),
                below ? impossible.plus(key) : impossible.minus(key));
    }

    private TreePMap<String, Holding> of(MemberId who) {
        return holdings.getOrDefault(who, TreePMap.empty());
    }

    private Holding holding(MemberId who, String shareClass) {
        return of(who).getOrDefault(shareClass, Holding.NONE);
    }

    /** How many shares somebody holds, of all classes. */
    public long count(MemberId who) {
        return of(who).values().stream()
                .mapToLong(holding -> holding.count().last())
                .sum();
    }

    /** How many shares of a class somebody holds. */
    public long count(MemberId who, String shareClass) {
        return holding(who, shareClass).count().last();
    }

    /** The shares of a class that somebody holds, the oldest first. */
    public List<Lot> lots(MemberId who, String shareClass) {
        List<Lot> lots = new ArrayList<>();
        holding(who, shareClass).lots().forEach((key, count) -> lots.add(new Lot(key.acquired(), count, key.price())));
        return Collections.unmodifiableList(lots);
    }

    /** All that somebody holds, by class; classes of which none is held are left out. */
    public SortedMap<String, List<Lot>> holdings(MemberId who) {
        SortedMap<String, List<Lot>> all = new TreeMap<>();
        of(who).forEach((shareClass, holding) -> {
            if (holding.count().last() != 0) {
                all.put(shareClass, lots(who, shareClass));
            }
        });
        return Collections.unmodifiableSortedMap(all);
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
        return holding(who, shareClass).count();
    }

    /** Holdings that cannot be: lots of fewer than no shares. */
    List<Key> impossible() {
        return List.copyOf(impossible);
    }
}
