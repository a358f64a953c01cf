package coop.store;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.util.Optional;

/** Makes a published report again from the books. */
@FunctionalInterface
public interface Recount {
    /**
     * The digest that a report has when it is made now.
     *
     * @param report its name, as given to {@link ReportDigests#put}
     * @return none when no report of that name can be made, which is a finding
     */
    Optional<Hash> digest(CoopId coop, String report);
}
