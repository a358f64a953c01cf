package coop.fr;

import coop.core.value.Ratio;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * The losses of a year, shared between capital and statutory reserves; the legal reserve bears none. For example a loss of
 * 30,000 with a capital of 120,000 and statutory reserves of 60,000 takes 20,000 from the capital, so that a leaver with 2,000
 * gets 1,666.67; where the reserves bear losses first, nothing.
 *
 * @param loss the losses at the close of the year, zero or more
 * @param capital the capital at the close, with that of those who left in the year
 * @param reserves the reserves without the legal one, zero or more
 * @param reservesFirst whether the reserves bear losses first
 */
record Losses(Money loss, Money capital, Money reserves, boolean reservesFirst) {
    /** The value of a nominal. */
    Money value(Money nominal) {
        Ratio left = Ratio.ONE.minus(onCapital());
        return Sharing.part(nominal, left.max(Ratio.ZERO), RoundingMode.HALF_UP);
    }

    /** The part of the capital that is lost. */
    Ratio onCapital() {
        if (loss.isZero() || !capital.isPositive()) {
            return Ratio.ZERO;
        }
        Ratio whole = Ratio.of(capital.getAmountMinorLong());
        Ratio lost = Ratio.of(loss.getAmountMinorLong());
        Ratio reserved = Ratio.of(reserves.getAmountMinorLong());
        return reservesFirst
                ? lost.minus(reserved).max(Ratio.ZERO).dividedBy(whole)
                : lost.dividedBy(whole.plus(reserved));
    }
}
