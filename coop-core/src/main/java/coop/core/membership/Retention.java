package coop.core.membership;

import coop.core.Cooperative;
import coop.core.policy.Policy;
import java.time.LocalDate;
import java.util.Optional;

/** The choice of how long personal data must be kept. A plugin of a country's law brings its own. */
@FunctionalInterface
public interface Retention extends Policy {
    /**
     * The first day on which the data of somebody who is no member may be erased; nothing when they may be at once.
     *
     * @param file what the register holds of the person
     * @param coop the cooperative as of the day on which the erasure is asked for
     */
    Optional<LocalDate> until(MemberRegister.File file, Cooperative coop);
}
