package coop.store;

import coop.core.journal.StoreException;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;

/** One kind of database, and where its sessions come from. Thread-safe. */
interface Sessions {
    /** A session for questions. */
    Session reader() throws SQLException;

    /** A session whose commits are durable when they return. */
    Session writer() throws SQLException;

    /** Whether a session that writes is kept from one transaction to the next, as long as nothing fails. */
    boolean keepsWriter();

    /** What a failure means to a caller. */
    StoreException fault(SQLException fault);

    /**
     * Whether a transaction that failed so is worth another attempt, which its caller does not notice: others were quicker,
     * or the connection was lost. Every work may be done twice: what is on record already is a duplicate.
     */
    boolean isPassing(SQLException fault);

    /** How entries of an act are put on record. */
    Appending appending();

    /** What is not as this release makes it, by the name of the table, trigger, index, view or function. */
    SortedMap<String, String> differences(Session session) throws SQLException;

    /** What the database itself finds wrong; none when all is well, or when it has no such check. */
    List<String> inconsistencies(Session session) throws SQLException;
}
