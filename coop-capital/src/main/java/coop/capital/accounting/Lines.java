package coop.capital.accounting;

import coop.core.value.MemberId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Lines of one act as they come, by role and person. One thread only. */
final class Lines {
    /**
     * @param role the role of the account
     * @param who whose it is; zero for nobody
     */
    private record Key(String role, long who) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::role).thenComparing(Key::who);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * @param account the account
     * @param who whose it is; zero for nobody
     */
    private record Place(Account account, long who) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::account).thenComparing(Place::who);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final SortedMap<Key, Long> amounts = new TreeMap<>();

    void debit(String role, Optional<MemberId> who, Money amount) {
        add(new Key(role, who.map(MemberId::number).orElse(0L)), amount.getAmountMinorLong());
    }

    void credit(String role, Optional<MemberId> who, Money amount) {
        debit(role, who, amount.negated());
    }

    private void add(Key key, long minor) {
        amounts.merge(key, minor, Math::addExact);
    }

    void add(Lines other, int sign) {
        other.amounts.forEach((key, minor) -> add(key, sign * minor));
    }

    /** One line for each account and person; those of nothing are left out. */
    List<Posting> postings(Chart chart, CurrencyUnit currency) {
        SortedMap<Place, Long> net = new TreeMap<>();
        amounts.forEach((key, minor) -> {
            if (minor != 0) {
                net.merge(new Place(chart.account(key.role()), key.who()), minor, Math::addExact);
            }
        });
        List<Posting> postings = new ArrayList<>();
        net.forEach((place, minor) -> {
            if (minor != 0) {
                postings.add(new Posting(
                        place.account(),
                        Money.ofMinor(currency, minor),
                        place.who() == 0 ? Optional.empty() : Optional.of(MemberId.of(place.who()))));
            }
        });
        postings.sort(Comparator.comparing((Posting posting) -> posting.amount().isNegative()));
        return List.copyOf(postings);
    }
}
