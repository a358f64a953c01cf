package coop.capital;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a built-in rule took: its parts, and what it counted on. The parts of many persons are kept in columns and made when
 * they are looked at; nobody's part is nothing. Immutable.
 */
final class Taken extends AbstractList<Slice> implements RandomAccess {
    /** Makes the part of a person from the place among those counted, and the amount in minor units. */
    @FunctionalInterface
    interface Maker {
        Slice make(int place, long minor);
    }

    private final Money amount;
    private final Money base;
    private final Optional<Money> cap;
    private final long[] minor;
    private final int[] places;
    private final int size;
    private final Maker maker;

    private Taken(Money amount, Money base, Optional<Money> cap, long[] minor, int[] places, int size, Maker maker) {
        this.amount = amount;
        this.base = base;
        this.cap = cap;
        this.minor = minor;
        this.places = places;
        this.size = size;
        this.maker = maker;
    }

    static List<Slice> nothing() {
        return List.of();
    }

    /** One part. */
    static List<Slice> one(Slice slice, Money base, Optional<Money> cap) {
        return new Taken(slice.amount(), base, cap, new long[0], new int[0], 1, (place, minor) -> slice);
    }

    /**
     * The parts of many, by place; those of nothing are passed over.
     *
     * @param minor in minor units, zero or more; not to be changed after
     */
    static List<Slice> columns(CurrencyUnit currency, long[] minor, Money base, Optional<Money> cap, Maker maker) {
        long sum = 0;
        int size = 0;
        for (long part : minor) {
            sum = Math.addExact(sum, part);
            size += part != 0 ? 1 : 0;
        }
        int[] places = new int[0];
        if (size < minor.length) {
            places = new int[size];
            int next = 0;
            for (int place = 0; place < minor.length; place++) {
                if (minor[place] != 0) {
                    places[next++] = place;
                }
            }
        }
        return new Taken(Money.ofMinor(currency, sum), base, cap, minor, places, size, maker);
    }

    Money amount() {
        return amount;
    }

    Money base() {
        return base;
    }

    Optional<Money> cap() {
        return cap;
    }

    /** Whether it is the parts of persons, all of one kind. */
    boolean isOfPersons() {
        return minor.length > 0;
    }

    boolean isNegative() {
        return minor.length == 0 ? amount.isNegative() : Arrays.stream(minor).anyMatch(part -> part < 0);
    }

    @Override
    public Slice get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        if (minor.length == 0) {
            return maker.make(0, amount.getAmountMinorLong());
        }
        int place = places.length == 0 ? index : places[index];
        return maker.make(place, minor[place]);
    }

    @Override
    public int size() {
        return size;
    }
}
