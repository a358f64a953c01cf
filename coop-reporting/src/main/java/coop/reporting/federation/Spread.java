package coop.reporting.federation;

import coop.core.value.Ratio;
import java.util.Optional;

/**
 * How a figure is spread over the cooperatives that have it: the middle half. The median is given from 8 cooperatives on, the
 * quartiles from 12; the least and the most never, as they are figures of one.
 *
 * @param n how many cooperatives
 * @param exact whether every value was kept; if not, the quantiles are off by at most half a percent
 */
public record Spread(long n, Optional<Ratio> lower, Optional<Ratio> median, Optional<Ratio> upper, boolean exact) {
    private static final int MEDIAN = 8;
    private static final int QUARTILES = 12;

    static Spread of(Distribution distribution) {
        long n = distribution.n();
        return new Spread(
                n,
                n < QUARTILES ? Optional.empty() : distribution.quantile(Ratio.of(1, 4)),
                n < MEDIAN ? Optional.empty() : distribution.quantile(Ratio.HALF),
                n < QUARTILES ? Optional.empty() : distribution.quantile(Ratio.of(3, 4)),
                distribution.isExact());
    }
}
