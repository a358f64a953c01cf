package coop.core.office;

import coop.core.journal.Event;
import coop.core.value.Hash;
import java.time.LocalDate;
import java.util.List;

/**
 * The act that this stands in was consented to by others than the one who acted.
 *
 * @param on the day of the act
 * @param kind what kind of act it is
 * @param command the hash of the command that was consented to
 * @param approvals who consented, and when
 */
public record CommandApproved(LocalDate on, String kind, Hash command, List<Approval> approvals) implements Event {
    public CommandApproved {
        approvals = List.copyOf(approvals);
    }
}
