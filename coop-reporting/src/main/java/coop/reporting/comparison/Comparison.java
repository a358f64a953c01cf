package coop.reporting.comparison;

import java.time.LocalDate;
import java.util.List;

/**
 * What would have come out differently under other statutes.
 *
 * @param compared how many decisions on record were looked at
 * @param differences those that would have come out differently, in the order of the days
 * @param untold those of which the record does not tell
 */
public record Comparison(int compared, List<Difference> differences, List<Difference> untold) {
    public Comparison {
        differences = List.copyOf(differences);
        untold = List.copyOf(untold);
    }

    /** What a decision was about. */
    public enum Subject {
        ADMISSION,
        EXIT,
        EXCLUSION,
        QUORUM,
        VOTE,
        PAYOUT
    }

    /**
     * A decision.
     *
     * @param subject what it was about
     * @param on its day
     * @param entry the entry that holds it
     * @param about whom or what: a person's number, a motion, a year
     * @param was as it came out
     * @param would as it would have come out, or why that cannot be told
     */
    public record Difference(Subject subject, LocalDate on, long entry, String about, String was, String would) {}
}
