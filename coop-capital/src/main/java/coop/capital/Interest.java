package coop.capital;

import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The interest of each holder before any rounding: so much of a unit of capital-days each.
 *
 * @param days everybody's days of capital, each weighed by the rate in force when rates differ
 * @param perDay the interest in minor units for one unit of them
 * @param rate the rate a year; the mean over the year when it changed
 * @param capital everybody's days of capital, not weighed
 * @param meanPerUnit the mean capital in minor units for one unit of them
 * @param capped whether a class of shares bears less than the rule gives
 */
record Interest(Quantities days, Ratio perDay, Ratio rate, Quantities capital, Ratio meanPerUnit, boolean capped) {
    static Interest of(Dividend rule, SurplusSoFar soFar) {
        Span year = soFar.year();
        List<RateSeries.Stretch> stretches = rule.atMost()
                .map(rate -> List.of(new RateSeries.Stretch(year, rate)))
                .orElseGet(() -> rule.rates().orElseThrow().over(year));
        Ratio one = Ratio.of(BigInteger.ONE, BigInteger.valueOf(rule.basis().yearOf(year)));
        if (!rule.proRata()) {
            Ratio last = stretches.isEmpty()
                    ? Ratio.ZERO
                    : stretches.get(stretches.size() - 1).rate();
            stretches = List.of(new RateSeries.Stretch(new Span(year.last(), year.last()), last));
            one = Ratio.ONE;
        }
        SortedMap<String, Ratio> caps = caps(rule, soFar, stretches);
        if (caps.isEmpty() && stretches.size() == 1) {
            RateSeries.Stretch only = stretches.get(0);
            if (!rule.proRata() || only.span().equals(year)) {
                Quantities days = days(rule, soFar, only.span(), rule.classes());
                return new Interest(days, only.rate().times(one), only.rate(), days, one, false);
            }
        }
        return weighed(rule, soFar, stretches, caps, one);
    }

    /** The classes that bear less than the rule gives on some day, with what they bear. */
    private static SortedMap<String, Ratio> caps(
            Dividend rule, SurplusSoFar soFar, List<RateSeries.Stretch> stretches) {
        SortedMap<String, Ratio> caps = new TreeMap<>();
        for (ShareClass some : soFar.cooperative()
                .statutes(soFar.day())
                .section(CapitalArticles.class)
                .classes()) {
            boolean asked = rule.classes().isEmpty() || rule.classes().contains(some.id());
            some.interestCap()
                    .filter(cap -> asked
                            && stretches.stream()
                                    .anyMatch(stretch -> stretch.rate().compareTo(cap) > 0))
                    .ifPresent(cap -> caps.put(some.id(), cap));
        }
        return caps;
    }

    /** Rates that change within the year or differ between classes: each day of capital is weighed by its own. */
    private static Interest weighed(
            Dividend rule,
            SurplusSoFar soFar,
            List<RateSeries.Stretch> stretches,
            SortedMap<String, Ratio> caps,
            Ratio one) {
        Map<MemberId, Ratio> weighed = new HashMap<>();
        Map<MemberId, Ratio> capital = new HashMap<>();
        Ratio mean = Ratio.ZERO;
        for (RateSeries.Stretch stretch : stretches) {
            Quantities all = days(rule, soFar, stretch.span(), rule.classes());
            add(capital, all, Ratio.ONE);
            add(weighed, all, stretch.rate());
            caps.forEach((shareClass, cap) -> {
                if (stretch.rate().compareTo(cap) > 0) {
                    Quantities some = days(rule, soFar, stretch.span(), List.of(shareClass));
                    add(weighed, some, cap.minus(stretch.rate()));
                }
            });
            mean = mean.plus(stretch.rate().times(stretch.span().days()));
        }
        Span span = rule.proRata() ? soFar.year() : stretches.get(0).span();
        Quantities days = Quantities.of(new TreeMap<>(weighed));
        Quantities held = Quantities.of(new TreeMap<>(capital));
        return new Interest(
                days,
                one.times(Ratio.of(BigInteger.ONE, days.unit())),
                mean.dividedBy(Ratio.of(span.days())),
                held,
                one.times(Ratio.of(BigInteger.ONE, held.unit())),
                !caps.isEmpty());
    }

    private static void add(Map<MemberId, Ratio> sums, Quantities days, Ratio times) {
        for (int place = 0; place < days.size(); place++) {
            sums.merge(days.who(place), days.quantity(place).times(times), Ratio::plus);
        }
    }

    private static Quantities days(Dividend rule, SurplusSoFar soFar, Span span, List<String> classes) {
        return rule.proRata()
                ? soFar.capital(new Holdings.Asked(rule.base(), span, rule.days(), rule.basis(), classes))
                : soFar.capital(
                        new Holdings.Asked(rule.base(), span, DayCount.FIRST_DAY_COUNTED, YearBasis.ACTUAL, classes));
    }

    /** The mean capital of the holder at a place. */
    Money mean(CurrencyUnit currency, int place) {
        Ratio units = capital == days
                ? Ratio.of(days.whole(place), BigInteger.ONE)
                : capital.of(days.who(place)).times(Ratio.of(capital.unit(), BigInteger.ONE));
        return Amounts.ofMinor(currency, units.times(meanPerUnit), RoundingMode.HALF_UP);
    }
}
