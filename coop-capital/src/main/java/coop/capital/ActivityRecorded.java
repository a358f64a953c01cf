package coop.capital;

import coop.core.journal.Event;
import coop.core.value.MemberId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * {@code capital.activity-recorded}: what somebody did with or for the cooperative in a year.
 *
 * @param on the day it was found
 * @param who who did it
 * @param year the financial year, by the year in which it ends
 * @param base what is measured: {@code hours}, {@code purchases}, {@code deliveries} …
 * @param quantity how much more, or less when it is below zero
 */
public record ActivityRecorded(LocalDate on, MemberId who, int year, String base, BigDecimal quantity)
        implements Event {}
