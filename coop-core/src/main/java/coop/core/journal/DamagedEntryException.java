package coop.core.journal;

/** An entry whose bytes are not what was written, or that does not follow the entry before it. */
public final class DamagedEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long number;

    public DamagedEntryException(long number, String what) {
        super("Entry " + number + " is damaged: " + what);
        this.number = number;
    }

    /** The number of the entry. */
    public long number() {
        return number;
    }
}
