package coop.store;

import coop.core.journal.StoreException;
import coop.core.value.CoopId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one session that writes, on a thread of its own, so that an interrupted caller never reaches it. What waits while a
 * transaction is made durable goes into the next one together; each caller is answered after the commit. When one of them
 * fails, the transaction is rolled back and each is done in its own. Thread-safe.
 */
final class Writer<S extends Sessions> {
    private static final int TOGETHER = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private record Task<T>(String coop, Work<T> work, CompletableFuture<T> answer, boolean alone) {
        Done<T> doIn(Session session) throws SQLException {
            return new Done<>(this, work.in(session));
        }
    }

    private record Done<T>(Task<T> task, T result) {
        void answer() {
            task.answer().complete(result);
        }
    }

    private final Callable<S> opening;
    private final Deque<Task<?>> waiting = new ArrayDeque<>();
    private final CompletableFuture<S> opened = new CompletableFuture<>();
    private final Thread thread;
    private boolean closing;
    private @Nullable Session session;

    private Writer(Callable<S> opening) {
        this.opening = opening;
        this.thread = new Thread(this::run, "coop-store-writer");
        this.thread.setDaemon(true);
    }

    /**
     * Opens the database on the writing thread.
     *
     * @throws StoreException if it cannot be opened
     */
    static <S extends Sessions> Writer<S> start(Callable<S> opening) {
        Writer<S> writer = new Writer<>(opening);
        writer.thread.start();
        writer.sessions();
        return writer;
    }

    S sessions() {
        return await(opened);
    }

    <T> T write(CoopId coop, Work<T> work) {
        return await(add(new Task<>(coop.id(), work, new CompletableFuture<>(), false)));
    }

    /** Does some work between two transactions. */
    <T> T afterwards(Work<T> work) {
        return await(add(new Task<>("", work, new CompletableFuture<>(), true)));
    }

    private <T> CompletableFuture<T> add(Task<T> task) {
        synchronized (waiting) {
            if (closing) {
                throw Faults.closed();
            }
            waiting.add(task);
            waiting.notifyAll();
        }
        return task.answer();
    }

    void close() {
        synchronized (waiting) {
            closing = true;
            waiting.notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive() && thread != Thread.currentThread()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits as long as it takes; {@link CompletableFuture#join} keeps the flag of an interrupted thread. */
    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof StoreException fault) {
                Throwable reason = fault.getCause() == null ? fault : fault.getCause();
                throw new StoreException(fault.code(), String.valueOf(fault.getMessage()), reason);
            }
            if (cause instanceof RuntimeException refused) {
                throw refused;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }

    private void run() {
        try {
            S sessions = opening.call();
            session = sessions.writer();
            end(sessions);
            opened.complete(sessions);
        } catch (SQLException fault) {
            opened.completeExceptionally(Faults.of(fault));
            return;
        } catch (Throwable fault) {
            opened.completeExceptionally(fault);
            return;
        }
        for (List<Task<?>> tasks = next(); !tasks.isEmpty(); tasks = next()) {
            together(tasks);
        }
        drop();
    }

    private List<Task<?>> next() {
        synchronized (waiting) {
            while (waiting.isEmpty() && !closing) {
                try {
                    waiting.wait();
                } catch (InterruptedException nobodyDoes) {
                    // the thread is known to nobody; if somebody found it, what waits is still to be done
                }
            }
            List<Task<?>> tasks = new ArrayList<>();
            while (!waiting.isEmpty() && tasks.size() < TOGETHER) {
                if (waiting.element().alone() && !tasks.isEmpty()) {
                    return tasks;
                }
                Task<?> task = waiting.remove();
                tasks.add(task);
                if (task.alone()) {
                    return tasks;
                }
            }
            return tasks;
        }
    }

    private void together(List<Task<?>> tasks) {
        try {
            if (tasks.get(0).alone()) {
                tasks.get(0).doIn(session()).answer();
            } else {
                transaction(tasks).forEach(Done::answer);
            }
        } catch (Throwable fault) {
            if (tasks.size() == 1) {
                again(tasks.get(0), fault);
            } else {
                tasks.forEach(task -> together(List.of(task)));
            }
        }
    }

    /** Tries a task until it is done, or fails in a way that another attempt does not mend, or for too long. */
    private void again(Task<?> task, Throwable first) {
        Throwable last = first;
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long pause = 1; last instanceof SQLException sql && sessions().isPassing(sql); pause *= 2) {
            if (System.nanoTime() > end) {
                break;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Math.min(pause, 500)));
            try {
                transaction(List.of(task)).forEach(Done::answer);
                return;
            } catch (Throwable fault) {
                last = fault;
            }
        }
        task.answer()
                .completeExceptionally(
                        last instanceof SQLException sql ? sessions().fault(sql) : last);
    }

    private List<Done<?>> transaction(List<Task<?>> tasks) throws SQLException {
        // whoever writes takes the cooperatives in the same order, so that no two wait for each other
        List<Task<?>> ordered = new ArrayList<>(tasks);
        ordered.sort(Comparator.comparing(Task::coop));
        Session writing = session();
        try {
            writing.begin();
            List<Done<?>> done = new ArrayList<>(ordered.size());
            for (Task<?> task : ordered) {
                done.add(task.doIn(writing));
            }
            writing.commit();
            end(sessions());
            return done;
        } catch (Throwable fault) {
            rollBack(writing);
            throw fault;
        }
    }

    private void end(S sessions) {
        if (!sessions.keepsWriter()) {
            drop();
        }
    }

    private Session session() throws SQLException {
        Session known = session;
        if (known == null) {
            known = sessions().writer();
            session = known;
        }
        return known;
    }

    /** After a failure the next transaction begins on a new session: what this one believes of the file may be wrong. */
    private void rollBack(Session writing) {
        try {
            writing.rollBack();
        } catch (SQLException notBegun) {
            // the failure itself ended the transaction, or it was never begun
        }
        drop();
    }

    private void drop() {
        Session last = session;
        session = null;
        if (last != null) {
            try {
                last.close();
            } catch (SQLException left) {
                // everything acknowledged is in the database, and is read from there when it is opened next
            }
        }
    }
}
