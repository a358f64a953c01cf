package coop.core.membership;

import coop.core.policy.Policy;
import java.time.LocalDate;
import java.util.SortedSet;

/** The choice of how member numbers are given and printed. A number that was given once is never given to somebody else. */
public interface Numbering extends Policy {
    /**
     * The next number.
     *
     * @param given every number ever given, imported ones and those of admissions that were reversed too
     * @param on the day of the admission
     * @return 1 or more, not in {@code given}
     */
    long next(SortedSet<Long> given, LocalDate on);

    /** A number as it is printed, such as {@code BT0017}. */
    default String shown(long number) {
        return Long.toString(number);
    }
}
