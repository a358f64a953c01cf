package coop.capital;

import coop.core.Invariant;
import coop.core.Reason;
import coop.core.journal.Book;
import java.time.LocalDate;
import java.util.List;

/** On no day was more of a surplus paid than was allocated before. */
public record PaidAsAllocated() implements Invariant<Entitlements> {
    @Override
    public Book<Entitlements> book() {
        return Entitlements.BOOK;
    }

    @Override
    public List<Reason> broken(Entitlements entitlements, LocalDate day) {
        return entitlements
                .overpaid()
                .map(who -> Reason.of(
                        "distribution.above-allocated",
                        Surplus.ARTICLE,
                        "{0} would be paid more on {1} than was allocated",
                        who,
                        day))
                .toList();
    }
}
