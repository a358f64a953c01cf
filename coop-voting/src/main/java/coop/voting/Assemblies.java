package coop.voting;

import coop.core.office.Office;
import coop.core.office.Recorded;
import java.util.Map;

/**
 * Assemblies, kept: the rules of {@link Assembly} joined to the office that records. Get it by injection, or from {@code
 * CoopSdk.door(Assemblies.class)}.
 *
 * <p>Safe for use by many threads.
 */
public final class Assemblies {
    private final Office office;

    public Assemblies(Office office) {
        this.office = office;
    }

    /**
     * Convenes a meeting.
     *
     * @param command the id of the command, the same when the caller tries again
     * @param actor who acts
     * @see Assembly#convene
     */
    public Recorded convene(String command, String actor, Meeting meeting) {
        return office.record(command, actor, coop -> Assembly.convene(coop, meeting));
    }

    /**
     * Holds a meeting: everything that came of it is one act.
     *
     * @param command the id of the command, the same when the caller tries again
     * @param actor who acts
     * @see Assembly#hold
     */
    public Recorded hold(
            String command,
            String actor,
            Meeting meeting,
            Attendance attendance,
            Map<String, ? extends Ballots> ballots) {
        return office.record(
                command,
                actor,
                coop -> Assembly.hold(coop, meeting, attendance, ballots).ruling());
    }

    /** What would come of a meeting now, with every tally and everything that does not count. Nothing is recorded. */
    public Held preview(Meeting meeting, Attendance attendance, Map<String, ? extends Ballots> ballots) {
        return Assembly.hold(office.cooperative(), meeting, attendance, ballots);
    }
}
