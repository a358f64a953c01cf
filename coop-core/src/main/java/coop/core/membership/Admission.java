package coop.core.membership;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    /** The first day of a rule for which the passing of time plays no part. */
    LocalDate ALWAYS = LocalDate.MIN;

    /**
     * The first day on which nothing but the passing of time stands in the way, as far as is on record on the day of the
     * application; {@link #ALWAYS} when time plays no part, and nothing when it cannot be told. What is decided about the person,
     * such as an approval, does not count: it is asked for on that day. The list of those who may join soon is made of it.
     *
     * <p>For example under {@code {"policy": "seniority", "atLeast": "P1Y"}} 2015-03-01 for somebody employed since 2014-03-01.
     */
    default Optional<LocalDate> opens(Application application, Cooperative coop) {
        return against(application, coop).isEmpty() ? Optional.of(ALWAYS) : Optional.empty();
    }
}
