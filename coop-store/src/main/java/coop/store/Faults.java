package coop.store;

import coop.core.journal.StoreException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What SQLite's result codes mean to a caller. The driver's own message may quote data, and is only in the cause. */
final class Faults {
    private static final int ABORTED = 4;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int SCHEMA = 17;
    private static final int MISMATCH = 20;
    private static final int FORMAT = 24;
    private static final int RANGE = 25;
    private static final int NOT_A_DATABASE = 26;

    private Faults() {}

    static StoreException of(SQLException fault) {
        int code = fault.getErrorCode() & 0xff;
        return switch (code) {
            case BUSY, LOCKED, ABORTED ->
                new StoreException("store.busy", "Another process kept the store busy for too long; try again", fault);
            case READ_ONLY -> new StoreException("store.read-only", "The store cannot be written to", fault);
            case FULL -> new StoreException("store.full", "There is no space left for the store", fault);
            case CORRUPT, SCHEMA, MISMATCH, FORMAT, RANGE ->
                new StoreException("store.damaged", "The store is damaged; restore it from a copy", fault);
            case NOT_A_DATABASE ->
                new StoreException("store.not-a-store", "The file is no store of a cooperative", fault);
            case CANNOT_OPEN -> new StoreException("store.io", "The store's file cannot be opened", fault);
            default -> new StoreException("store.io", "The store failed with code " + code, fault);
        };
    }

    static StoreException damaged(String what, @Nullable Exception cause) {
        String message = "The store is damaged: " + what;
        return cause == null
                ? new StoreException("store.damaged", message)
                : new StoreException("store.damaged", message, cause);
    }

    static StoreException closed() {
        return new StoreException("store.closed", "The store was closed before");
    }
}
