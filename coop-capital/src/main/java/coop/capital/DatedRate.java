package coop.capital;

import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A rate that holds from a day on, until another takes its place. For example {@code {"from": "2017-01-01", "rate": "30/100",
 * "source": "CIR 92, art. 269"}}.
 *
 * @param from the first day
 * @param rate the rate, zero or more
 * @param exempt for a tax: what of each person's amount is free of it
 * @param source where the rate stands
 */
public record DatedRate(LocalDate from, Ratio rate, Optional<Money> exempt, Optional<String> source) {
    /**
     * @throws IllegalArgumentException if the rate or what is exempt is below zero
     */
    public DatedRate {
        if (rate.signum() < 0 || exempt.filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("wanted a rate of zero or more, got " + rate);
        }
    }

    /** The one in force on a day. */
    static Optional<DatedRate> on(List<DatedRate> rates, LocalDate day) {
        return rates.stream()
                .filter(rate -> !rate.from().isAfter(day))
                .reduce((one, other) -> one.from().isAfter(other.from()) ? one : other);
    }
}
