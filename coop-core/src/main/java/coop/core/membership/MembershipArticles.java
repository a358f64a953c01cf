package coop.core.membership;

import coop.core.statutes.Default;
import coop.core.statutes.Section;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * The section {@code membership}: who may join, and how members leave.
 *
 * @param classes the classes of members, the first one being meant when none is named
 * @param admission who may become a member
 * @param exit when a resignation takes effect
 * @param exclusion who excludes: the general meeting or the board
 * @param readmission how long after an exclusion nobody is admitted again; never when there is none
 * @param minimumMembers how many members there must be at the foundation
 */
public record MembershipArticles(
        @Default("[{\"id\": \"member\"}]") List<MemberClass> classes,
        @Default("\"open-door\"") Admission admission,
        @Default("\"at-once\"") Exit exit,
        @Default("\"general-meeting\"") Body exclusion,
        Optional<Period> readmission,
        @Default("3") int minimumMembers)
        implements Section {
    /** Who decides. */
    public enum Body {
        GENERAL_MEETING,
        BOARD
    }

    public MembershipArticles {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("wanted at least one class of members");
        }
        if (minimumMembers < 1) {
            throw new IllegalArgumentException("wanted at least one founding member, got " + minimumMembers);
        }
        if (classes.stream().map(MemberClass::id).distinct().count() < classes.size()) {
            throw new IllegalArgumentException("wanted a different id for each class of members");
        }
    }

    /**
     * A class of members.
     *
     * @param id its id, such as {@code worker}
     * @param name its name in words
     * @param admission who may join this class, when it is not the rule of all
     */
    public record MemberClass(String id, Optional<String> name, Optional<Admission> admission) {}

    /** The class of an id. */
    public Optional<MemberClass> memberClass(String id) {
        return classes.stream().filter(some -> some.id().equals(id)).findFirst();
    }
}
