package coop.voting;

import coop.core.value.Ratio;
import java.util.Optional;

/**
 * One condition of a quorum, with its arithmetic.
 *
 * <p>For example of 29 members half are needed: {@code of} members, {@code needed} 29/2, {@code found} 14: not met; with 15,
 * met.
 *
 * @param of what is counted: {@code members}, {@code votes} or {@code capital}
 * @param needed how many are needed, at least
 * @param found how many there are
 * @param memberClass in which class of members; all when there is none
 */
public record Requirement(String of, Ratio needed, Ratio found, Optional<String> memberClass) {
    /** A condition on all members together. */
    public Requirement(String of, Ratio needed, Ratio found) {
        this(of, needed, found, Optional.empty());
    }

    Requirement in(String id) {
        return new Requirement(of, needed, found, Optional.of(id));
    }

    public boolean isMet() {
        return found.compareTo(needed) >= 0;
    }
}
