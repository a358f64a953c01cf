package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** What {@code mandates.csv} says was done. */
public enum MandateAct implements Word {
    /** Somebody is appointed. */
    APPOINTMENT("appointment", "nomination", ""),
    /** A body fills a vacancy itself. */
    CO_OPTION("co-option", "cooptation", ""),
    /** Somebody resigns. */
    RESIGNATION("resignation", "démission", ""),
    /** A meeting takes a mandate away. */
    REMOVAL("removal", "révocation", ""),
    /** A meeting decides on pay. */
    PAY("pay", "rémunération", ""),
    /** Somebody may sign for the cooperative. */
    SIGNING("signing", "signature", "");

    static final Words<MandateAct> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    MandateAct(String word, String french, String also) {
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
