package coop.voting;

import coop.core.Cooperative;
import coop.core.policy.Policy;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.Optional;

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

    /**
     * Whether a member stands on the roll at all. All do, unless the meeting is one of delegates.
     *
     * @param coop the cooperative at the end of the record date
     * @param recordDate that day
     */
    default boolean isOnRoll(Cooperative coop, MemberId member, LocalDate recordDate) {
        return true;
    }

    /**
     * Why this franchise may not be used on this roll, if it may not: too few members, or too few delegates.
     *
     * @param members how many members there are at the end of the record date
     */
    default Optional<String> unfit(long members, Roll roll) {
        return Optional.empty();
    }
}
