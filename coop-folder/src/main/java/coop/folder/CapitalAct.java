package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** What happens to all shares of a class, or to what is owed to all. */
public enum CapitalAct implements Word {
    /** Every share becomes several, or several one. */
    SPLIT("split", "division", ""),
    /** Every share is worth more. */
    INCREASE("increase", "augmentation", ""),
    /** Refunds are paid to all, as far as the money goes. */
    PAYOUT("payout", "paiement", ""),
    /** What was not collected in time lapses. */
    LAPSE("lapse", "prescription", ""),
    /** The board finds that a test holds. */
    PASSED("test-passed", "test-réussi", ""),
    /** The board finds that a test fails. */
    FAILED("test-failed", "test-échoué", "");

    static final Words<CapitalAct> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    CapitalAct(String word, String french, String also) {
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
