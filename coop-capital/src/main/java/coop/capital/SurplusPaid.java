package coop.capital;

import coop.core.journal.Event;
import coop.core.value.MemberId;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * {@code capital.surplus-paid}: somebody's part of an allocated surplus is paid: in money, in shares, which are issued in the
 * same act, or in a note.
 *
 * @param on the day
 * @param who to whom
 * @param year the financial year of the surplus
 * @param rule the rule that gave the part, such as {@code patronage}
 * @param form in what it is paid
 * @param amount how much, after any tax withheld
 */
public record SurplusPaid(LocalDate on, MemberId who, int year, String rule, Settlement.Form form, Money amount)
        implements Event {}
