package coop.reporting.law;

import java.util.List;

/** The books lack what a check asks about. A check need not catch it: its finding is then {@code not-enough-data}. */
public final class MissingDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> wanted;

    MissingDataException(List<String> wanted) {
        super("not on record: " + String.join(", ", wanted));
        this.wanted = List.copyOf(wanted);
    }

    /** What is wanted, such as {@code accounts.total-assets}. */
    public List<String> wanted() {
        return wanted;
    }
}
