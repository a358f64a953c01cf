package coop.store;

import coop.core.value.CoopId;

/**
 * A database as the journals, the directory and the digests see it: the seam for another one. Thread-safe.
 */
interface Database extends AutoCloseable {
    /** Answers a question by one statement, which sees whole transactions only. */
    <T> T read(Work<T> question);

    /**
     * Does some work for a cooperative in a transaction; it is durable when this returns, and was not done at all when this
     * throws.
     */
    <T> T write(CoopId coop, Work<T> work);

    /** How entries are put on record inside such a transaction. */
    Appending appending();

    /** Where sessions come from. */
    Sessions sessions();

    /** Empties the database's own log of what is in its tables by now, as far as nobody is reading it. */
    void compact();

    /** Waits for what was begun, then closes. Closing twice does nothing. */
    @Override
    void close();
}
