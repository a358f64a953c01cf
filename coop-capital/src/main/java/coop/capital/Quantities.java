package coop.capital;

import coop.core.value.Apportionment;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much each of many persons has of something, such as days of work or capital over the days of a year: in columns, by
 * their number, so that a million persons take sixteen megabytes. All are whole numbers of one unit, such as a half or a
 * millionth.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Quantities {
    private final long[] persons;
    private final long[] amounts;
    private final BigInteger @Nullable [] large;
    private final BigInteger unit;

    private Quantities(long[] persons, long[] amounts, BigInteger @Nullable [] large, BigInteger unit) {
        this.persons = persons;
        this.amounts = amounts;
        this.large = large;
        this.unit = unit;
    }

    /**
     * Quantities in columns.
     *
     * @param persons the numbers of the persons, ascending
     * @param amounts how much each has, zero or more
     * @throws IllegalArgumentException if the columns differ in length, persons do not ascend, or an amount is below zero
     */
    public static Quantities of(long[] persons, long[] amounts) {
        if (persons.length != amounts.length) {
            throw new IllegalArgumentException("wanted columns of one length, got " + persons.length + " persons and "
                    + amounts.length + " amounts");
        }
        for (int i = 0; i < persons.length; i++) {
            if (amounts[i] < 0 || (i == 0 ? persons[i] < 1 : persons[i] <= persons[i - 1])) {
                throw new IllegalArgumentException(
                        "wanted persons in ascending order and amounts of zero or more, at place " + i + " got m"
                                + persons[i] + " and " + amounts[i]);
            }
        }
        return new Quantities(persons.clone(), amounts.clone(), null, BigInteger.ONE);
    }

    /** Columns that are known to be in order, taken as they are. */
    static Quantities ofColumns(long[] persons, long[] amounts) {
        return new Quantities(persons, amounts, null, BigInteger.ONE);
    }

    /** Quantities by person; those of zero or less are left out. */
    public static Quantities of(Map<MemberId, Ratio> quantities) {
        SortedMap<MemberId, Ratio> positive = new TreeMap<>();
        BigInteger unit = BigInteger.ONE;
        for (Map.Entry<MemberId, Ratio> each : quantities.entrySet()) {
            if (each.getValue().signum() > 0) {
                BigInteger denominator = each.getValue().denominator();
                unit = unit.divide(unit.gcd(denominator)).multiply(denominator);
                positive.put(each.getKey(), each.getValue());
            }
        }
        long[] persons = new long[positive.size()];
        BigInteger[] whole = new BigInteger[persons.length];
        int place = 0;
        for (Map.Entry<MemberId, Ratio> each : positive.entrySet()) {
            persons[place] = each.getKey().number();
            whole[place++] = each.getValue()
                    .numerator()
                    .multiply(unit.divide(each.getValue().denominator()));
        }
        return of(persons, whole, unit);
    }

    /** Quantities by person, in whole units; those of zero are left out. */
    static Quantities ofWhole(SortedMap<MemberId, BigInteger> quantities) {
        long[] persons =
                quantities.keySet().stream().mapToLong(MemberId::number).toArray();
        return of(persons, quantities.values().toArray(BigInteger[]::new), BigInteger.ONE);
    }

    private static Quantities of(long[] persons, BigInteger[] whole, BigInteger unit) {
        boolean fits = Arrays.stream(whole).allMatch(amount -> amount.bitLength() < Long.SIZE);
        return fits
                ? new Quantities(
                        persons,
                        Arrays.stream(whole).mapToLong(BigInteger::longValue).toArray(),
                        null,
                        unit)
                : new Quantities(persons, new long[0], whole, unit);
    }

    /** How many persons there are. */
    public int size() {
        return persons.length;
    }

    /** The person at a place, from 0. */
    public MemberId who(int place) {
        return MemberId.of(persons[place]);
    }

    /** How much the person at a place has. */
    public Ratio quantity(int place) {
        return Ratio.of(whole(place), unit);
    }

    BigInteger whole(int place) {
        return large == null ? BigInteger.valueOf(amounts[place]) : large[place];
    }

    /** How much a person has: none when the person is not there. */
    public Ratio of(MemberId who) {
        int place = Arrays.binarySearch(persons, who.number());
        return place < 0 ? Ratio.ZERO : quantity(place);
    }

    /** How much all have together. */
    public Ratio total() {
        BigInteger sum = BigInteger.ZERO;
        if (large == null) {
            long low = 0;
            for (long amount : amounts) {
                if (low > Long.MAX_VALUE - amount) {
                    sum = sum.add(BigInteger.valueOf(low));
                    low = 0;
                }
                low += amount;
            }
            sum = sum.add(BigInteger.valueOf(low));
        } else {
            for (BigInteger amount : large) {
                sum = sum.add(amount);
            }
        }
        return Ratio.of(sum, unit);
    }

    /** Whether anybody has anything. */
    public boolean isNothing() {
        return total().signum() == 0;
    }

    /** All by person. */
    public SortedMap<MemberId, Ratio> asMap() {
        SortedMap<MemberId, Ratio> all = new TreeMap<>();
        for (int place = 0; place < size(); place++) {
            all.put(who(place), quantity(place));
        }
        return Collections.unmodifiableSortedMap(all);
    }

    /** Only those whom a test keeps. */
    Quantities only(Predicate<MemberId> kept) {
        int[] places = new int[size()];
        int count = 0;
        for (int place = 0; place < size(); place++) {
            if (kept.test(who(place))) {
                places[count++] = place;
            }
        }
        if (count == size()) {
            return this;
        }
        int[] left = Arrays.copyOf(places, count);
        long[] who = Arrays.stream(left).mapToLong(place -> persons[place]).toArray();
        return of(who, Arrays.stream(left).mapToObj(this::whole).toArray(BigInteger[]::new), unit);
    }

    /** Each quantity times that of another measure for the same person. */
    Quantities times(Quantities other) {
        SortedMap<MemberId, Ratio> product = new TreeMap<>();
        for (int place = 0; place < size(); place++) {
            MemberId who = who(place);
            product.put(who, quantity(place).times(other.of(who)));
        }
        return of(product);
    }

    /** Each quantity, and no more than so much. */
    Quantities atMost(Ratio most) {
        SortedMap<MemberId, Ratio> capped = new TreeMap<>();
        for (int place = 0; place < size(); place++) {
            capped.put(who(place), quantity(place).min(most));
        }
        return of(capped);
    }

    /** A pool split by these quantities, in minor units: largest remainder, ties to the lower number. */
    long[] split(Money pool) {
        if (large == null) {
            return Apportionment.split(pool.getAmountMinorLong(), amounts);
        }
        return Apportionment.split(
                        pool,
                        Arrays.stream(large)
                                .map(amount -> Ratio.of(amount, BigInteger.ONE))
                                .toList())
                .stream()
                .mapToLong(Money::getAmountMinorLong)
                .toArray();
    }

    /** The column of persons; not to be changed. */
    long[] persons() {
        return persons;
    }

    /** The column of amounts; none when some are too large. Not to be changed. */
    long @Nullable [] column() {
        return large == null ? amounts : null;
    }

    BigInteger unit() {
        return unit;
    }
}
