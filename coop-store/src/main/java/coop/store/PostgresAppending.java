package coop.store;

import coop.core.journal.JournalStore.Result;
import coop.core.journal.StoredEntry;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Appends by one call of the database's own function, which looks and writes in one round trip. */
final class PostgresAppending implements Appending {
    private static final String CALL = "SELECT what, low, high FROM coop_append(?, ?, ?, ?, ?, ?)";

    @Override
    public Result append(
            Session session, CoopId coop, long last, String command, Hash digest, List<StoredEntry> entries)
            throws SQLException {
        byte[][] hashes = new byte[entries.size()][];
        byte[][] bytes = new byte[entries.size()][];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = entries.get(i).hash().bytes();
            bytes[i] = entries.get(i).bytes();
        }
        PreparedStatement call = session.prepared(CALL);
        call.setString(1, coop.id());
        call.setLong(2, last);
        call.setString(3, command);
        call.setBytes(4, digest.bytes());
        array(session, call, 5, hashes);
        array(session, call, 6, bytes);
        try (ResultSet answer = call.executeQuery()) {
            if (!answer.next()) {
                throw Faults.damaged("the function that appends gives no answer", null);
            }
            String what = Rows.text(answer, 1);
            return switch (what) {
                case "appended" -> new Result.Appended(answer.getLong(3));
                case "duplicate" -> new Result.Duplicate(answer.getLong(2), answer.getLong(3));
                case "reused" -> new Result.KeyReused(command);
                case "conflict" -> new Result.Conflict(answer.getLong(3));
                default -> throw Faults.damaged("the function that appends gives another answer", null);
            };
        }
    }

    private static void array(Session session, PreparedStatement call, int place, byte[][] values) throws SQLException {
        Array array = session.connection().createArrayOf("bytea", values);
        call.setArray(place, array);
        array.free();
    }
}
