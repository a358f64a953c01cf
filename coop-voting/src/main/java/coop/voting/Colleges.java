package coop.voting;

import coop.core.policy.Policy;

/** How the votes of colleges, which are classes of members, are put together on a yes or no. */
@FunctionalInterface
public interface Colleges extends Policy {
    /**
     * The votes as they weigh, of which the majority is then taken: counters whose whole is 1.
     *
     * @param votes the counters, with those of each class
     */
    Votes weighed(Votes votes);

    /** Whether members vote in colleges at all, so that the votes of each class must be known. */
    default boolean needsClasses() {
        return true;
    }
}
