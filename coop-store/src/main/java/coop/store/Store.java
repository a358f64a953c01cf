package coop.store;

import coop.core.journal.JournalStore;
import coop.core.journal.StoreProvider;
import coop.core.membership.MemberDirectory;
import coop.voting.ballot.BallotBox;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * A store in a database: the journals of one or many cooperatives, the directory of their persons, the digests of their
 * reports and the boxes of their ballots. A {@link StoreFile} is one SQLite file, a {@link StoreServer} is a schema on a
 * PostgreSQL server; both keep the same promises.
 *
 * <p>Safe for use by many threads. The database may be open more than once, in this process and in others.
 */
public abstract sealed class Store implements AutoCloseable permits StoreFile, StoreServer {
    private final Database database;
    private final JournalStore journals;
    private final MemberDirectory directory;
    private final ReportDigests reports;

    Store(Database database) {
        this.database = database;
        this.journals = new SqlJournals(database);
        this.directory = new SqlDirectory(database);
        this.reports = new SqlReportDigests(database);
    }

    /**
     * Opens the store in a place, and makes it when there is none.
     *
     * <pre>{@code
     * Store.open("books/journal.sqlite");
     * Store.open("jdbc:postgresql://db.example.org/coops?user=coop&password=…&currentSchema=books");
     * }</pre>
     *
     * @param place a JDBC URL of PostgreSQL or SQLite, or a file
     * @throws coop.core.journal.StoreException if it cannot be opened
     */
    public static Store open(String place) {
        if (place.startsWith("jdbc:postgresql:")) {
            return StoreServer.open(place);
        }
        return StoreFile.open(
                Path.of(place.startsWith("jdbc:sqlite:") ? place.substring("jdbc:sqlite:".length()) : place));
    }

    /** The journals in it; closing them closes the whole store. */
    public final JournalStore journals() {
        return journals;
    }

    /** The persons in it. */
    public final MemberDirectory directory() {
        return directory;
    }

    /** The digests of reports in it. */
    public final ReportDigests reports() {
        return reports;
    }

    /**
     * The boxes of secret ballots in it, going by a clock; closing them closes the whole store. A box is better kept in a file
     * or schema of its own, apart from the journal and its backups.
     */
    public final BallotBox boxes(InstantSource clock) {
        return new SqlBallotBox(database, clock);
    }

    /** Journals and directory, as {@link coop.core.wiring.CoopSdk#office(StoreProvider.Opened, coop.core.value.CoopId)} takes them. */
    public final StoreProvider.Opened opened() {
        return new StoreProvider.Opened(journals, directory);
    }

    final Database database() {
        return database;
    }

    /** Waits for what was begun, then closes; what was acknowledged stays. Closing twice does nothing. */
    @Override
    public final void close() {
        database.close();
    }
}
