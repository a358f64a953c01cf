package coop.reporting.indicator;

import coop.capital.ClassEvent;
import coop.capital.Lot;
import coop.capital.ShareEvent;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The highest subscribed capital at the end of any day, in minor units.
 *
 * @param on the day of the last entry
 * @param capital what the shares there are were issued for
 * @param before the highest at the end of a day before
 * @param shares how many there are of each class
 */
record PeakCapital(LocalDate on, long capital, long before, PMap<String, Long> shares) {
    static final Book<PeakCapital> BOOK = new Book<>() {
        @Override
        public PeakCapital blank() {
            return new PeakCapital(LocalDate.MIN, 0, 0, HashTreePMap.empty());
        }

        @Override
        public PeakCapital enter(PeakCapital state, Entry entry) {
            if (entry.event() instanceof ShareEvent event) {
                return state.with(event);
            }
            return entry.event() instanceof ClassEvent event ? state.with(event) : state;
        }

        @Override
        public String name() {
            return "money";
        }
    };

    private PeakCapital with(ShareEvent event) {
        if (event instanceof ShareEvent.SharesSubscribed issued) {
            long value = issued.price().multipliedBy(issued.count()).getAmountMinorLong();
            return with(issued.on(), issued.shareClass(), issued.count(), value);
        }
        if (event instanceof ShareEvent.SharesRedeemed redeemed) {
            return without(redeemed.on(), redeemed.shareClass(), redeemed.lots());
        }
        if (event instanceof ShareEvent.SharesCancelled cancelled) {
            return without(cancelled.on(), cancelled.shareClass(), cancelled.lots());
        }
        return event instanceof ShareEvent.SharesConverted converted
                ? without(converted.on(), converted.shareClass(), converted.lots())
                        .with(converted.on(), converted.to(), count(converted.made()), value(converted.made()))
                : this;
    }

    private PeakCapital with(ClassEvent event) {
        long held = shares.getOrDefault(event.shareClass(), 0L);
        if (event instanceof ClassEvent.NominalIncreased more) {
            return with(more.on(), more.shareClass(), 0, more.by().getAmountMinorLong() * held);
        }
        if (event instanceof ClassEvent.SharesSplit split) {
            long now = split.into().times(held).toDecimal(0, RoundingMode.DOWN).longValueExact();
            return with(split.on(), split.shareClass(), now - held, 0);
        }
        return this;
    }

    private PeakCapital without(LocalDate day, String shareClass, List<Lot> lots) {
        return with(day, shareClass, -count(lots), -value(lots));
    }

    private PeakCapital with(LocalDate day, String shareClass, long count, long value) {
        long highest = day.isAfter(on) ? Math.max(before, capital) : before;
        long held = shares.getOrDefault(shareClass, 0L);
        return new PeakCapital(day, capital + value, highest, shares.plus(shareClass, held + count));
    }

    private static long count(List<Lot> lots) {
        return lots.stream().mapToLong(Lot::count).sum();
    }

    private static long value(List<Lot> lots) {
        return lots.stream().mapToLong(lot -> lot.value().getAmountMinorLong()).sum();
    }

    /** The highest at the end of any day so far. */
    long highest() {
        return Math.max(before, capital);
    }
}
