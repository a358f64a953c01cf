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
    PAYOUT("payout", "paiement", ""),
    /** Asks for shares, to be approved. */
    REQUEST("request", "demande", ""),
    /** What was asked for is approved. */
    APPROVAL("approval", "approbation", "agrement"),
    /** Takes back what was asked for. */
    WITHDRAWAL("withdrawal", "retrait", ""),
    /** What is not paid in is called. */
    CALL("call", "appel", ""),
    /** Gives shares away. */
    GIFT("gift", "don", ""),
    /** An heir takes over shares. */
    INHERITANCE("inheritance", "succession", ""),
    /** An heir takes over what was owed for shares given back. */
    CLAIM("claim", "créance", ""),
    /** What is owed for shares given back pays for others. */
    SET_OFF("set-off", "compensation", ""),
    /** Shares become shares of another class. */
    CONVERSION("conversion", "conversion", ""),
    /** Shares on which nothing was paid in are cancelled. */
    CANCELLATION("cancellation", "annulation", ""),
    /** Gives up shares without a refund. */
    SURRENDER("surrender", "abandon", ""),
    /** Loses shares by a decision. */
    FORFEITURE("forfeiture", "déchéance", "");

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
