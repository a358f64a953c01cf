package coop.capital;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The most capital that one holder may have, of all classes together, by what the shares were issued for. For example
 * {@code {"value": "GBP 100000.00", "except": ["society"]}}: a member with 95,000 may take 5,000 more and is refused 10,000; a
 * member of class {@code society} has no limit.
 *
 * <p>Source: {@code value} as in the United Kingdom's act of 2014, section 24; {@code ofCapital} as in Spain's law 27/1999,
 * article 45.6, where it is {@code 1/3}.
 *
 * @param value the most in money
 * @param ofCapital the most as a part of all subscribed capital, the new shares included; it binds only those who were given
 *     shares after others had some
 * @param except the classes of members whom it does not bind
 */
public record Ceiling(
        Optional<Money> value,
        Optional<Ratio> ofCapital,
        @Default("[]") List<String> except) {
    /**
     * @throws IllegalArgumentException if there is no ceiling, or one that nobody could keep
     */
    public Ceiling {
        except = List.copyOf(except);
        if (value.isEmpty() && ofCapital.isEmpty()) {
            throw new IllegalArgumentException("wanted a value or a part of the capital, got neither");
        }
        if (value.filter(most -> !most.isPositive()).isPresent()) {
            throw new IllegalArgumentException("wanted a ceiling above zero, got " + value.get());
        }
        if (ofCapital
                .filter(most -> most.signum() <= 0 || most.compareTo(Ratio.ONE) >= 0)
                .isPresent()) {
            throw new IllegalArgumentException("wanted a part of the capital between 0 and 1, got " + ofCapital.get());
        }
    }
}
