package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** How a vote is taken. */
public enum BallotForm implements Word {
    /** Each vote with the name of its principal. */
    OPEN("open", "ouvert", "nominal"),
    /** Only how many. */
    SHOW_OF_HANDS("show-of-hands", "main-levée", "à main levée"),
    /** Secret, on papers. */
    PAPER("paper", "papier", "bulletin, secret"),
    /** By consent, in rounds. */
    CONSENT("consent", "consentement", ""),
    /** Secret, in sealed envelopes. */
    SEALED("sealed", "scellé", "sous enveloppe");

    static final Words<BallotForm> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    BallotForm(String word, String french, String also) {
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
