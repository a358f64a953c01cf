package coop.core.membership;

import coop.core.Invariant;
import coop.core.Reason;
import coop.core.journal.Book;
import java.time.LocalDate;
import java.util.List;

/**
 * The register makes sense on every day: nobody is admitted twice without leaving between, and nobody leaves who was not in.
 * It is checked when an entry is back-dated or reversed.
 */
public record RegisterHolds() implements Invariant<MemberRegister> {
    @Override
    public Book<MemberRegister> book() {
        return MemberRegister.BOOK;
    }

    @Override
    public List<Reason> broken(MemberRegister register, LocalDate day) {
        return List.copyOf(register.impossible());
    }
}
