package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** What {@code proposals.csv} says was done. */
public enum ProposalAct implements Word {
    /** A member proposes. */
    PROPOSAL("proposal", "proposition", ""),
    /** A member seconds. */
    SECOND("second", "appui", "seconded, soutien"),
    /** A member offers another wording. */
    AMENDMENT("amendment", "amendement", ""),
    /** Who proposed takes an amendment over. */
    TAKEN("taken", "repris", "accepted"),
    /** Who proposed takes it back. */
    WITHDRAWAL("withdrawal", "retrait", ""),
    /** A member ranks the proposals of a topic. */
    RANKING("ranking", "classement", "");

    static final Words<ProposalAct> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    ProposalAct(String word, String french, String also) {
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
