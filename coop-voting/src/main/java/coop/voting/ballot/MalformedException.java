package coop.voting.ballot;

/** A file of a sealed vote that cannot be read. Its message says where, and nothing of what stands there. */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and where, without what stands there
     */
    public MalformedException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and where, without what stands there
     */
    public MalformedException(String message, Throwable cause) {
        super(message, cause);
    }
}
