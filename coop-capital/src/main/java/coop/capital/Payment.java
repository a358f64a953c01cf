package coop.capital;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/**
 * In what a rule's parts are paid, as statutes say. The part in cash is rounded up for each member, since the law says at least
 * so much of each; and cash is never less than the tax withheld.
 *
 * <p>For example with 20/100 in cash and the rest in notes, of USD 333.33 USD 66.67 are cash and 266.66 a note: a qualified
 * written notice of allocation asks for 20 % of each patron's dividend in money, so that all cash together may be more than
 * 20 % of the pool.
 *
 * <p>Source: US Internal Revenue Code, section 1388(c)(1).
 *
 * @param cash the part in cash
 * @param rest in what the rest is paid
 */
public record Payment(
        @Default("\"1\"") Ratio cash, @Default("\"cash\"") Settlement.Form rest) {
    /**
     * @throws IllegalArgumentException if the part is not from 0 to 1, or nothing says in what the rest is paid
     */
    public Payment {
        if (cash.signum() < 0 || cash.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("wanted a part in cash from 0 to 1, got " + cash);
        }
        if (rest == Settlement.Form.CASH && cash.compareTo(Ratio.ONE) < 0) {
            throw new IllegalArgumentException(
                    "wanted shares or notes for the rest, got " + cash + " in cash and cash");
        }
    }

    Optional<Settlement> of(Slice slice) {
        Money least = Amounts.part(slice.amount(), cash, RoundingMode.UP);
        Money money = slice.withheld().filter(least::isLessThan).orElse(least);
        return money.isEqual(slice.amount()) ? Optional.empty() : Optional.of(new Settlement(money, rest));
    }
}
