package coop.capital;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A call for money on shares, or one instalment of a plan. For example a share of EUR 300.00 may be called in three parts of
 * EUR 100.00, due on the first of January, February and March.
 *
 * @param due the day by which it is to be paid
 * @param amount how much, above zero
 */
public record Call(LocalDate due, Money amount) {}
