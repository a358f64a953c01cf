package coop.core.membership;

import coop.core.policy.Policy;
import coop.core.value.Span;
import java.time.LocalDate;

/** The choice of when a resignation takes effect. */
@FunctionalInterface
public interface Exit extends Policy {
    /**
     * The first day on which somebody who resigns is no member any more.
     *
     * @param asked the day the resignation was received
     * @param year the financial year in which that day lies
     */
    LocalDate effective(LocalDate asked, Span year);
}
