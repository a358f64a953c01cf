package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** The gender of a person, as the person says it. */
public enum Gender implements Word {
    /** Female. */
    F("f", "f", "femme, female"),
    /** Male. */
    M("m", "m", "h, homme, male"),
    /** Neither, or another. */
    X("x", "x", "");

    static final Words<Gender> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    Gender(String word, String french, String also) {
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
