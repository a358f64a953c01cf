package coop.voting;

import coop.core.policy.Policy;
import java.util.Collections;
import java.util.SortedMap;

/** How many votes carry a motion. */
@FunctionalInterface
public interface Majority extends Policy {
    /** Whether a motion with these votes is carried. */
    boolean carries(Votes votes);

    /** Whether the votes are equal, so that one more would carry it: the tie that a casting vote may break. */
    default boolean isTied(Votes votes) {
        return false;
    }

    /** Whether it looks at the votes of each class, so that they must be known. */
    default boolean needsClasses() {
        return false;
    }

    /**
     * What was needed, by name and in exact form, for the record: {@code majority} the rule's id, {@code of} the part,
     * {@code base} and {@code baseVotes} of what, {@code needed} the product.
     */
    default SortedMap<String, String> arithmetic(Votes votes) {
        return Collections.emptySortedMap();
    }
}
