package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** What happens to shares. */
public enum ShareAct implements Word {
    /** Promises to take shares. */
    SUBSCRIPTION("subscription", "souscription", ""),
    /** Pays on them. */
    PAYMENT("payment", "versement", ""),
    /** Hands them to somebody else. */
    TRANSFER("transfer", "cession", ""),
    /** Asks to have them back. */
    REFUND("refund", "remboursement", ""),
    /** Is paid for shares given back. */
    PAYOUT("payout", "paiement", "");

    static final Words<ShareAct> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    ShareAct(String word, String french, String also) {
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
