package coop.voting;

import coop.core.policy.Policy;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.util.SortedMap;

/** How many of the votes that are there may be exercised. A cap looks at who attends, which a franchise cannot know. */
@FunctionalInterface
public interface VoteCap extends Policy {
    /** The votes that each member present or represented may exercise, for the same members, and never more than they have. */
    SortedMap<MemberId, Ratio> capped(Exercise exercise);
}
