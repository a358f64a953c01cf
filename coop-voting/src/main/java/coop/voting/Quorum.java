package coop.voting;

import coop.core.policy.Policy;
import java.util.List;

/** How many must be there for a decision to be possible. */
@FunctionalInterface
public interface Quorum extends Policy {
    /** The conditions, of which all must be met; none when any number may decide. */
    List<Requirement> requirements(Turnout turnout);

    /** The conditions, for a quorum that looks at who is there and not only at how many. */
    default List<Requirement> requirements(Assembled assembled) {
        return requirements(assembled.turnout());
    }
}
