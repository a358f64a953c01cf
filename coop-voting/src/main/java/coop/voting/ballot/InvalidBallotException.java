package coop.voting.ballot;

/** A choice that the question does not allow. It says what kind of mistake it is, never what was chosen. */
public final class InvalidBallotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    InvalidBallotException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The kind of mistake, stable over releases, such as {@code ballot.unknown-option}. */
    public String code() {
        return code;
    }
}
