package coop.reporting.federation;

import coop.core.value.Ratio;
import coop.reporting.Figure;
import coop.reporting.Value;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Dated rates into one currency. Without a rate nothing is converted: amounts in two currencies stay two figures.
 *
 * <p>For example since 1 January 2023 Croatia has the euro, at 7.53450 kuna for one; a return for 2022 in kuna is converted
 * with the rate that stands from some day before its end.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Rates {
    private final CurrencyUnit into;
    private final Map<String, TreeMap<LocalDate, Ratio>> rates;

    private Rates(CurrencyUnit into, Map<String, TreeMap<LocalDate, Ratio>> rates) {
        this.into = into;
        this.rates = rates;
    }

    /** No rates at all. */
    public static Rates into(CurrencyUnit currency) {
        return new Rates(currency, new TreeMap<>());
    }

    /**
     * One more rate.
     *
     * @param currency of what is converted
     * @param from the first day on which it holds
     * @param each how much one unit is worth, such as 100000/753450
     * @throws IllegalArgumentException if the rate is not above 0
     */
    public Rates with(CurrencyUnit currency, LocalDate from, Ratio each) {
        if (each.signum() <= 0) {
            throw new IllegalArgumentException("wanted a rate above 0, got " + each);
        }
        Map<String, TreeMap<LocalDate, Ratio>> more = new TreeMap<>();
        rates.forEach((code, dated) -> more.put(code, new TreeMap<>(dated)));
        more.computeIfAbsent(currency.getCode(), code -> new TreeMap<>()).put(from, each);
        return new Rates(into, more);
    }

    /** A return in the one currency, by the rates of its last day; halves of the smallest unit are rounded up. */
    public Return convert(Return answer) {
        SortedMap<String, Figure> now = new TreeMap<>();
        SortedMap<String, Figure> then = new TreeMap<>();
        answer.figures()
                .forEach((id, figure) ->
                        now.put(id, convert(figure, answer.period().last())));
        answer.before()
                .forEach((id, figure) ->
                        then.put(id, convert(figure, answer.period().first().minusDays(1))));
        return answer.with(now, then);
    }

    private Figure convert(Figure figure, LocalDate day) {
        if (figure instanceof Figure.Observed observed) {
            Optional<Value> value = convert(observed.value(), day);
            Optional<Optional<Value>> above = convert(observed.numerator(), day);
            Optional<Optional<Value>> below = convert(observed.denominator(), day);
            if (value.isPresent() && above.isPresent() && below.isPresent()) {
                return new Figure.Observed(
                        observed.definition(),
                        value.get(),
                        above.get(),
                        below.get(),
                        observed.n(),
                        observed.parts(),
                        observed.sources(),
                        observed.quality(),
                        observed.remark());
            }
        } else if (figure instanceof Figure.Partial partial) {
            return convert(partial.bound(), day)
                    .<Figure>map(bound ->
                            new Figure.Partial(partial.definition(), bound, partial.missing(), partial.sources()))
                    .orElse(partial);
        }
        return figure;
    }

    private Optional<Optional<Value>> convert(Optional<Value> value, LocalDate day) {
        return value.isEmpty() ? Optional.of(value) : convert(value.get(), day).map(Optional::of);
    }

    private Optional<Value> convert(Value value, LocalDate day) {
        if (!(value instanceof Value.Amount amount)) {
            return Optional.of(value);
        }
        CurrencyUnit currency = amount.money().getCurrencyUnit();
        if (currency.equals(into)) {
            return Optional.of(value);
        }
        Map.Entry<LocalDate, Ratio> rate =
                rates.getOrDefault(currency.getCode(), new TreeMap<>()).floorEntry(day);
        if (rate == null) {
            return Optional.empty();
        }
        Ratio exact = amount.number().times(rate.getValue());
        return Optional.of(Value.of(Money.of(into, exact.toDecimal(into.getDecimalPlaces(), RoundingMode.HALF_UP))));
    }
}
