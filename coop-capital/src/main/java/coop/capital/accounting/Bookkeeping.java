package coop.capital.accounting;

import coop.capital.ClassEvent;
import coop.capital.NoteRedeemed;
import coop.capital.ShareEvent;
import coop.capital.ShareRegister;
import coop.capital.SubscriptionEvent;
import coop.capital.SurplusAllocated;
import coop.capital.SurplusPaid;
import coop.capital.loan.LoanEvent;
import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.journal.EntriesReversed;
import coop.core.journal.Entry;
import coop.core.journal.Event;
import coop.core.journal.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The postings of a whole journal: what a bookkeeper enters for shares, refunds, loans and the sharing of surpluses. Each act of the
 * journal makes at most one transaction, which balances; an act that was reversed makes one on its day, and its opposite on the
 * day of the reversal, so that what was handed over before stays true. The same journal and chart give the same postings, at any
 * time.
 *
 * <p>For example 4 shares of EUR 250.00, issued and paid: debit shares to be paid 1,000.00, credit capital 1,000.00; and debit
 * bank 1,000.00, credit shares to be paid 1,000.00.
 */
public final class Bookkeeping {
    private final Chart chart;
    private final CurrencyUnit currency;
    private final Map<Long, Lines> entries = new HashMap<>();
    private final RefundLines refunds = new RefundLines();

    private Bookkeeping(Chart chart, CurrencyUnit currency) {
        this.chart = chart;
        this.currency = currency;
    }

    /** The transactions of all that is on record, by day, and on one day in the order of the journal. */
    public static List<Transaction> of(Cooperative coop, Chart chart) {
        if (!coop.isFounded()) {
            return List.of();
        }
        CurrencyUnit currency = coop.statutes(LocalDate.MAX).cooperative().currency();
        return new Bookkeeping(chart, currency).transactions(coop);
    }

    private List<Transaction> transactions(Cooperative coop) {
        Journal journal = coop.journal();
        List<Transaction> transactions = new ArrayList<>();
        long number = 1;
        while (number <= journal.size()) {
            Entry first = journal.entry(number);
            Lines act = new Lines();
            Reason what = Described.of(first.event());
            long last = number;
            while (last <= journal.size() && isOfTheSameAct(first, journal.entry(last))) {
                Entry entry = journal.entry(last);
                Lines lines = lines(coop, entry);
                entries.put(last, lines);
                act.add(lines, 1);
                what = Described.weightier(what, entry.event());
                last++;
            }
            List<Posting> postings = act.postings(chart, currency);
            if (!postings.isEmpty()) {
                transactions.add(new Transaction(first.event().on(), number, last - 1, what, postings));
            }
            number = last;
        }
        transactions.sort(Comparator.comparing(Transaction::on).thenComparing(Transaction::first));
        return List.copyOf(transactions);
    }

    private static boolean isOfTheSameAct(Entry first, Entry other) {
        return other.command().equals(first.command())
                && other.event().on().equals(first.event().on());
    }

    private Lines lines(Cooperative coop, Entry entry) {
        Lines lines = new Lines();
        Event event = entry.event();
        if (event instanceof EntriesReversed reversed) {
            reversed.entries().forEach(earlier -> lines.add(entries.getOrDefault(earlier, new Lines()), -1));
        } else if (event instanceof ShareEvent share) {
            if (!refunds.add(lines, share)) {
                ShareLines.add(lines, share);
            }
        } else if (event instanceof ClassEvent.NominalIncreased more) {
            increased(lines, coop, more);
        } else if (event instanceof SubscriptionEvent.SubscriptionPaid paid) {
            lines.debit("bank", paid.payer().or(() -> Optional.of(paid.who())), paid.amount());
            lines.credit("subscriptions-prepaid", Optional.of(paid.who()), paid.amount());
        } else if (event instanceof SubscriptionEvent.SubscriptionReturned returned) {
            lines.debit("subscriptions-prepaid", Optional.of(returned.who()), returned.amount());
            lines.credit("bank", Optional.of(returned.who()), returned.amount());
        } else if (event instanceof SurplusAllocated decided) {
            SurplusLines.add(lines, decided);
        } else if (event instanceof SurplusPaid paid) {
            SurplusLines.add(lines, paid);
        } else if (event instanceof LoanEvent loan) {
            LoanLines.add(lines, coop, entry, loan);
        } else if (event instanceof NoteRedeemed redeemed) {
            lines.debit("notes", Optional.of(redeemed.who()), redeemed.amount());
            lines.credit("bank", Optional.of(redeemed.who()), redeemed.amount());
        }
        return lines;
    }

    private static void increased(Lines lines, Cooperative coop, ClassEvent.NominalIncreased more) {
        long shares = coop.book(ShareRegister.BOOK, more.on()).total(more.shareClass());
        Money all = more.by().multipliedBy(shares);
        lines.credit("capital." + more.shareClass(), Optional.empty(), all);
        lines.debit(more.reserve().map(name -> "reserve." + name).orElse("shares-to-pay"), Optional.empty(), all);
    }
}
