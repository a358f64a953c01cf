package coop.store;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Digests in the table {@code report}. Thread-safe. */
record SqlReportDigests(Database database) implements ReportDigests {
    private static final String PUT = "INSERT INTO report (coop, name, digest) VALUES (?, ?, ?)"
            + " ON CONFLICT (coop, name) DO UPDATE SET digest = excluded.digest";
    private static final String ALL = "SELECT name, digest FROM report WHERE coop = ? ORDER BY name";

    @Override
    public void put(CoopId coop, String name, Hash digest) {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("wanted a report's name of 1 to 200 characters");
        }
        database.write(coop, session -> {
            PreparedStatement statement = session.prepared(PUT);
            statement.setString(1, coop.id());
            statement.setString(2, name);
            statement.setBytes(3, digest.bytes());
            return statement.executeUpdate();
        });
    }

    @Override
    public SortedMap<String, Hash> all(CoopId coop) {
        return database.read(session -> {
            PreparedStatement statement = session.prepared(ALL);
            statement.setString(1, coop.id());
            SortedMap<String, Hash> digests = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    digests.put(Rows.text(rows, 1), Rows.hash(rows, 2));
                }
            }
            return Collections.unmodifiableSortedMap(digests);
        });
    }
}
