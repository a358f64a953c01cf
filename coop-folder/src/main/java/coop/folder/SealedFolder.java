package coop.folder;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one sealed vote, {@code sealed-MOTION/} in a meeting's folder: either the bundle that was published, or, for an
 * example, the setup, the envelopes and keys that are marked as a demonstration. No file says who voted what.
 *
 * @param motion the motion
 * @param path the folder, relative to the cooperative's
 * @param files the files by name, those of {@code demonstration-keys/} with that before theirs; not copied
 */
public record SealedFolder(String motion, String path, SortedMap<String, byte[]> files) {
    /** Where an example keeps the keys that open its envelopes. */
    public static final String KEYS = "demonstration-keys/";

    public SealedFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    @Override
    public String toString() {
        return path;
    }
}
