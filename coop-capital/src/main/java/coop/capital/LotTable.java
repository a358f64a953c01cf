package coop.capital;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Lots of shares in columns, to plan a surplus for holders that are not in the books: for a federation that simulates, or for
 * statutes that are still to be written. A lot is held from one day until another; what was issued for and paid in on it does not
 * change in between, so that a payment in parts is several lots. All are of one class.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class LotTable implements Holdings {
    private final CurrencyUnit currency;
    private final long[] persons;
    private final int[] from;
    private final int[] until;
    private final long[] nominal;
    private final long[] paidIn;

    /**
     * Takes the columns as they are; they must not be changed after.
     *
     * @param currency the currency of all
     * @param persons the holders' numbers, ascending, one for each lot
     * @param from the first day with the lot, as a day of the epoch
     * @param until the first day without it
     * @param nominal what it was issued for, in minor units
     * @param paidIn what was paid in on it, in minor units
     * @throws IllegalArgumentException if the columns differ in length, or persons do not ascend
     */
    public LotTable(CurrencyUnit currency, long[] persons, int[] from, int[] until, long[] nominal, long[] paidIn) {
        int lots = persons.length;
        if (from.length != lots || until.length != lots || nominal.length != lots || paidIn.length != lots) {
            throw new IllegalArgumentException("wanted columns of one length");
        }
        for (int lot = 1; lot < lots; lot++) {
            if (persons[lot] < persons[lot - 1]) {
                throw new IllegalArgumentException("wanted holders in ascending order, at lot " + lot + " got m"
                        + persons[lot] + " after m" + persons[lot - 1]);
            }
        }
        this.currency = currency;
        this.persons = persons;
        this.from = from;
        this.until = until;
        this.nominal = nominal;
        this.paidIn = paidIn;
    }

    @Override
    public Quantities capitalDays(Asked asked) {
        if (!asked.classes().isEmpty()) {
            throw new IllegalArgumentException(
                    "wanted a rule for all classes of shares, since a table of lots names none");
        }
        int shift = asked.count() == DayCount.FIRST_DAY_COUNTED ? 0 : 1;
        long first = asked.span().first().toEpochDay() - shift;
        long end = asked.span().last().toEpochDay() + 1 - shift;
        long[] values = asked.base() == MoneyLedger.Base.NOMINAL ? nominal : paidIn;
        boolean plain = asked.basis() != YearBasis.THIRTY_360;
        long[] who = new long[holders()];
        long[] sums = new long[who.length];
        int place = -1;
        long last = 0;
        for (int lot = 0; lot < persons.length; lot++) {
            if (persons[lot] != last) {
                last = persons[lot];
                who[++place] = last;
            }
            long start = Math.max(first, from[lot]);
            long stop = Math.min(end, until[lot]);
            if (stop > start) {
                long days = plain ? stop - start : number(asked, stop) - number(asked, start);
                sums[place] = Math.addExact(sums[place], Math.multiplyExact(values[lot], days));
            }
        }
        return Quantities.ofColumns(who, sums);
    }

    private static long number(Asked asked, long day) {
        return asked.basis().number(LocalDate.ofEpochDay(day));
    }

    private int holders() {
        int holders = 0;
        long last = 0;
        for (long person : persons) {
            holders += person != last ? 1 : 0;
            last = person;
        }
        return holders;
    }

    @Override
    public Money subscribed(LocalDate day) {
        long on = day.toEpochDay();
        long sum = 0;
        for (int lot = 0; lot < persons.length; lot++) {
            sum += from[lot] <= on && on < until[lot] ? nominal[lot] : 0;
        }
        return Money.ofMinor(currency, sum);
    }

    @Override
    public Money highest(LocalDate day) {
        TreeMap<Integer, Long> changes = new TreeMap<>();
        for (int lot = 0; lot < persons.length; lot++) {
            changes.merge(from[lot], nominal[lot], Long::sum);
            changes.merge(until[lot], -nominal[lot], Long::sum);
        }
        long level = 0;
        long highest = 0;
        for (Map.Entry<Integer, Long> change : changes.entrySet()) {
            if (change.getKey() > day.toEpochDay()) {
                break;
            }
            level += change.getValue();
            highest = Math.max(highest, level);
        }
        return Money.ofMinor(currency, highest);
    }

    @Override
    public String toString() {
        return persons.length + " lots of " + Arrays.stream(persons).distinct().count() + " holders in " + currency;
    }
}
