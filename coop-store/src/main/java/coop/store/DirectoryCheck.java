package coop.store;

import coop.core.journal.StoreException;
import coop.core.membership.Person;
import coop.core.value.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Compares each person of the directory with the commitment that the journal holds. For one thread, once. */
record DirectoryCheck(SortedMap<String, Commitments> commitments, List<Finding> findings) {
    /** Reads all persons; gives how many there are. */
    long persons(Session session) throws SQLException {
        Map<String, Set<MemberId>> seen = new HashMap<>();
        long count = 0;
        try (Statement statement = session.statement();
                ResultSet rows = statement.executeQuery(
                        "SELECT " + SqlDirectory.COLUMNS + ", coop FROM person ORDER BY coop, who")) {
            while (rows.next()) {
                String coop = Rows.text(rows, 8);
                long number = rows.getLong(1);
                count++;
                if (number < 1 || number > 999_999_999_999L) {
                    add("person.unreadable", coop, "m" + number, "no person has this number");
                    continue;
                }
                MemberId who = MemberId.of(number);
                seen.computeIfAbsent(coop, some -> new HashSet<>()).add(who);
                boolean erased = rows.getString(2) == null;
                if (!erased) {
                    person(coop, who, rows);
                }
            }
        }
        commitments.forEach((coop, known) -> {
            Set<MemberId> there = seen.getOrDefault(coop, Set.of());
            for (MemberId who : known.persons()) {
                if (!there.contains(who) && !known.isReversed(who)) {
                    add(
                            "person.missing",
                            coop,
                            who.toString(),
                            "the journal holds a person who is not in the directory");
                }
            }
        });
        return count;
    }

    private void person(String coop, MemberId who, ResultSet row) throws SQLException {
        Commitments known = commitments.getOrDefault(coop, new Commitments());
        Person person;
        try {
            person = SqlDirectory.person(row);
        } catch (StoreException unreadable) {
            add("person.unreadable", coop, who.toString(), "the person's data cannot be read");
            return;
        }
        if (!known.isEntered(who)) {
            add("person.unrecorded", coop, who.toString(), "the journal does not hold this person");
        } else if (!known.isLast(who, person.commitment())) {
            add("person.differs", coop, who.toString(), "the person's data are not those last entered in the journal");
        }
    }

    private void add(String code, String coop, String key, String sentence) {
        findings.add(new Finding(code, "person", coop, key, sentence));
    }
}
