package coop.reporting;

import java.util.List;

/**
 * What a figure was read from.
 *
 * @param books the books, such as {@code member-register}
 * @param entries the numbers of the entries, for figures that rest on single ones; the first thousand of them
 * @param inputs the inputs, such as {@code training-hours}
 */
public record Sources(List<String> books, List<Long> entries, List<String> inputs) {
    /** Nothing in particular. */
    public static final Sources NONE = new Sources(List.of(), List.of(), List.of());

    private static final int KEPT = 1_000;

    public Sources {
        books = List.copyOf(books);
        entries = entries.stream().limit(KEPT).toList();
        inputs = List.copyOf(inputs);
    }

    public static Sources book(String... books) {
        return new Sources(List.of(books), List.of(), List.of());
    }

    public static Sources entries(String book, List<Long> entries) {
        return new Sources(List.of(book), entries, List.of());
    }

    public static Sources inputs(String... inputs) {
        return new Sources(List.of(), List.of(), List.of(inputs));
    }
}
