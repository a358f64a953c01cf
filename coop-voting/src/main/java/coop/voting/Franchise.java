package coop.voting;

import coop.core.Cooperative;
import coop.core.policy.Policy;
import coop.core.value.MemberId;
import coop.core.value.Ratio;

/**
 * How many votes a member has.
 *
 * <p>Rules by shares are not here: capital is another module. A module that sees both brings them.
 */
@FunctionalInterface
public interface Franchise extends Policy {
    /**
     * The votes of a member.
     *
     * @param coop the cooperative at the end of the record date
     * @param kind the kind of motion, such as {@code statutes}: some laws take multiple votes back to one for some kinds
     * @return zero or more
     */
    Ratio votes(Cooperative coop, MemberId member, String kind);

    /** Whether {@link #votes} differs by kind of motion; when not, one roll serves a whole meeting. */
    default boolean dependsOnKind() {
        return true;
    }
}
