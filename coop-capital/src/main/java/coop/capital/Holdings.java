package coop.capital;

import coop.core.value.Span;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** Where a plan reads capital from. */
interface Holdings {
    /**
     * What is asked for.
     *
     * @param base on what was subscribed or on what was paid in
     * @param span the days
     * @param count whether the day of a change counts
     * @param basis how days are counted
     * @param classes the classes of shares that count; all when there is none
     */
    record Asked(MoneyLedger.Base base, Span span, DayCount count, YearBasis basis, List<String> classes) {
        public Asked {
            classes = List.copyOf(classes);
        }
    }

    /** Everybody's capital added up over the days, in minor units times days; nobody with none. */
    Quantities capitalDays(Asked asked);

    /** The subscribed capital at the end of a day. */
    Money subscribed(LocalDate day);

    /** The highest subscribed capital at the end of a day or of any before. */
    Money highest(LocalDate day);
}
