package coop.capital;

import coop.core.journal.Event;
import coop.core.value.Hash;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * {@code capital.surplus-allocated}: a surplus is shared, or a loss carried, as a resolution decided.
 *
 * @param on the day it takes effect
 * @param year the financial year, by the year in which it ends
 * @param surplus the whole surplus, below zero when it is a loss
 * @param resolution the resolution that decided it
 * @param plan the digest of the plan that was decided
 * @param slices every part; together they are the surplus
 */
public record SurplusAllocated(LocalDate on, int year, Money surplus, String resolution, Hash plan, List<Slice> slices)
        implements Event {
    public SurplusAllocated {
        slices = List.copyOf(slices);
    }
}
