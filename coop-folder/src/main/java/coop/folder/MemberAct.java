package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** What happens to a membership. */
public enum MemberAct implements Word {
    /** Takes part in the foundation. */
    FOUNDER("founder", "fondateur", "fondatrice"),
    /** Asks to be admitted. */
    APPLICATION("application", "candidature", ""),
    /** Is admitted, if the rules grant it. */
    ADMISSION("admission", "admission", ""),
    /** Is refused. */
    REFUSAL("refusal", "refus", ""),
    /** Leaves. */
    RESIGNATION("resignation", "démission", ""),
    /** May not use the rights of a member for a time. */
    SUSPENSION("suspension", "suspension", ""),
    /** May use them again. */
    REINSTATEMENT("reinstatement", "réintégration", ""),
    /** Is excluded. */
    EXCLUSION("exclusion", "exclusion", ""),
    /** Dies. */
    DEATH("death", "décès", ""),
    /** Is asked to join. */
    INVITATION("invitation", "invitation", ""),
    /** Does not want to join, or takes an application back. */
    DECLINE("decline", "renonciation", ""),
    /** Is put on the waiting list. */
    WAITING("waiting", "attente", "liste d'attente"),
    /** Is approved by the board. */
    APPROVAL("approval", "agrément", ""),
    /** Goes over to another class. */
    RECLASSIFICATION("reclassification", "changement", "changement de catégorie"),
    /** Is deemed to have resigned. */
    LAPSE("lapse", "démission d'office", "réputé démissionnaire"),
    /** Is to be excluded, and told so. */
    PROPOSAL("proposal", "proposition", "proposition d'exclusion"),
    /** Answers the proposal. */
    HEARING("hearing", "audition", ""),
    /** The proposal is not pursued. */
    ABANDONMENT("abandonment", "abandon", ""),
    /** Those who inherit are known. */
    HEIRS("heirs", "héritiers", ""),
    /** Somebody acts for a legal person. */
    REPRESENTATIVE("representative", "représentant", "");

    static final Words<MemberAct> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    MemberAct(String word, String french, String also) {
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
