package coop.core.journal;

import coop.core.value.Hash;

/**
 * An entry as it is kept: its bytes, which are canonical JSON and hold the hash of the entry before, and the hash of those
 * bytes. Stores keep and return the bytes as they are; they never write them anew.
 *
 * @param number its place in the journal, from 1
 * @param command the command it came from
 * @param hash the SHA-256 of the bytes
 * @param bytes the entry in UTF-8 JSON; not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are compared by their hash
public record StoredEntry(long number, String command, Hash hash, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof StoredEntry entry && number == entry.number && hash.equals(entry.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "entry " + number + " " + hash;
    }
}
