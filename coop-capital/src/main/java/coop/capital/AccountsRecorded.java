package coop.capital;

import coop.core.journal.Event;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * {@code capital.accounts-recorded}: the annual accounts of a year are put on record. They count once a resolution of kind
 * {@code accounts} about the year is carried.
 *
 * @param on the day they were drawn up
 * @param year the financial year, by the year in which it ends
 * @param figures the figures by name
 */
public record AccountsRecorded(LocalDate on, int year, SortedMap<String, Money> figures) implements Event {
    public AccountsRecorded {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }
}
