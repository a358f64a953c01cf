package coop.core.journal;

import java.time.LocalDate;

/** What happens to closed periods. */
public sealed interface PeriodEvent extends Event {
    /**
     * The books are closed up to a day: nothing takes effect on it or before it any more.
     *
     * @param through the last day that is closed, such as the end of a financial year
     */
    record PeriodClosed(LocalDate on, LocalDate through) implements PeriodEvent {}

    /**
     * The act that this stands in may reach into a closed period.
     *
     * @param resolution the resolution that allows it
     * @param reason why, in words without personal data
     */
    record ReachedBack(LocalDate on, String resolution, String reason) implements PeriodEvent {}
}
