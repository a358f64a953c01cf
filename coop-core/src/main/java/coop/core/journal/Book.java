package coop.core.journal;

/**
 * A book read off the journal: a fold over its entries, ordered by the day they take effect and then by their number. The
 * register of members, the share register and the minute book are books.
 *
 * <p>A book is pure and total: {@link #enter} neither refuses nor decides, ignores events it does not know, and returns a
 * state that shares what did not change. States are immutable. A book is used as a key: make it a constant, or a record.
 *
 * @param <S> what the book shows
 */
public interface Book<S> {
    /** The book before the first entry. */
    S blank();

    /** The book with one more entry. */
    S enter(S state, Entry entry);

    /**
     * The name by which {@linkplain Critical critical} events ask for this book, such as {@code members}; empty for a book that
     * only needs those which every book needs.
     */
    default String name() {
        return "";
    }
}
