package coop.voting.ballot;

/** A file of a sealed vote that cannot be read. Its message says where, and nothing of what stands there. */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
        super(message);
    }

    MalformedException(String message, Throwable cause) {
        super(message, cause);
    }
}
