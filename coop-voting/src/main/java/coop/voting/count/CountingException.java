package coop.voting.count;

/**
 * Ballots, seats or settings that a method cannot count.
 *
 * <p>Its code is stable and made for programs, such as {@code candidates.none} or {@code candidates.too-many}; its message is
 * made for people and says what was wanted.
 */
public final class CountingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public CountingException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The stable code of what was wrong, such as {@code candidates.none}. */
    public String code() {
        return code;
    }
}
