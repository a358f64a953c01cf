package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** What a general meeting is called for. */
public enum MeetingKind implements Word {
    /** The yearly business. */
    ORDINARY("ordinary", "ordinaire", ""),
    /** Statutes, and whatever else cannot wait. */
    EXTRAORDINARY("extraordinary", "extraordinaire", "");

    static final Words<MeetingKind> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    MeetingKind(String word, String french, String also) {
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
