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
 * @param hearing how long a member has to answer the proposal of an exclusion; when it is given, nobody is excluded without
 *     one
 * @param readmission how long after an exclusion nobody is admitted again; never when there is none
 * @param minimumMembers how many members there must be at the foundation
 * @param numbers how members are numbered
 * @param retention how long personal data are kept
 */
public record MembershipArticles(
        @Default("[{\"id\": \"member\"}]") List<MemberClass> classes,
        @Default("\"open-door\"") Admission admission,
        @Default("\"at-once\"") Exit exit,
        @Default("\"general-meeting\"") Body exclusion,
        Optional<Period> hearing,
        Optional<Period> readmission,
        @Default("3") int minimumMembers,
        @Default("\"gap-free\"") Numbering numbers,
        @Default("\"none\"") Retention retention)
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
        if (hearing.filter(Period::isNegative).isPresent()
                || readmission.filter(Period::isNegative).isPresent()) {
            throw new IllegalArgumentException("wanted periods of zero or more");
        }
    }

    /**
     * A class of members: workers, users, producers, supporters, investors, other cooperatives.
     *
     * @param id its id, such as {@code worker}
     * @param name its name in words
     * @param admission who may join this class, when it is not the rule of all
     * @param kinds which kinds of persons may join; all when the list is empty
     * @param rights what its members may do
     * @param quality what its members must be; who is so no longer is deemed to have resigned
     */
    public record MemberClass(
            String id,
            Optional<String> name,
            Optional<Admission> admission,
            @Default("[]") List<Person.Kind> kinds,

            @Default("[\"attend\", \"vote\", \"stand\", \"patronage\", \"dividend\"]")
            List<Right> rights,

            Optional<Quality> quality) {
        public MemberClass {
            kinds = List.copyOf(kinds);
            rights = List.copyOf(rights);
        }

        /** Whether its members have a right. */
        public boolean gives(Right right) {
            return rights.contains(right);
        }

        /** Whether persons of a kind may join it. */
        public boolean isOpenTo(Person.Kind kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }
    }

    /**
     * What members of a class must be.
     *
     * @param in in what kind of engagement
     * @param grace how long after its end nothing happens
     */
    public record Quality(
            Engagement.Kind in, @Default("\"P0D\"") Period grace) {}

    /** The class of an id. */
    public Optional<MemberClass> memberClass(String id) {
        return classes.stream().filter(some -> some.id().equals(id)).findFirst();
    }
}
