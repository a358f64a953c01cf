package coop.capital;

import coop.core.Invariant;
import coop.core.Reason;
import coop.core.journal.Book;
import java.time.LocalDate;
import java.util.List;

/** Nobody holds fewer than no shares, of any class and lot, on any day. */
public record SharesHold() implements Invariant<ShareRegister> {
    @Override
    public Book<ShareRegister> book() {
        return ShareRegister.BOOK;
    }

    @Override
    public List<Reason> broken(ShareRegister register, LocalDate day) {
        return register.impossible().stream()
                .map(key -> Reason.of(
                        "shares.negative",
                        "capital.classes",
                        "{0} would give away shares of class {1} not held on {2}",
                        key.who(),
                        key.shareClass(),
                        day))
                .toList();
    }
}
