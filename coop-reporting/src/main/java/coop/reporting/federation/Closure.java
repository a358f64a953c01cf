package coop.reporting.federation;

import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The end of a cooperative. Not to answer is no closure.
 *
 * @param on its last day
 * @param reason how it ended
 * @param lastJobs the full-time equivalents it last had, when known
 */
public record Closure(LocalDate on, Reason reason, Optional<Ratio> lastJobs) {
    /** How a cooperative ends. */
    public enum Reason {
        DISSOLVED,
        BANKRUPT,
        /** Goes on within another; its jobs are not lost by that. */
        MERGED
    }
}
