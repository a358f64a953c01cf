package coop.capital;

import coop.core.Invariant;
import coop.core.Reason;
import coop.core.journal.Book;
import java.time.LocalDate;
import java.util.List;

/** On no day is a subscription paid, issued or given back that was not there, or more than it is worth. */
public record SubscriptionsHold() implements Invariant<SubscriptionBook> {
    @Override
    public Book<SubscriptionBook> book() {
        return SubscriptionBook.BOOK;
    }

    @Override
    public List<Reason> broken(SubscriptionBook book, LocalDate day) {
        return book
                .impossible()
                .map(who -> Reason.of(
                        "subscription.impossible",
                        Sight.CLASSES,
                        "{0} would have a subscription paid, issued or given back on {1} that it cannot be",
                        who,
                        day))
                .stream()
                .toList();
    }
}
