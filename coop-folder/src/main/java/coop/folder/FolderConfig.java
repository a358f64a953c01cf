package coop.folder;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code folder.json} says about how tables are written; without it, all is detected.
 *
 * @param all what holds for all tables
 * @param files what holds for one, by its path relative to the folder; it comes first
 */
public record FolderConfig(Format all, SortedMap<String, Format> files) {
    /** Nothing is said. */
    public static final FolderConfig NONE = new FolderConfig(Format.DETECTED, new TreeMap<>());

    public FolderConfig {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * How a table is written; null for what is to be detected.
     *
     * @param encoding {@code utf-8} or {@code windows-1252}
     * @param separator {@code ,} or {@code ;} or {@code tab}
     * @param dates {@code yyyy-mm-dd} or {@code dd/mm/yyyy}
     * @param decimals {@code .} or {@code ,}
     */
    public record Format(
            @Nullable String encoding,
            @Nullable String separator,
            @Nullable String dates,
            @Nullable String decimals) {
        /** All is detected. */
        public static final Format DETECTED = new Format(null, null, null, null);
    }
}
