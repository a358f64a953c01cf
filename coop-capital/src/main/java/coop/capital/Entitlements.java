package coop.capital;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.value.MemberId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.pcollections.TreePMap;

/**
 * What members and workers have a right to out of allocated surpluses, and what of it was paid. Read it at a day:
 * {@code coop.book(Entitlements.BOOK, day)}.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Entitlements {
    /** The book of entitlements. */
    public static final Book<Entitlements> BOOK = new Book<>() {
        @Override
        public Entitlements blank() {
            return new Entitlements(TreePMap.empty(), TreePMap.empty());
        }

        @Override
        public Entitlements enter(Entitlements state, Entry entry) {
            if (entry.event() instanceof SurplusAllocated decided) {
                return state.with(decided);
            }
            if (entry.event() instanceof SurplusPaid paid) {
                return state.change(
                        new Key(paid.who(), paid.year(), paid.rule()), known -> known.paid(paid.form(), paid.amount()));
            }
            return entry.event() instanceof NoteRedeemed redeemed
                    ? state.change(
                            new Key(redeemed.who(), redeemed.year(), redeemed.rule()),
                            known -> known.redeemed(redeemed.amount()))
                    : state;
        }
    };

    private record Key(MemberId who, int year, String rule) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::who).thenComparing(Key::year).thenComparing(Key::rule);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final TreePMap<Key, Entitlement> all;
    private final TreePMap<Key, Integer> overpaid;

    private Entitlements(TreePMap<Key, Entitlement> all, TreePMap<Key, Integer> overpaid) {
        this.all = all;
        this.overpaid = overpaid;
    }

    private Entitlements with(SurplusAllocated decided) {
        TreePMap<Key, Entitlement> more = all;
        for (Slice slice : decided.slices()) {
            if (slice.to().member().isPresent() && slice.amount().isPositive()) {
                Entitlement part = Entitlement.of(decided, slice);
                Key key = new Key(part.who(), part.year(), part.rule());
                Entitlement known = more.get(key);
                more = more.plus(key, known == null ? part : known.plus(part));
            }
        }
        return new Entitlements(more, overpaid);
    }

    /** One that is not there, because its allocation was reversed, is an overpaid one. */
    private Entitlements change(Key key, UnaryOperator<Entitlement> change) {
        Entitlement known = all.get(key);
        if (known == null) {
            return new Entitlements(all, overpaid.plus(key, key.year()));
        }
        Entitlement next = change.apply(known);
        return new Entitlements(all.plus(key, next), next.isOverpaid() ? overpaid.plus(key, key.year()) : overpaid);
    }

    /** Everything, by person, year and rule. */
    public List<Entitlement> all() {
        return List.copyOf(all.values());
    }

    /** What one person has a right to, the oldest first. */
    public List<Entitlement> of(MemberId who) {
        return all.values().stream().filter(some -> some.who().equals(who)).toList();
    }

    /** All of a financial year. */
    public List<Entitlement> of(int year) {
        return all.values().stream().filter(some -> some.year() == year).toList();
    }

    /** What is to be paid to all in money and is not yet. */
    public Money openCash(CurrencyUnit currency) {
        return sum(currency, Entitlement::openCash);
    }

    /** What is owed on notes to all. */
    public Money notes(CurrencyUnit currency) {
        return sum(currency, Entitlement::notes);
    }

    private Money sum(CurrencyUnit currency, Function<Entitlement, Money> of) {
        return all.values().stream().map(of).reduce(Money.zero(currency), Money::plus);
    }

    /** Those who were paid more than they had a right to. */
    Stream<MemberId> overpaid() {
        return overpaid.keySet().stream().map(Key::who).distinct();
    }
}
