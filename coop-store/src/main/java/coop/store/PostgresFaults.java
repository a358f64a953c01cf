package coop.store;

import coop.core.journal.StoreException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's states mean to a caller. The server's own message may quote data, and is only in the cause. */
final class PostgresFaults {
    private PostgresFaults() {}

    /** The state of the failure or of what caused it; a pool wraps them. */
    static String state(SQLException fault) {
        Throwable some = fault;
        while (some != null) {
            if (some instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
            some = some.getCause();
        }
        return "08001"; // what a pool says when nothing came for too long
    }

    static boolean isConnectionLost(SQLException fault) {
        String state = state(fault);
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }

    /** Others were quicker, or this one was chosen to give way. */
    static boolean isConflict(SQLException fault) {
        return switch (state(fault)) {
            case "23505", "40001", "40P01" -> true;
            default -> false;
        };
    }

    static StoreException of(SQLException fault) {
        String state = state(fault);
        return switch (state) {
            case "57014", "55P03", "53300", "23505", "40001", "40P01" ->
                new StoreException("store.busy", "The server was busy for too long; try again", fault);
            case "53100" -> new StoreException("store.full", "There is no space left for the store", fault);
            case "25006" -> new StoreException("store.read-only", "The store cannot be written to", fault);
            case "42501" -> new StoreException("store.forbidden", "The login may not do this in the store", fault);
            case "42P01", "3F000", "3D000", "42883", "42703" ->
                new StoreException("store.not-a-store", "There is no store in this schema", fault);
            default -> byClass(state, fault);
        };
    }

    private static StoreException byClass(@Nullable String state, SQLException fault) {
        String kind = String.valueOf(state).toUpperCase(Locale.ROOT);
        if (kind.startsWith("08") || kind.startsWith("57P")) {
            return new StoreException("store.unreachable", "The server cannot be reached", fault);
        }
        if (kind.startsWith("28")) {
            return new StoreException("store.login", "The server does not know the user or the password", fault);
        }
        if (kind.startsWith("XX") || kind.startsWith("F0")) {
            return new StoreException("store.damaged", "The store is damaged; restore it from a copy", fault);
        }
        return new StoreException("store.io", "The store failed with state " + kind, fault);
    }
}
