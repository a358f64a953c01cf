package coop.store;

import coop.core.journal.StoreException;
import coop.core.value.CoopId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A SQLite file: one session that writes, on a thread of its own, and a few that read, in the threads of those who ask.
 * Thread-safe.
 */
final class SqliteDatabase implements Database {
    static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int READERS = 8;

    private final SqliteFile file;
    private final Writer<SqliteFile> writer;
    private final Semaphore turns = new Semaphore(READERS, true);
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private SqliteDatabase(SqliteFile file, Writer<SqliteFile> writer) {
        this.file = file;
        this.writer = writer;
    }

    /** Opens a store's file, and makes it when there is none. */
    static SqliteDatabase open(Path path, Duration patience) {
        Writer<SqliteFile> writer = Writer.start(() -> SqliteFile.ready(path, patience));
        return new SqliteDatabase(writer.sessions(), writer);
    }

    @Override
    public Appending appending() {
        return file.appending();
    }

    @Override
    public Sessions sessions() {
        return file;
    }

    @Override
    public <T> T write(CoopId coop, Work<T> work) {
        return writer.write(coop, work);
    }

    @Override
    public <T> T read(Work<T> question) {
        turns.acquireUninterruptibly();
        Session session = null;
        try {
            if (closed) {
                throw Faults.closed();
            }
            session = idle.poll();
            if (session == null) {
                session = file.reader();
            }
            T answer = question.in(session);
            idle.push(session);
            session = null;
            return answer;
        } catch (SQLException fault) {
            throw Faults.of(fault);
        } finally {
            discard(session);
            turns.release();
        }
    }

    @Override
    public void compact() {
        between(session -> session.text("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    /** Does some work with the session that writes, between two transactions. */
    <T> T between(Work<T> work) {
        return writer.afterwards(work);
    }

    @Override
    public void close() {
        turns.acquireUninterruptibly(READERS);
        try {
            closed = true;
            for (Session session = idle.poll(); session != null; session = idle.poll()) {
                discard(session);
            }
        } finally {
            turns.release(READERS);
        }
        writer.close();
    }

    private static void discard(@Nullable Session session) {
        if (session != null) {
            try {
                session.close();
            } catch (SQLException | StoreException gone) {
                // it only read
            }
        }
    }
}
