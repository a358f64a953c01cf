package coop.core.membership;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.policy.Policy;
import java.util.List;

/**
 * The choice of who may become a member.
 *
 * <p>An admission that is not granted names every reason. That the person is a member already, was excluded, or asks for a
 * class that does not exist is refused before any admission rule is asked.
 */
@FunctionalInterface
public interface Admission extends Policy {
    /**
     * Why an application must be refused; an empty list when it may be granted.
     *
     * @param application who asks, and for which day
     * @param coop the cooperative; read its books as of the day of the application
     */
    List<Reason> against(Application application, Cooperative coop);
}
