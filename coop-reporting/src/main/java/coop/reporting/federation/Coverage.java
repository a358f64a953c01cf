package coop.reporting.federation;

import coop.core.value.Ratio;
import java.util.Optional;

/**
 * How many of those that were asked stand behind a figure. For example 41 of 58 cooperatives, with 1,180 of 1,432 jobs: 70.7 %
 * of the units and 82.4 % of the jobs.
 *
 * @param answered how many have a value
 * @param inScope how many there are; 0 when there is no register, and then the coverage is not known
 * @param weightAnswered the full-time equivalents of those that returned anything, by the register
 * @param weightInScope the full-time equivalents of all, by the register
 */
public record Coverage(long answered, long inScope, Ratio weightAnswered, Ratio weightInScope) {
    /** Below this part of the jobs a figure is marked unreliable. */
    public static final Ratio RELIABLE = Ratio.of(7, 10);
    /** Below this part it is no total, only a sum among those that answered. */
    public static final Ratio TOTAL = Ratio.HALF;

    /** The part of the units that answered; nothing without a register. */
    public Optional<Ratio> ofUnits() {
        return inScope == 0 ? Optional.empty() : Optional.of(Ratio.of(answered, inScope));
    }

    /** The part of the jobs; nothing when the register knows of no jobs. */
    public Optional<Ratio> ofJobs() {
        return weightInScope.signum() == 0 ? Optional.empty() : Optional.of(weightAnswered.dividedBy(weightInScope));
    }

    /** The part that decides what may be said: of the jobs when they are known, else of the units. */
    Optional<Ratio> deciding() {
        return ofJobs().or(this::ofUnits);
    }
}
