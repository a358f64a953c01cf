package coop.capital;

import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The interest of each holder before any rounding: so much of a unit of capital-days each.
 *
 * @param days everybody's days of capital, each weighed by the rate in force when it changed in the year
 * @param perDay the interest in minor units for one unit of them
 * @param rate the rate a year; the mean over the year when it changed
 * @param meanPerUnit the mean capital in minor units for one unit of them
 */
record Interest(Quantities days, Ratio perDay, Ratio rate, Ratio meanPerUnit) {
    static Interest of(Dividend rule, SurplusSoFar soFar) {
        Span year = soFar.year();
        List<RateSeries.Stretch> stretches = rule.atMost()
                .map(rate -> List.of(new RateSeries.Stretch(year, rate)))
                .orElseGet(() -> rule.rates().orElseThrow().over(year));
        if (!rule.proRata()) {
            Ratio rate = stretches.isEmpty()
                    ? Ratio.ZERO
                    : stretches.get(stretches.size() - 1).rate();
            Span close = new Span(year.last(), year.last());
            Quantities held = soFar.capital(new Holdings.Asked(
                    rule.base(), close, DayCount.FIRST_DAY_COUNTED, YearBasis.ACTUAL, rule.classes()));
            return new Interest(held, rate, rate, Ratio.ONE);
        }
        BigInteger whole = BigInteger.valueOf(rule.basis().yearOf(year));
        Ratio one = Ratio.of(BigInteger.ONE, whole);
        if (stretches.size() == 1 && stretches.get(0).span().equals(year)) {
            Ratio rate = stretches.get(0).rate();
            return new Interest(days(rule, soFar, year), rate.times(one), rate, one);
        }
        return changing(rule, soFar, stretches, one);
    }

    /** Rates that change within the year: each day of capital is weighed by its rate. */
    private static Interest changing(Dividend rule, SurplusSoFar soFar, List<RateSeries.Stretch> stretches, Ratio one) {
        Map<MemberId, Ratio> weighed = new HashMap<>();
        Ratio mean = Ratio.ZERO;
        for (RateSeries.Stretch stretch : stretches) {
            Quantities some = days(rule, soFar, stretch.span());
            for (int place = 0; place < some.size(); place++) {
                weighed.merge(some.who(place), some.quantity(place).times(stretch.rate()), Ratio::plus);
            }
            mean = mean.plus(stretch.rate().times(stretch.span().days()));
        }
        mean = mean.dividedBy(Ratio.of(soFar.year().days()));
        Quantities days = Quantities.of(new TreeMap<>(weighed));
        Ratio unit = Ratio.of(BigInteger.ONE, days.unit());
        Ratio toCapital = mean.signum() == 0 ? Ratio.ZERO : one.dividedBy(mean);
        return new Interest(days, one.times(unit), mean, toCapital.times(unit));
    }

    private static Quantities days(Dividend rule, SurplusSoFar soFar, Span span) {
        return soFar.capital(new Holdings.Asked(rule.base(), span, rule.days(), rule.basis(), rule.classes()));
    }

    /** The mean capital of the holder at a place. */
    Money mean(CurrencyUnit currency, int place) {
        return Amounts.ofMinor(
                currency, Ratio.of(days.whole(place), BigInteger.ONE).times(meanPerUnit), RoundingMode.HALF_UP);
    }
}
