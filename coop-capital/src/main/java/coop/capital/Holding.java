package coop.capital;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The shares of one class that one holder has, in lots by date and price, each with what was paid in on it. Kept in few
 * numbers, as there are many holders. Immutable.
 */
final class Holding {
    private static final int DAY = 0;
    private static final int COUNT = 1;
    private static final int PRICE = 2;
    private static final int PAID = 3;
    private static final int WIDTH = 4;
    private static final List<List<Numbers>> NO_NUMBERS = List.of();

    static final Holding NONE = new Holding(Timeline.NONE, new long[0], NO_NUMBERS, 0, false);

    private final Timeline count;
    private final long[] cells;
    private final List<List<Numbers>> numbers;

    /** What is paid in beyond what all lots were issued for, or short of nothing: never, but for a moment that cannot be. */
    private final long loose;

    /** Whether a split left parts of shares, which cannot be. */
    private final boolean torn;

    private Holding(Timeline count, long[] cells, List<List<Numbers>> numbers, long loose, boolean torn) {
        this.count = count;
        this.cells = cells;
        this.numbers = numbers;
        this.loose = loose;
        this.torn = torn;
    }

    Timeline timeline() {
        return count;
    }

    long count() {
        return count.last();
    }

    private int size() {
        return cells.length / WIDTH;
    }

    private long cell(int lot, int which) {
        return cells[lot * WIDTH + which];
    }

    private List<Numbers> numbers(int lot) {
        return numbers.isEmpty() ? List.of() : numbers.get(lot);
    }

    /** Where a lot of a day and price is, or {@code -place - 1} where it would be. */
    private int find(long day, long price) {
        for (int lot = 0; lot < size(); lot++) {
            int order = Long.compare(cell(lot, DAY), day);
            order = order != 0 ? order : Long.compare(cell(lot, PRICE), price);
            if (order >= 0) {
                return order == 0 ? lot : -lot - 1;
            }
        }
        return -size() - 1;
    }

    /** With lots more, or with lots fewer. */
    Holding with(LocalDate on, List<Lot> lots, int sign) {
        long[] next = cells;
        List<List<Numbers>> named = numbers;
        long change = 0;
        for (Lot lot : lots) {
            Holding now = new Holding(count, next, named, 0, torn);
            long price = lot.price().getAmountMinorLong();
            int place = now.find(lot.acquired().toEpochDay(), price);
            long[] grown = next;
            if (place < 0) {
                place = -place - 1;
                grown = new long[next.length + WIDTH];
                System.arraycopy(next, 0, grown, 0, place * WIDTH);
                System.arraycopy(next, place * WIDTH, grown, (place + 1) * WIDTH, next.length - place * WIDTH);
                grown[place * WIDTH + DAY] = lot.acquired().toEpochDay();
                grown[place * WIDTH + PRICE] = price;
                named = inserted(named, place, !lot.numbers().isEmpty(), now.size());
            } else {
                grown = next.clone();
            }
            grown[place * WIDTH + COUNT] += sign * lot.count();
            grown[place * WIDTH + PAID] += sign * lot.paidIn().getAmountMinorLong();
            named = numbered(named, place, lot.numbers(), sign, grown.length / WIDTH);
            next = grown;
            change += sign * lot.count();
        }
        return new Holding(count.plus(on, change), next, named, loose, torn).settled();
    }

    private static List<List<Numbers>> inserted(List<List<Numbers>> named, int place, boolean more, int size) {
        if (named.isEmpty() && !more) {
            return named;
        }
        List<List<Numbers>> grown =
                new ArrayList<>(named.isEmpty() ? Collections.nCopies(size, List.<Numbers>of()) : named);
        grown.add(place, List.of());
        return grown;
    }

    private static List<List<Numbers>> numbered(
            List<List<Numbers>> named, int place, List<Numbers> change, int sign, int size) {
        if (change.isEmpty()) {
            return named;
        }
        List<List<Numbers>> changed =
                new ArrayList<>(named.isEmpty() ? Collections.nCopies(size, List.<Numbers>of()) : named);
        changed.set(
                place,
                sign > 0 ? Numbers.join(changed.get(place), change) : Numbers.without(changed.get(place), change));
        return changed;
    }

    /** With something more paid in, on the oldest lots first. */
    Holding paid(long minor) {
        return new Holding(count, cells, numbers, loose + minor, torn).settled();
    }

    /** No lot is empty, and on none is more paid in than it was issued for, as far as that can be. */
    private Holding settled() {
        long[] next = cells.clone();
        List<List<Numbers>> named = numbers;
        long free = loose;
        int kept = 0;
        for (int lot = 0; lot < size(); lot++) {
            long value = cell(lot, COUNT) * cell(lot, PRICE);
            long placed = Math.max(0, Math.min(cell(lot, PAID), Math.max(0, value)));
            free += cell(lot, PAID) - placed;
            if (cell(lot, COUNT) != 0) {
                System.arraycopy(cells, lot * WIDTH, next, kept * WIDTH, WIDTH);
                next[kept * WIDTH + PAID] = placed;
                kept++;
            } else if (!named.isEmpty()) {
                List<List<Numbers>> fewer = new ArrayList<>(named);
                fewer.remove(kept);
                named = fewer;
            }
        }
        next = kept == size() ? next : Arrays.copyOf(next, kept * WIDTH);
        for (int lot = 0; lot < kept && free > 0; lot++) {
            long room = next[lot * WIDTH + COUNT] * next[lot * WIDTH + PRICE] - next[lot * WIDTH + PAID];
            long part = Math.max(0, Math.min(free, room));
            next[lot * WIDTH + PAID] += part;
            free -= part;
        }
        for (int lot = kept - 1; lot >= 0 && free < 0; lot--) {
            long part = Math.min(-free, next[lot * WIDTH + PAID]);
            next[lot * WIDTH + PAID] -= part;
            free += part;
        }
        return new Holding(count, next, named, free, torn);
    }

    /** Every share becomes several, or several one. */
    Holding split(LocalDate on, Ratio into) {
        long[] next = cells.clone();
        long all = 0;
        for (int lot = 0; lot < size(); lot++) {
            next[lot * WIDTH + COUNT] = times(cell(lot, COUNT), into);
            next[lot * WIDTH + PRICE] = times(cell(lot, PRICE), Ratio.ONE.dividedBy(into));
            all += next[lot * WIDTH + COUNT];
        }
        return new Holding(count.plus(on, all - count.last()), next, NO_NUMBERS, loose, torn || !splits(into));
    }

    private static long times(long whole, Ratio ratio) {
        return Ratio.of(BigInteger.valueOf(whole), BigInteger.ONE)
                .times(ratio)
                .toDecimal(0, RoundingMode.DOWN)
                .longValueExact();
    }

    /** Whether a split leaves whole shares at a price in whole minor units. */
    boolean splits(Ratio into) {
        for (int lot = 0; lot < size(); lot++) {
            Ratio shares = Ratio.of(BigInteger.valueOf(cell(lot, COUNT)), BigInteger.ONE)
                    .times(into);
            Ratio price = Ratio.of(BigInteger.valueOf(cell(lot, PRICE)), BigInteger.ONE)
                    .dividedBy(into);
            if (!shares.denominator().equals(BigInteger.ONE)
                    || !price.denominator().equals(BigInteger.ONE)) {
                return false;
            }
        }
        return true;
    }

    /** Every share is worth more, and paid in when a reserve pays for it. */
    Holding increased(long by, boolean paidIn) {
        long[] next = cells.clone();
        for (int lot = 0; lot < size(); lot++) {
            next[lot * WIDTH + PRICE] += by;
            next[lot * WIDTH + PAID] += paidIn ? by * cell(lot, COUNT) : 0;
        }
        return new Holding(count, next, numbers, loose, torn).settled();
    }

    /** The lots, the oldest first. */
    List<Lot> lots(CurrencyUnit currency) {
        Lot[] lots = new Lot[size()];
        for (int lot = 0; lot < lots.length; lot++) {
            lots[lot] = new Lot(
                    LocalDate.ofEpochDay(cell(lot, DAY)),
                    cell(lot, COUNT),
                    Money.ofMinor(currency, cell(lot, PRICE)),
                    Money.ofMinor(currency, cell(lot, PAID)),
                    numbers(lot));
        }
        return List.of(lots);
    }

    /** Tells each lot, the oldest first, without making an object of it. */
    void each(ShareRegister.LotReader reader) {
        for (int lot = 0; lot < size(); lot++) {
            reader.lot(cell(lot, DAY), cell(lot, COUNT), cell(lot, PRICE), cell(lot, PAID));
        }
    }

    /** A lot of fewer than no shares, or with numbers that are not there, or less than nothing paid in. */
    boolean isImpossible() {
        for (int lot = 0; lot < size(); lot++) {
            boolean misnumbered = !numbers(lot).isEmpty() && Numbers.count(numbers(lot)) != cell(lot, COUNT);
            if (cell(lot, COUNT) < 0 || misnumbered) {
                return true;
            }
        }
        return loose < 0 || torn;
    }
}
