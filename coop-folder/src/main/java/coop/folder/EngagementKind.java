package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** What ties a person to the cooperative. */
public enum EngagementKind implements Word {
    /** A contract of employment. */
    EMPLOYMENT("employment", "emploi", ""),
    /** Buying from the cooperative, or selling to it. */
    TRADE("trade", "commerce", ""),
    /** Producing for it. */
    PRODUCTION("production", "production", ""),
    /** Unpaid work. */
    VOLUNTEERING("volunteering", "bénévolat", "benevole");

    static final Words<EngagementKind> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    EngagementKind(String word, String french, String also) {
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
