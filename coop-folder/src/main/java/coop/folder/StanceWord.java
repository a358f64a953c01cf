package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** Where somebody stands in a round of consent. */
public enum StanceWord implements Word {
    /** Has no objection. */
    CONSENT("consent", "consentement", "consents, consent"),
    /** Has a concern and no objection. */
    CONCERN("concern", "préoccupation", "reserve"),
    /** Objects. */
    OBJECTION("objection", "objection", "objects"),
    /** Takes no part. */
    ASIDE("aside", "abstention", "stand-aside");

    static final Words<StanceWord> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    StanceWord(String word, String french, String also) {
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
