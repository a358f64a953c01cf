package coop.core.journal;

/** A store whose medium failed, with a stable code such as {@code store.full}, and no data of the journal in its message. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public StoreException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public StoreException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
