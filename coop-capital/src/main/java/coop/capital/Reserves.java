package coop.capital;

import coop.core.Cooperative;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.pcollections.TreePMap;

/**
 * The reserves and funds that allocations made, and what was carried forward. Read it at a day: {@code Reserves.of(coop, day)}.
 * What there was before the first allocation on record is not in it.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Reserves {
    /** The reserves before anybody said in which currency to read them. */
    static final Book<Reserves> BOOK = new Book<>() {
        @Override
        public Reserves blank() {
            return new Reserves(CurrencyUnit.of("XXX"), TreePMap.empty(), TreePMap.empty(), 0);
        }

        @Override
        public Reserves enter(Reserves state, Entry entry) {
            return entry.event() instanceof SurplusAllocated allocated ? state.with(allocated, 1) : state;
        }

        @Override
        public String name() {
            return "reserves";
        }
    };

    private final CurrencyUnit currency;
    private final TreePMap<String, Long> reserves;
    private final TreePMap<String, Long> funds;
    private final long carried;

    private Reserves(
            CurrencyUnit currency, TreePMap<String, Long> reserves, TreePMap<String, Long> funds, long carried) {
        this.currency = currency;
        this.reserves = reserves;
        this.funds = funds;
        this.carried = carried;
    }

    /** The reserves at the end of a day, in the currency of the statutes of that day. */
    public static Reserves of(Cooperative coop, LocalDate day) {
        Reserves some = coop.book(BOOK, day);
        return new Reserves(coop.statutes(day).cooperative().currency(), some.reserves, some.funds, some.carried);
    }

    /** The reserves at the end of a day as they would be had the surplus of a year not been allocated. */
    static Reserves without(Cooperative coop, LocalDate day, int year) {
        Reserves all = of(coop, day);
        return coop.book(Allocations.BOOK, day)
                .find(year)
                .map(allocated -> all.with(allocated, -1))
                .orElse(all);
    }

    private Reserves with(SurplusAllocated allocated, int sign) {
        TreePMap<String, Long> moreReserves = reserves;
        TreePMap<String, Long> moreFunds = funds;
        long more = carried;
        for (Slice slice : allocated.slices()) {
            long minor = sign * slice.amount().getAmountMinorLong();
            String name = slice.to().name().orElse("");
            switch (slice.to().kind()) {
                case RESERVE -> moreReserves = moreReserves.plus(name, moreReserves.getOrDefault(name, 0L) + minor);
                case FUND -> moreFunds = moreFunds.plus(name, moreFunds.getOrDefault(name, 0L) + minor);
                case LOSSES, CARRIED_FORWARD -> more += minor;
                case MEMBER, WORKER, COMMUNITY -> {}
            }
        }
        return new Reserves(currency, moreReserves, moreFunds, more);
    }

    private Money money(long minor) {
        return Money.ofMinor(currency, minor);
    }

    private SortedMap<String, Money> money(TreePMap<String, Long> balances) {
        SortedMap<String, Money> all = new TreeMap<>();
        balances.forEach((name, minor) -> all.put(name, money(minor)));
        return Collections.unmodifiableSortedMap(all);
    }

    /** The balance of a reserve; zero for one that nothing was given to. */
    public Money reserve(String name) {
        return money(reserves.getOrDefault(name, 0L));
    }

    /** The balances of all reserves, by name. */
    public SortedMap<String, Money> reserves() {
        return money(reserves);
    }

    /** The balances of all funds, by name. */
    public SortedMap<String, Money> funds() {
        return money(funds);
    }

    /** All reserves together. */
    public Money total() {
        return money(reserves.values().stream().mapToLong(Long::longValue).sum());
    }

    /** What was carried forward and is not covered or used: a surplus, or a loss below zero. */
    public Money carriedForward() {
        return money(carried);
    }

    /** The losses carried forward that are not covered yet, zero or more. */
    public Money lossesBroughtForward() {
        return money(Math.max(0, -carried));
    }
}
