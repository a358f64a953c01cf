package coop.core.journal;

import java.time.LocalDate;
import java.util.List;

/**
 * An entry of a type that nothing installed knows, such as one written by a plugin that is no longer there. It is kept word
 * for word and its hash still verifies. When it is critical, the books that need it refuse to answer.
 *
 * @param on its day
 * @param type the unknown type
 * @param critical whether books must not be read without it
 * @param books the names of the books that need it, when it is critical; none means all
 */
public record UnknownEvent(LocalDate on, String type, boolean critical, List<String> books) implements Event {
    public UnknownEvent {
        books = List.copyOf(books);
    }

    /** Whether a book of this name must not be read without it. */
    public boolean isNeededBy(String book) {
        return critical && (books.isEmpty() || books.contains(book));
    }
}
