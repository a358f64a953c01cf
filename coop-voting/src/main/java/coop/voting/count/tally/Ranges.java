package coop.voting.count.tally;

import coop.core.value.Ratio;
import java.util.Optional;
import java.util.function.Predicate;

/** Which scores are allowed. */
final class Ranges {
    private Ranges() {}

    static void check(Optional<Ratio> max, Optional<Ratio> unscored) {
        if (max.isPresent() && max.get().signum() <= 0) {
            throw new IllegalArgumentException("The highest score is above 0, not " + max.get());
        }
        if (max.isPresent()
                && unscored.isPresent()
                && (unscored.get().signum() < 0 || unscored.get().compareTo(max.get()) > 0)) {
            throw new IllegalArgumentException("The score of the unscored is from 0 to " + max.get());
        }
    }

    /** From 0 to the highest; any score when there is none. */
    static Predicate<Ratio> upTo(Optional<Ratio> max) {
        return score -> max.isEmpty() || score.signum() >= 0 && score.compareTo(max.get()) <= 0;
    }
}
