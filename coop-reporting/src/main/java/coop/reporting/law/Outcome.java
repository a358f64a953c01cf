package coop.reporting.law;

import java.util.Locale;

/** What a check finds. There is no score: what could not be told is never counted as met. */
public enum Outcome {
    /** The books show that the rule holds, and the rule is known from a text. */
    MET,
    /** The books show that the rule does not hold, and the rule is known from a text. */
    NOT_MET,
    /** The books lack what the rule asks about; the finding says what. */
    NOT_ENOUGH_DATA,
    /** A person has to judge: the rule is known from memory only, can be read in two ways, or asks what no book can answer. */
    TO_VERIFY;

    /** As JSON has it: {@code met}, {@code not-met}, {@code not-enough-data}, {@code to-verify}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
