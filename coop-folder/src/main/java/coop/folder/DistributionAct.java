package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** How what was allocated is paid. */
public enum DistributionAct implements Word {
    /** Everything of a year, to everybody, as decided. */
    SETTLEMENT("settlement", "reglement", "règlement"),
    /** Money to one person. */
    PAYMENT("payment", "versement", "paiement"),
    /** A note of one person, in money. */
    REDEMPTION("redemption", "rachat", "");

    static final Words<DistributionAct> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    DistributionAct(String word, String french, String also) {
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
