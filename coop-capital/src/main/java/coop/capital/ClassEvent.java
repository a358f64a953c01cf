package coop.capital;

import coop.core.journal.Event;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** What can happen to all shares of a class at once. */
public sealed interface ClassEvent extends Event {
    /** The class. */
    String shareClass();

    /** The resolution that decided it. */
    String resolution();

    /**
     * {@code capital.shares-split}: every share becomes several, or several become one, of the same value in all. Dates stay.
     *
     * @param into how many shares one becomes: 5, or 1/2
     */
    record SharesSplit(LocalDate on, String shareClass, Ratio into, String resolution) implements ClassEvent {}

    /**
     * {@code capital.nominal-increased}: every share is worth more.
     *
     * @param by how much more
     * @param reserve the reserve that pays for it; when there is none, the holders have it to pay in
     */
    record NominalIncreased(LocalDate on, String shareClass, Money by, Optional<String> reserve, String resolution)
            implements ClassEvent {}
}
