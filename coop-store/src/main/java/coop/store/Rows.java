package coop.store;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads columns that must be there and of their form; anything else is damage. */
final class Rows {
    private Rows() {}

    static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw Faults.damaged("a text is missing", null);
        }
        return text;
    }

    static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    static Hash hash(ResultSet row, int column) throws SQLException {
        byte[] bytes = bytes(row, column);
        if (bytes.length != 32) {
            throw Faults.damaged("a digest has " + bytes.length + " bytes", null);
        }
        return Hash.ofDigest(bytes);
    }

    static CoopId coop(ResultSet row, int column) throws SQLException {
        try {
            return new CoopId(text(row, column));
        } catch (IllegalArgumentException malformed) {
            throw Faults.damaged("a cooperative has no id", malformed);
        }
    }
}
