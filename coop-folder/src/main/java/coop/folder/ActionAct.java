package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** What {@code actions.csv} says was done. */
public enum ActionAct implements Word {
    /** A decision gives somebody something to do. */
    ACTION("action", "action", ""),
    /** How it stands. */
    NOTE("note", "note", ""),
    /** It is put off. */
    POSTPONED("postponed", "report", ""),
    /** It is done. */
    DONE("done", "fait", "faite"),
    /** It is given up. */
    DROPPED("dropped", "abandon", "");

    static final Words<ActionAct> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    ActionAct(String word, String french, String also) {
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
