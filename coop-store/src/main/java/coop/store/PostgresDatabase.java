package coop.store;

import coop.core.journal.StoreException;
import coop.core.value.CoopId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL server: a few threads that write, each for its share of the cooperatives, and readers in the threads of those
 * who ask. Thread-safe.
 */
final class PostgresDatabase implements Database {
    static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LANES = 2;

    private final PostgresServer server;
    private final Duration patience;
    private final List<Writer<PostgresServer>> lanes;
    private volatile boolean closed;

    private PostgresDatabase(PostgresServer server, Duration patience, List<Writer<PostgresServer>> lanes) {
        this.server = server;
        this.patience = patience;
        this.lanes = lanes;
    }

    /** Opens a store on a server, and makes it when there is none; closes the server when that fails. */
    static PostgresDatabase open(PostgresServer server, Duration patience) {
        List<Writer<PostgresServer>> lanes = new ArrayList<>();
        try {
            server.ready();
            for (int i = 0; i < LANES; i++) {
                lanes.add(Writer.start(() -> server));
            }
            return new PostgresDatabase(server, patience, List.copyOf(lanes));
        } catch (StoreException refused) {
            lanes.forEach(Writer::close);
            server.close();
            throw refused;
        }
    }

    @Override
    public <T> T write(CoopId coop, Work<T> work) {
        return lanes.get(Math.floorMod(coop.hashCode(), LANES)).write(coop, work);
    }

    @Override
    public Appending appending() {
        return server.appending();
    }

    @Override
    public Sessions sessions() {
        return server;
    }

    /** Asks until there is an answer. The pool must not meet an interrupted thread: the flag is put aside and given back. */
    @Override
    public <T> T read(Work<T> question) {
        boolean interrupted = Thread.interrupted();
        try {
            long end = System.nanoTime() + patience.toNanos();
            for (long pause = 1; ; pause *= 2) {
                if (closed) {
                    throw Faults.closed();
                }
                try (Session session = server.reader()) {
                    return question.in(session);
                } catch (SQLException fault) {
                    boolean wasInterrupted = Thread.interrupted();
                    interrupted |= wasInterrupted;
                    boolean passing = wasInterrupted || server.isPassing(fault);
                    if (!passing || System.nanoTime() > end) {
                        throw server.fault(fault);
                    }
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Math.min(pause, 500)));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The server looks after its own log. */
    @Override
    public void compact() {}

    @Override
    public void close() {
        closed = true;
        lanes.forEach(Writer::close);
        server.close();
    }
}
