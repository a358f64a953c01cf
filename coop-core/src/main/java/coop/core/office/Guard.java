package coop.core.office;

import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.EntryFormat;
import coop.core.journal.Event;
import coop.core.value.Hash;
import java.util.List;
import java.util.Optional;

/**
 * What stands between those who ask and the office. {@link #OPEN} lets all pass, for a program that has checked everything
 * itself; with {@link Permissions} only what they name may pass.
 *
 * @param permissions who may record what; none lets all pass
 * @param roles who holds which roles
 */
public record Guard(Optional<Permissions> permissions, Roles roles) {
    /** Lets all pass. */
    public static final Guard OPEN = new Guard(Optional.empty(), actor -> java.util.Set.of());

    /** Lets pass what permissions name, and nothing else. */
    public static Guard of(Permissions permissions, Roles roles) {
        return new Guard(Optional.of(permissions), roles);
    }

    List<Reason> against(Command command) {
        return permissions
                .map(granted -> granted.against(command.kind(), command.actor(), roles))
                .orElse(List.of());
    }

    /** The ruling with the consent to it on record, where it needs consent; refused where that is missing. */
    Ruling approved(Command command, Ruling ruling, EntryFormat format) {
        if (!ruling.isGranted() || ruling.events().isEmpty() || permissions.isEmpty()) {
            return ruling;
        }
        Hash hash = hash(command, ruling, format);
        List<Reason> reasons = permissions.get().unapproved(command, hash, roles);
        if (!reasons.isEmpty()) {
            return new Ruling.Refused(reasons);
        }
        Permissions.Grant grant = permissions.get().grants().get(command.kind());
        if (grant == null || grant.approvals() == 0) {
            return ruling;
        }
        Event last = ruling.events().get(ruling.events().size() - 1);
        return ruling.and(Ruling.granted(new CommandApproved(last.on(), command.kind(), hash, command.approvals())));
    }

    static Hash hash(Command command, Ruling ruling, EntryFormat format) {
        return Hash.of("coop-command/1\n" + command.id() + "\n" + command.kind() + "\n" + command.actor() + "\n"
                + format.digest(ruling.events()));
    }
}
