package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** A vote on a motion that is answered with yes or no. */
public enum Vote implements Word {
    /** For the motion. */
    YES("yes", "oui", "pour, for"),
    /** Against it. */
    NO("no", "non", "contre, against"),
    /** Present, without a side. */
    ABSTAIN("abstain", "abstention", "abstained, abstient"),
    /** A paper with nothing on it. */
    BLANK("blank", "blanc", ""),
    /** A paper that cannot be read. */
    INVALID("invalid", "nul", "nulle");

    static final Words<Vote> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    Vote(String word, String french, String also) {
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
