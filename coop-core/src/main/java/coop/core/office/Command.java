package coop.core.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who asks the office to record what.
 *
 * @param id 1 to 200 characters, made by the caller, the same when the caller tries again
 * @param kind what kind of act it is, as {@link Permissions} name it: {@code admit}, {@code pay-out}; empty when nobody asks
 * @param actor who acts, as the host names them after having checked it; no personal data
 * @param approvals who consented, in any order
 */
public record Command(String id, String kind, String actor, List<Approval> approvals) {
    private static final int LONGEST = 200;

    /**
     * @throws IllegalArgumentException if the id or the actor is blank or too long
     */
    public Command {
        if (id.isBlank() || id.length() > LONGEST || actor.isBlank() || actor.length() > LONGEST) {
            throw new IllegalArgumentException("wanted a command id and an actor of 1 to 200 characters");
        }
        approvals = List.copyOf(approvals);
    }

    /** A command that nobody consented to yet. */
    public static Command of(String id, String kind, String actor) {
        return new Command(id, kind, actor, List.of());
    }

    /** This command with more approvals. */
    public Command approvedBy(Approval... more) {
        List<Approval> all = new ArrayList<>(approvals);
        all.addAll(Arrays.asList(more));
        return new Command(id, kind, actor, all);
    }
}
