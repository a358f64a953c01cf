package coop.capital.accounting;

import coop.core.Reason;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * What one act did to the accounts: postings that balance.
 *
 * @param on the day
 * @param first the first entry of the act in the journal
 * @param last its last entry
 * @param what what was done, with its code for other languages; no personal data
 * @param postings its lines: two or more
 */
public record Transaction(LocalDate on, long first, long last, Reason what, List<Posting> postings) {
    /**
     * @throws IllegalStateException if the postings do not balance
     */
    public Transaction {
        postings = List.copyOf(postings);
        Money sum = Money.total(postings.stream().map(Posting::amount).toList());
        if (!sum.isZero()) {
            throw new IllegalStateException("The postings of entry " + first + " differ by " + sum);
        }
    }
}
