package coop.core.journal;

/** A file of JSON Lines is not a journal, or not the one that is on record; nothing of the line is in the message. */
public final class UnreadableLinesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long line;

    public UnreadableLinesException(long line, String what) {
        super("Line " + line + ": " + what);
        this.line = line;
    }

    /** The line, from 1. */
    public long line() {
        return line;
    }
}
