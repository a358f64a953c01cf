package coop.folder.table;

/** The language of the headings. */
public enum Language {
    /** English, or headings that are the same in both languages. */
    ENGLISH,
    /** French. */
    FRENCH,
    /** Some English, some French. */
    BOTH
}
