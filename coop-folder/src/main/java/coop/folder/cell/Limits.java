package coop.folder.cell;

import java.time.LocalDate;

/** How large and how far things may go. All limits are here; each is the last value that is accepted. */
public final class Limits {
    /** Characters in a cell or in a JSON text. */
    public static final int CELL = 65_536;

    /** Code points in a name. */
    public static final int NAME = 200;

    /** Code points in a title. */
    public static final int TITLE = 300;

    /** Characters in a person's key, a class, an indicator. */
    public static final int KEY = 40;

    /** Characters in an id, such as that of a motion, which is part of a file name. */
    public static final int ID = 80;

    /** Bytes in a table. */
    public static final int TABLE_BYTES = 256 * 1024 * 1024;

    /** Bytes in a JSON file. */
    public static final int JSON_BYTES = 1024 * 1024;

    /** How deep JSON may nest. */
    public static final int JSON_DEPTH = 32;

    /** Values and names in a JSON file. */
    public static final int JSON_TOKENS = 100_000;

    /** Characters in the name of a JSON key. */
    public static final int JSON_KEY = 128;

    /** Digits before the decimal mark. */
    public static final int WHOLE_DIGITS = 16;

    /** Digits after the decimal mark. */
    public static final int DECIMALS = 6;

    /** Ranks in a preference vote that has a column a rank. */
    public static final int RANKS = 50;

    /** Shares in one act, and votes in one total. */
    public static final long COUNT = 1_000_000_000_000L;

    /** The first day that a date may name. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);

    /** The last day that a date may name. */
    public static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    /** Problems of one file that are kept; further ones are counted. */
    public static final int PROBLEMS = 1_000;

    private Limits() {}
}
