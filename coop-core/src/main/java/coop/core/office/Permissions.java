package coop.core.office;

import coop.core.Reason;
import coop.core.value.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who may record what, and what more than one person must consent to. What is not named here nobody may.
 *
 * <pre>{@code
 * Permissions.none()
 *         .may("admit", "secretary")
 *         .may("pay-out", "treasurer").needs("pay-out", 1, "treasurer", "chair")
 * }</pre>
 *
 * <p>Persons are told apart by the name that the host gives them: somebody with two accounts is two persons here.
 *
 * @param grants by kind of command
 */
public record Permissions(SortedMap<String, Grant> grants) {
    /**
     * Who may record commands of a kind.
     *
     * @param roles any of these may
     * @param approvals how many others must consent
     * @param approvers any of these may consent
     */
    public record Grant(SortedSet<String> roles, int approvals, SortedSet<String> approvers) {
        /**
         * @throws IllegalArgumentException if approvals are negative, or wanted from nobody
         */
        public Grant {
            if (approvals < 0 || (approvals > 0 && approvers.isEmpty())) {
                throw new IllegalArgumentException("wanted approvals from some role, got " + approvals);
            }
            roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
            approvers = Collections.unmodifiableSortedSet(new TreeSet<>(approvers));
        }
    }

    private static final Grant NOBODY = new Grant(new TreeSet<>(), 0, new TreeSet<>());

    public Permissions {
        grants = Collections.unmodifiableSortedMap(new TreeMap<>(grants));
    }

    /** Nobody may do anything. */
    public static Permissions none() {
        return new Permissions(new TreeMap<>());
    }

    /** These, and whoever has one of these roles may record commands of a kind. */
    public Permissions may(String kind, String... roles) {
        Grant known = grants.getOrDefault(kind, NOBODY);
        SortedSet<String> all = new TreeSet<>(known.roles());
        all.addAll(Arrays.asList(roles));
        return with(kind, new Grant(all, known.approvals(), known.approvers()));
    }

    /** These, and commands of a kind need so many approvals from others, each with one of these roles. */
    public Permissions needs(String kind, int approvals, String... approvers) {
        Grant known = grants.getOrDefault(kind, NOBODY);
        return with(kind, new Grant(known.roles(), approvals, new TreeSet<>(Arrays.asList(approvers))));
    }

    private Permissions with(String kind, Grant grant) {
        SortedMap<String, Grant> all = new TreeMap<>(grants);
        all.put(kind, grant);
        return new Permissions(all);
    }

    /** Why an actor may not record commands of a kind; an empty list when the actor may. */
    List<Reason> against(String kind, String actor, Roles roles) {
        Grant grant = grants.getOrDefault(kind, NOBODY);
        return holds(actor, grant.roles(), roles)
                ? List.of()
                : List.of(Reason.of(
                        "office.not-permitted",
                        "office.permissions",
                        "{0} may not record '{1}'; that takes {2}",
                        actor,
                        kind,
                        grant.roles().isEmpty() ? "a permission that nobody has" : String.join(", ", grant.roles())));
    }

    /** Why a command is not consented to; an empty list when it is, or need not be. */
    List<Reason> unapproved(Command command, Hash hash, Roles roles) {
        Grant grant = grants.getOrDefault(command.kind(), NOBODY);
        if (grant.approvals() == 0) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        Set<String> consenting = new TreeSet<>();
        for (Approval approval : command.approvals()) {
            if (approval.actor().equals(command.actor())) {
                reasons.add(reason("office.own-approval", "{0} may not approve a command of their own", approval));
            } else if (!approval.command().equals(hash)) {
                reasons.add(reason("office.other-command", "{0} approved another command than this one", approval));
            } else if (!holds(approval.actor(), grant.approvers(), roles)) {
                reasons.add(reason("office.approver-without-role", "{0} may not approve this, or no more", approval));
            } else {
                consenting.add(approval.actor());
            }
        }
        if (consenting.size() < grant.approvals()) {
            reasons.add(Reason.of(
                    "office.approvals-missing",
                    "office.permissions",
                    "'{0}' takes the approval of {1} others with a role of {2}; it has {3}",
                    command.kind(),
                    grant.approvals(),
                    String.join(", ", grant.approvers()),
                    consenting.size()));
        }
        return reasons;
    }

    private static Reason reason(String code, String pattern, Approval approval) {
        return Reason.of(code, "office.permissions", pattern, approval.actor());
    }

    private static boolean holds(String actor, Set<String> wanted, Roles roles) {
        return !Collections.disjoint(roles.of(actor), wanted);
    }
}
