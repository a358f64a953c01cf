package coop.capital;

import coop.core.journal.Event;
import coop.core.value.MemberId;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * {@code capital.note-redeemed}: a note that somebody was given for a part of a surplus is paid in money.
 *
 * @param on the day
 * @param who to whom
 * @param year the financial year of the surplus
 * @param rule the rule that gave the part
 * @param amount how much of it
 */
public record NoteRedeemed(LocalDate on, MemberId who, int year, String rule, Money amount) implements Event {}
