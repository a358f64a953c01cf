package coop.core.journal;

/** A book cannot be read, as an entry that it needs is of a type that nothing installed knows. */
public final class MissingPluginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long number;
    private final String type;

    public MissingPluginException(long number, String type, String book) {
        super("Entry " + number + " is of type '" + type + "', which nothing installed knows, and "
                + (book.isEmpty() ? "this book" : "the book '" + book + "'")
                + " cannot be read without it; install the plugin that brings it");
        this.number = number;
        this.type = type;
    }

    /** The number of the entry. */
    public long number() {
        return number;
    }

    /** The type that is missing. */
    public String type() {
        return type;
    }
}
