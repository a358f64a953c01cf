package coop.voting.count.tally;

import coop.core.value.Ratio;
import java.util.Optional;

/** Checks of score settings. */
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
}
