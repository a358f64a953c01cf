package coop.store;

import coop.core.journal.StoreException;
import coop.core.plugin.Installed;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves that nothing in a store was changed behind its back: the tables are those of a store and consistent, every entry has
 * the bytes that the one after it vouches for, the acts are what the entries say, the persons are those that the journal holds
 * commitments to, and the reports are those that the books give.
 *
 * <p>What it does not prove: whoever can write the file can also compute the hashes anew from some entry on, or cut the
 * journal's end off. Against that, keep {@link coop.core.journal.JournalStore#head heads} where the owner of the file cannot
 * reach them, for instance in the minutes.
 */
public final class StoreCheck {
    private final Sessions sessions;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> untold = new ArrayList<>();
    private long entries;
    private long persons;
    private long reports;

    private StoreCheck(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Verifies a store; its report digests are counted among what could not be told. */
    public static Findings verify(Path file, Installed installed) {
        return verify(file, installed, null);
    }

    /**
     * Verifies a store, which may be open, and makes its reports again. The file is not written to, and not made.
     *
     * @param recount makes the reports again; an exception it throws is a finding
     */
    public static Findings verify(Path file, Installed installed, @Nullable Recount recount) {
        if (!isFile(file)) {
            Finding none = new Finding("store.not-a-store", "", "", "", "there is no store in this place");
            return new Findings(List.of(none), List.of(), 0, 0, 0);
        }
        return verify(new SqliteFile(file.toAbsolutePath(), SqliteDatabase.PATIENCE), installed, recount);
    }

    /** Verifies an open store, as another process would see it. */
    public static Findings verify(Store store, Installed installed, @Nullable Recount recount) {
        return verify(store.database().sessions(), installed, recount);
    }

    private static Findings verify(Sessions sessions, Installed installed, @Nullable Recount recount) {
        StoreCheck check = new StoreCheck(sessions);
        check.run(installed, recount);
        return new Findings(check.findings, check.untold, check.entries, check.persons, check.reports);
    }

    @FunctionalInterface
    private interface Part {
        void run() throws SQLException;
    }

    private void run(Installed installed, @Nullable Recount recount) {
        part("", () -> {
            try (Session session = sessions.reader()) {
                session.look();
                List<Report> published = new ArrayList<>();
                JournalCheck journals = new JournalCheck(installed.format(), findings);
                part("entry", () -> entries = journals.entries(session));
                part("act", () -> journals.acts(session));
                part("person", () -> persons = new DirectoryCheck(journals.commitments(), findings).persons(session));
                part("report", () -> published.addAll(published(session)));
                part(
                        "",
                        () -> sessions.differences(session)
                                .forEach((name, what) ->
                                        findings.add(new Finding("schema.differs", name, "", "", what))));
                part(
                        "",
                        () -> sessions.inconsistencies(session)
                                .forEach(what -> findings.add(new Finding("database.inconsistent", "", "", "", what))));
                session.commit();
                published.forEach(report -> recount(report, recount));
            }
        });
    }

    private static boolean isFile(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) > 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** What stops one part is a finding, and does not stop the others. */
    private void part(String table, Part part) {
        try {
            part.run();
        } catch (SQLException fault) {
            StoreException typed = sessions.fault(fault);
            findings.add(new Finding(typed.code(), table, "", "", String.valueOf(typed.getMessage())));
        } catch (StoreException fault) {
            findings.add(new Finding(fault.code(), table, "", "", String.valueOf(fault.getMessage())));
        }
    }

    private record Report(String coop, String name, byte[] digest) {}

    private static List<Report> published(Session session) throws SQLException {
        List<Report> published = new ArrayList<>();
        try (Statement statement = session.statement();
                ResultSet rows = statement.executeQuery("SELECT coop, name, digest FROM report ORDER BY coop, name")) {
            while (rows.next()) {
                published.add(new Report(Rows.text(rows, 1), Rows.text(rows, 2), Rows.bytes(rows, 3)));
            }
        }
        return published;
    }

    private void recount(Report report, @Nullable Recount recount) {
        if (recount == null) {
            untold.add(finding("report.untold", report, "it was not made again"));
            return;
        }
        try {
            Optional<Hash> now = recount.digest(new CoopId(report.coop()), report.name());
            reports++;
            if (now.isEmpty()) {
                findings.add(finding("report.unknown", report, "no such report can be made from the books"));
            } else if (!Arrays.equals(now.get().bytes(), report.digest())) {
                findings.add(finding("report.differs", report, "the books give another report now"));
            }
        } catch (RuntimeException failed) {
            findings.add(finding("report.unknown", report, "it cannot be made again from these books"));
        }
    }

    private static Finding finding(String code, Report report, String sentence) {
        return new Finding(code, "report", report.coop(), report.name(), sentence);
    }
}
