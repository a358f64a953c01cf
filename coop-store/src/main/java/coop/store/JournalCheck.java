package coop.store;

import coop.core.journal.DamagedEntryException;
import coop.core.journal.EntriesReversed;
import coop.core.journal.Entry;
import coop.core.journal.EntryFormat;
import coop.core.journal.StoreException;
import coop.core.journal.StoredEntry;
import coop.core.membership.MembershipEvent.PersonEntered;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads every entry and compares it with the one before it, and the acts with the entries. For one thread, once. */
final class JournalCheck {
    private final EntryFormat format;
    private final List<Finding> findings;
    private final List<Finding> ofActs = new ArrayList<>();
    private final SortedMap<String, Commitments> commitments = new TreeMap<>();

    /** One journal while it is read. */
    private static final class Walk {
        private final String coop;
        private long last;
        private Hash before = Hash.NONE;
        private Hash beforeByBytes = Hash.NONE;
        private Instant recordedAt = Instant.MIN;
        private Run run = new Run("", 0);

        private Walk(String coop) {
            this.coop = coop;
        }
    }

    /** Entries of one command that stand together. */
    private static final class Run {
        private final String command;
        private final long first;
        private final List<StoredEntry> entries = new ArrayList<>();
        private boolean readable = true;

        private Run(String command, long first) {
            this.command = command;
            this.first = first;
        }
    }

    JournalCheck(EntryFormat format, List<Finding> findings) {
        this.format = format;
        this.findings = findings;
    }

    /** What the journals hold of persons, by cooperative, once the entries were read. */
    SortedMap<String, Commitments> commitments() {
        return commitments;
    }

    /** Reads all entries; gives how many there are. */
    long entries(Session session) throws SQLException {
        long count = 0;
        Walk walk = new Walk("");
        try (Statement statement = session.statement();
                ResultSet rows = statement.executeQuery(
                        "SELECT coop, number, command, hash, bytes FROM entry ORDER BY coop, number")) {
            while (rows.next()) {
                String coop = Rows.text(rows, 1);
                if (!coop.equals(walk.coop)) {
                    endOfRun(session, walk);
                    walk = begin(coop);
                }
                entry(session, walk, rows);
                count++;
            }
            endOfRun(session, walk);
        } catch (SQLException | StoreException fault) {
            add("entry.damaged", walk, walk.last + 1, "the database cannot read it");
            throw fault;
        }
        return count;
    }

    private Walk begin(String coop) {
        try {
            new CoopId(coop);
        } catch (IllegalArgumentException malformed) {
            findings.add(new Finding("entry.damaged", "entry", coop, "1", "its cooperative has no proper id"));
        }
        commitments.put(coop, new Commitments());
        return new Walk(coop);
    }

    private void entry(Session session, Walk walk, ResultSet row) throws SQLException {
        long number = row.getLong(2);
        String command = Rows.text(row, 3);
        byte[] stored = Rows.bytes(row, 4);
        byte[] bytes = Rows.bytes(row, 5);
        boolean follows = number == walk.last + 1;
        if (!follows) {
            add("entry.missing", walk, walk.last + 1, "it is not there; entry " + number + " comes next");
        }
        if (!command.equals(walk.run.command)) {
            endOfRun(session, walk);
            walk.run = new Run(command, number);
        }
        Hash hash = Hash.of(bytes);
        Entry entry = null;
        boolean hashed = Arrays.equals(hash.bytes(), stored);
        if (!hashed) {
            add("entry.damaged", walk, number, "its bytes do not have its hash");
        }
        if (follows) {
            StoredEntry found = new StoredEntry(number, command, hash, bytes);
            walk.run.entries.add(found);
            entry = read(walk, found, hashed);
        }
        walk.run.readable &= hashed && entry != null;
        if (entry != null) {
            keep(walk, entry);
        }
        walk.last = number;
        walk.before = stored.length == 32 ? Hash.ofDigest(stored) : hash;
        walk.beforeByBytes = hash;
    }

    private @Nullable Entry read(Walk walk, StoredEntry stored, boolean tell) {
        try {
            return follow(walk, stored);
        } catch (RuntimeException unreadable) {
            if (tell) {
                String what = String.valueOf(unreadable.getMessage());
                boolean known = unreadable instanceof DamagedEntryException;
                String sentence = known ? what.substring(what.indexOf(": ") + 2) : "it cannot be read";
                add("entry.damaged", walk, stored.number(), sentence);
            }
            return null;
        }
    }

    /** When the entry before lost its hash and not its bytes, this one follows those, and is not to blame. */
    private Entry follow(Walk walk, StoredEntry stored) {
        if (walk.before.equals(walk.beforeByBytes)) {
            return format.read(stored, walk.before);
        }
        try {
            return format.read(stored, walk.beforeByBytes);
        } catch (DamagedEntryException otherwise) {
            return format.read(stored, walk.before);
        }
    }

    private void keep(Walk walk, Entry entry) {
        if (entry.recordedAt().isBefore(walk.recordedAt)) {
            add("entry.earlier", walk, entry.number(), "it was recorded before the entry above it");
        }
        walk.recordedAt = entry.recordedAt();
        Commitments known = commitments.computeIfAbsent(walk.coop, coop -> new Commitments());
        if (entry.event() instanceof PersonEntered entered) {
            known.entered(entered.who(), entry.number(), entered.commitment());
        } else if (entry.event() instanceof EntriesReversed reversal) {
            known.reversed(reversal.entries());
        }
    }

    private void endOfRun(Session session, Walk walk) throws SQLException {
        Run run = walk.run;
        if (run.first == 0) {
            return;
        }
        PreparedStatement statement = session.prepared(SqlJournals.FIND_ACT);
        statement.setString(1, walk.coop);
        statement.setString(2, run.command);
        try (ResultSet act = statement.executeQuery()) {
            if (!act.next()) {
                act("act.missing", walk, "the act of these entries is not there");
            } else if (act.getLong(2) != run.first || act.getLong(3) != walk.last) {
                act("act.differs", walk, "the act has other entries");
            } else if (run.readable && !Arrays.equals(digest(run), Rows.bytes(act, 1))) {
                act("act.differs", walk, "the act has another digest than its entries");
            }
        }
    }

    private byte[] digest(Run run) {
        try {
            return format.digestOf(run.entries).bytes();
        } catch (RuntimeException unwritable) {
            return new byte[0];
        }
    }

    /** Tells of acts that are not what their entries say, and of those that no entry begins. */
    void acts(Session session) throws SQLException {
        findings.addAll(ofActs);
        try (Statement statement = session.statement();
                ResultSet rows = statement.executeQuery("SELECT a.coop, a.first, a.last FROM act a LEFT JOIN entry e"
                        + " ON e.coop = a.coop AND e.number = a.first AND e.command = a.command"
                        + " WHERE e.number IS NULL ORDER BY a.coop, a.first")) {
            while (rows.next()) {
                findings.add(new Finding(
                        "act.unrecorded",
                        "act",
                        Rows.text(rows, 1),
                        rows.getLong(2) + "-" + rows.getLong(3),
                        "no entries are those of this act"));
            }
        }
    }

    private static String key(Walk walk) {
        return walk.run.first + "-" + walk.last;
    }

    private void act(String code, Walk walk, String sentence) {
        ofActs.add(new Finding(code, "act", walk.coop, key(walk), sentence));
    }

    private void add(String code, Walk walk, long number, String sentence) {
        findings.add(new Finding(code, "entry", walk.coop, Long.toString(number), sentence));
    }
}
