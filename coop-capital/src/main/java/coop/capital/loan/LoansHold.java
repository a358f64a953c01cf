package coop.capital.loan;

import coop.core.Invariant;
import coop.core.Reason;
import coop.core.journal.Book;
import java.time.LocalDate;
import java.util.List;

/** On no day is a loan paid or paid out that was not agreed, or more paid out than falls due. */
public record LoansHold() implements Invariant<LoanBook> {
    @Override
    public Book<LoanBook> book() {
        return LoanBook.BOOK;
    }

    @Override
    public List<Reason> broken(LoanBook book, LocalDate day) {
        return book
                .impossible()
                .map(who -> Reason.of(
                        "loan.impossible",
                        Loans.ARTICLE,
                        "{0} would have a loan paid in or out on {1} that it cannot be",
                        who,
                        day))
                .stream()
                .toList();
    }
}
