package coop.capital;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A tax that is withheld from each person's part, rounded half up to the minor unit. For example 30/100 of what exceeds EUR
 * 190.00: of 250.00 EUR 18.00, of 1000.00 EUR 243.00.
 *
 * @param rate from 0 to below 1
 * @param exempt what of each part is free
 */
record Withholding(Ratio rate, Money exempt) {
    static Optional<Withholding> of(Optional<Ratio> fixed, List<DatedRate> dated, SurplusSoFar soFar) {
        CurrencyUnit currency = soFar.currency();
        return fixed.map(rate -> new Withholding(rate, Money.zero(currency)))
                .or(() -> DatedRate.on(dated, soFar.day())
                        .map(some -> new Withholding(some.rate(), some.exempt().orElse(Money.zero(currency)))));
    }

    static void check(Optional<Ratio> fixed, List<DatedRate> dated) {
        fixed.ifPresent(Withholding::check);
        dated.forEach(some -> check(some.rate()));
        if (fixed.isPresent() && !dated.isEmpty()) {
            throw new IllegalArgumentException("wanted one withholding or dated ones, got both");
        }
    }

    private static void check(Ratio rate) {
        if (rate.signum() < 0 || rate.compareTo(Ratio.ONE) >= 0) {
            throw new IllegalArgumentException("wanted a withholding from 0 to below 1, got " + rate);
        }
    }

    Money tax(Money gross) {
        return gross.isGreaterThan(exempt)
                ? Amounts.part(gross.minus(exempt), rate, RoundingMode.HALF_UP)
                : Money.zero(gross.getCurrencyUnit());
    }

    boolean isPlain() {
        return exempt.isZero();
    }

    /** The amount before tax, in minor units, whose net is not above a cap, before any rounding. */
    Ratio gross(Ratio net) {
        Ratio free = Ratio.of(BigInteger.valueOf(exempt.getAmountMinorLong()), BigInteger.ONE);
        return net.compareTo(free) <= 0 ? net : net.minus(rate.times(free)).dividedBy(Ratio.ONE.minus(rate));
    }
}
