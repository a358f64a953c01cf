package coop.capital;

import coop.core.Invariant;
import coop.core.Reason;
import coop.core.journal.Book;
import java.time.LocalDate;
import java.util.List;

/** The surplus of a year is allocated once. */
public record AllocatedOnce() implements Invariant<Allocations> {
    @Override
    public Book<Allocations> book() {
        return Allocations.BOOK;
    }

    @Override
    public List<Reason> broken(Allocations allocations, LocalDate day) {
        return allocations.repeated().stream()
                .map(year ->
                        Reason.of("surplus.already", Surplus.ARTICLE, "the surplus of {0} was allocated before", year))
                .toList();
    }
}
