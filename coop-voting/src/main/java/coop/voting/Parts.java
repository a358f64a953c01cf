package coop.voting;

import coop.core.value.Ratio;

/** Parts of a whole, as statutes write them. */
final class Parts {
    private Parts() {}

    static void require(Ratio part) {
        if (part.signum() <= 0 || part.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("wanted a part above 0 and at most 1, got " + part);
        }
    }
}
