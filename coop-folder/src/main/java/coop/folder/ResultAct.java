package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** What {@code results.csv} says became of a result. */
public enum ResultAct implements Word {
    /** Somebody contests it. */
    CONTEST("contest", "contestation", "contested"),
    /** The votes were counted again. */
    CORRECT("correct", "correction", "corrected"),
    /** It has no effect any more. */
    ANNUL("annul", "annulation", "annulled");

    static final Words<ResultAct> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    ResultAct(String word, String french, String also) {
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
