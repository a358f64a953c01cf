package coop.fr;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.Proxies;

/**
 * {@code scop-by-size}: how many members a holder represents depends on how many there are. Below a number, one; from it on, so
 * many that their votes are at most a part of the members, beside the holder's own. For example with the settings of the law a
 * holder represents 1 of 19 members, 1 of 20, 1 of 39 and 2 of 40.
 *
 * <p>Source: French law 78-763, title I, chapter III, section I, on proxies.
 *
 * @param from from how many members on the part counts
 * @param below how many members a holder represents while there are fewer
 * @param atMost the part, above 0 and at most 1
 */
public record ProxiesBySize(
        @Default("20") int from,
        @Default("1") int below,
        @Default("\"1/20\"") Ratio atMost) implements Proxies {
    /**
     * @throws IllegalArgumentException if a number is below 1, or the part is not above 0 and at most 1
     */
    public ProxiesBySize {
        if (from < 1 || below < 1) {
            throw new IllegalArgumentException("wanted numbers of 1 or more, got " + from + " and " + below);
        }
        if (atMost.signum() <= 0 || atMost.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("wanted a part above 0 and at most 1, got " + atMost);
        }
    }

    @Override
    public long mandates(long members) {
        return members < from ? below : atMost.times(members).floor().longValueExact();
    }
}
