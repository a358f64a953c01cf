package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** What happens to member loans and bonds. */
public enum LoanAct implements Word {
    /** The cooperative opens an issue. */
    ISSUE("issue", "émission", ""),
    /** Promises to lend. */
    AGREEMENT("agreement", "accord", ""),
    /** Pays the loan in. */
    PAYMENT("payment", "versement", ""),
    /** Is paid interest and principal. */
    PAYOUT("payout", "paiement", ""),
    /** Hands the loan to somebody else. */
    TRANSFER("transfer", "cession", "");

    static final Words<LoanAct> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    LoanAct(String word, String french, String also) {
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
