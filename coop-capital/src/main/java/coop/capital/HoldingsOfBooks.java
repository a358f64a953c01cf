package coop.capital;

import coop.core.Cooperative;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The capital on record in a cooperative's books.
 *
 * @param coop the cooperative
 * @param currency its currency
 */
record HoldingsOfBooks(Cooperative coop, CurrencyUnit currency) implements Holdings {
    /** The subscribed capital, and the highest it was at the end of a day. */
    private static final Book<Peak> PEAK = new Book<>() {
        @Override
        public Peak blank() {
            return new Peak(MoneyLedger.BOOK.blank(), LocalDate.MIN, 0);
        }

        @Override
        public Peak enter(Peak state, Entry entry) {
            return state.with(entry);
        }
    };

    /**
     * @param ledger the ledger after the last entry
     * @param day the day of the last entry
     * @param highest the highest capital at the end of a day before
     */
    private record Peak(MoneyLedger ledger, LocalDate day, long highest) {
        Peak with(Entry entry) {
            LocalDate on = entry.event().on();
            return new Peak(MoneyLedger.BOOK.enter(ledger, entry), on, on.equals(day) ? highest : atEnd());
        }

        long atEnd() {
            return Math.max(highest, ledger.subscribed().getAmountMinorLong());
        }
    }

    @Override
    public Quantities capitalDays(Asked asked) {
        return MoneyLedger.of(coop, asked.span().last(), currency).capitalDays(asked);
    }

    @Override
    public Money subscribed(LocalDate day) {
        return MoneyLedger.of(coop, day, currency).subscribed();
    }

    @Override
    public Money highest(LocalDate day) {
        return Money.ofMinor(currency, coop.book(PEAK, day).atEnd());
    }
}
