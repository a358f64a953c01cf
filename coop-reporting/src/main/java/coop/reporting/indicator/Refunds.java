package coop.reporting.indicator;

import coop.capital.MoneyLedger;
import coop.capital.Refund;
import coop.capital.ShareEvent;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The indicators about shares asked back: how many, what was paid, and how long it took. */
public final class Refunds {
    private static final Sources LEDGER = Sources.book("money-ledger");

    private Refunds() {}

    /** Of which person's which refund. */
    private record Key(MemberId who, int refund) {}

    /** The day of the last payment on each refund. */
    private record Payments(PMap<Key, LocalDate> last) {
        static final Book<Payments> BOOK = new Book<>() {
            @Override
            public Payments blank() {
                return new Payments(HashTreePMap.empty());
            }

            @Override
            public Payments enter(Payments state, Entry entry) {
                return entry.event() instanceof ShareEvent.RefundPaid paid
                        ? new Payments(state.last().plus(new Key(paid.who(), paid.refund()), paid.on()))
                        : state;
            }

            @Override
            public String name() {
                return "money";
            }
        };
    }

    private static boolean isBlank(MoneyLedger ledger) {
        return ledger.refunds().isEmpty() && ledger.subscribed().isZero();
    }

    /**
     * {@code MEM-15}: shares asked back in the span, how many of these requests are paid by its end, and the money paid out in
     * the span and still due at its end. Requests that were refused are not in the books.
     */
    public record PaidOut() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("MEM-15", Unit.COUNT);
            MoneyLedger ledger = MoneyLedger.of(coop.coop(), period.last());
            if (isBlank(ledger)) {
                return definition.missing("shares");
            }
            long asked = 0;
            long paid = 0;
            for (Refund refund : ledger.refunds()) {
                if (period.contains(refund.asked()) && refund.from().isEmpty()) {
                    asked++;
                    paid += isPaid(refund) ? 1 : 0;
                }
            }
            Figure.Observed count = definition.count(asked).with("paid-requests", Value.of(paid));
            long pending = ledger.pending().size();
            Figure refunded = new Capital.RefundsPaid().measure(coop, period);
            if (refunded instanceof Figure.Observed money) {
                count = count.with("paid-out", money.value());
            }
            count = count.with("owed", Value.of(ledger.owed()));
            return (pending > 0 ? count.with("not-valued", Value.of(pending)) : count).from(LEDGER);
        }
    }

    private static boolean isPaid(Refund refund) {
        return refund.paidOut().isPresent()
                && refund.open().filter(Money::isZero).isPresent();
    }

    /** {@code CAP-09}: the median of the days from asking shares back to the last payment, of refunds paid in full in the span. */
    public record DaysToRefund() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-09", Unit.DAYS);
            MoneyLedger ledger = MoneyLedger.of(coop.coop(), period.last());
            if (isBlank(ledger)) {
                return definition.missing("shares");
            }
            PMap<Key, LocalDate> last = coop.book(Payments.BOOK, period.last()).last();
            List<Long> days = new ArrayList<>();
            long open = 0;
            for (Refund refund : ledger.refunds()) {
                LocalDate on = last.getOrDefault(new Key(refund.who(), refund.number()), LocalDate.MAX);
                if (isPaid(refund) && period.contains(on)) {
                    days.add(ChronoUnit.DAYS.between(refund.asked(), on));
                } else if (!refund.passedOn()
                        && refund.open().filter(Money::isZero).isEmpty()) {
                    open++;
                }
            }
            return days.isEmpty()
                    ? definition.notApplicable("no-refund")
                    : definition
                            .observed(Value.of(Spread.median(days)))
                            .with(days.size())
                            .with("open-refunds", Value.of(open))
                            .from(LEDGER);
        }
    }
}
