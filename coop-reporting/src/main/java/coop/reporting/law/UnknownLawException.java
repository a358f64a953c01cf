package coop.reporting.law;

import java.time.LocalDate;

/**
 * A check asked for a parameter that has no value on that day. A check need not catch it: its finding is then {@code to-verify}
 * and says that the law of that day is not in the pack.
 */
public final class UnknownLawException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final LocalDate day;

    UnknownLawException(String parameter, LocalDate day) {
        super("no value of " + parameter + " is known for " + day);
        this.parameter = parameter;
        this.day = day;
    }

    /** The id of the parameter. */
    public String parameter() {
        return parameter;
    }

    /** The day it was asked for. */
    public LocalDate day() {
        return day;
    }
}
