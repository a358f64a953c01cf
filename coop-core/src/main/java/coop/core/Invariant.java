package coop.core;

import coop.core.journal.Book;
import java.time.LocalDate;
import java.util.List;

/**
 * What must hold of a book at the end of every day. When an entry is back-dated or reversed, the invariants are checked at
 * every later day on record, so that no past day is made impossible: shares never below zero, nobody admitted twice. Make it a record, so that two of the same kind are equal.
 *
 * @param <S> what the book shows
 */
public interface Invariant<S> {
    /** The book it speaks of. */
    Book<S> book();

    /** What is wrong with the book at the end of a day; an empty list when it holds. Pure. */
    List<Reason> broken(S state, LocalDate day);
}
