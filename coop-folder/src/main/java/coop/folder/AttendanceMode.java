package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** How somebody takes part in a meeting. */
public enum AttendanceMode implements Word {
    /** In the room. */
    PRESENT("present", "presentiel", "présent, présente, en présentiel"),
    /** From elsewhere. */
    REMOTE("remote", "distance", "à distance");

    static final Words<AttendanceMode> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    AttendanceMode(String word, String french, String also) {
        this.word = word;
        this.french = french;
        this.also = also;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String french() {
        return french;
    }

    @Override
    public String also() {
        return also;
    }
}
