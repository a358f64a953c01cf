package coop.voting;

import coop.core.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A quota on the seats of an election, such as for women or for regions. The groups of the candidates are announced on the
 * agenda, since a result cannot be checked without them.
 */
@FunctionalInterface
public interface SeatRule extends Policy {
    /**
     * Who may not take a seat, when the election was counted so. The votes are then counted again without that candidate,
     * until nobody is named here.
     *
     * @param elected who won seats, best first
     * @param others the candidates who stand and won none
     * @param groups the group of each candidate who belongs to one
     */
    Optional<String> without(List<String> elected, List<String> others, SortedMap<String, String> groups);
}
