package coop.core.journal;

/** An entry whose bytes are not what was written, or that does not follow the entry before it. */
public final class DamagedEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long number;
    private final String what;

    public DamagedEntryException(long number, String what) {
        super("Entry " + number + " is damaged: " + what);
        this.number = number;
        this.what = what;
    }

    /** What is wrong with it. */
    public String what() {
        return what;
    }

    /** The number of the entry. */
    public long number() {
        return number;
    }
}
