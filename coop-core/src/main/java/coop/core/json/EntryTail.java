package coop.core.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hash of the entry before in the canonical bytes of an entry, from their end: there only the time, a number and
 * the type come after it, none of which may hold a quotation mark. So nothing in the data can be taken for it.
 */
final class EntryTail {
    private static final byte[] PREVIOUS = ascii("\"previous\":\"");
    private static final byte[] RECORDED = ascii("\",\"recordedAt\":\"");
    private static final byte[] REVISION = ascii("\",\"revision\":");
    private static final byte[] TYPE = ascii(",\"type\":\"");
    private static final byte[] VERSION = ascii("\",\"v\":1}");
    private static final int LONGEST = 400;

    private EntryTail() {}

    /** The 32 bytes, or null when the entry does not end as canonical entries do. */
    static byte @Nullable [] previous(byte[] entry) {
        int version = entry.length - VERSION.length;
        if (!at(entry, version, VERSION)) {
            return null;
        }
        int least = Math.max(0, entry.length - LONGEST);
        int type = plainBack(entry, version, least) - TYPE.length;
        int revision = digitsBack(entry, type) - REVISION.length;
        int recorded = plainBack(entry, revision, least) - RECORDED.length;
        int hash = recorded - 64;
        boolean found = at(entry, type, TYPE)
                && at(entry, revision, REVISION)
                && at(entry, recorded, RECORDED)
                && at(entry, hash - PREVIOUS.length, PREVIOUS);
        return found ? bytes(entry, hash) : null;
    }

    /** The start of a text without quotation marks or escapes that ends before a place. */
    private static int plainBack(byte[] entry, int end, int least) {
        int start = end;
        while (start > least && entry[start - 1] != '"' && entry[start - 1] != '\\') {
            start--;
        }
        return start;
    }

    private static int digitsBack(byte[] entry, int end) {
        int start = end;
        while (start > 0 && start <= entry.length && entry[start - 1] >= '0' && entry[start - 1] <= '9') {
            start--;
        }
        return start;
    }

    private static boolean at(byte[] entry, int place, byte[] wanted) {
        if (place < 0 || place + wanted.length > entry.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (entry[place + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte @Nullable [] bytes(byte[] entry, int from) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            int high = digit(entry[from + 2 * i]);
            int low = digit(entry[from + 2 * i + 1]);
            if (high < 0 || low < 0) {
                return null;
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }

    /** Lower-case digits only: an entry is written in one way. */
    private static int digit(byte c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
