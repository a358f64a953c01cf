package coop.voting;

import coop.core.value.Ratio;

/**
 * One condition of a quorum, with its arithmetic.
 *
 * <p>For example of 29 members half are needed: {@code of} members, {@code needed} 29/2, {@code found} 14: not met; with 15,
 * met.
 *
 * @param of what is counted: {@code members} or {@code votes}
 * @param needed how many are needed, at least
 * @param found how many there are
 */
public record Requirement(String of, Ratio needed, Ratio found) {
    public boolean isMet() {
        return found.compareTo(needed) >= 0;
    }
}
