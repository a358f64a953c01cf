package coop.voting.count.transfer;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** How many votes elect in a single transferable vote, of V votes and S seats. */
public enum StvQuota {
    /** V / (S + 1), the fraction left off, plus one; to be reached. Of 100 votes and 2 seats: 34. */
    DROOP,
    /** V / (S + 1), exact; to be exceeded. Of 100 votes and 2 seats: more than 100/3. Also called Hagenbach-Bischoff. */
    DROOP_EXACT,
    /** V / (S + 1), cut to the decimals, plus one in the last decimal; to be reached. With 4 decimals: 33.3334. */
    DROOP_EPSILON,
    /** V / S, rounded up; to be reached. Of 100 votes and 3 seats: 34. */
    HARE;

    /** Refuses settings without the decimals that this quota needs. */
    void require(Optional<Integer> decimals) {
        if (this == DROOP_EPSILON && decimals.isEmpty()) {
            throw new IllegalArgumentException("The quota droop-epsilon needs decimals, such as 4");
        }
        if (decimals.isPresent() && (decimals.get() < 0 || decimals.get() > 30)) {
            throw new IllegalArgumentException("Decimals are from 0 to 30, not " + decimals.get());
        }
    }

    Ratio votes(Ratio votes, int seats, Optional<Integer> decimals) {
        Ratio share = votes.dividedBy(Ratio.of(this == HARE ? seats : seats + 1L));
        return switch (this) {
            case DROOP -> Ratio.of(share.floor().add(BigInteger.ONE), BigInteger.ONE);
            case DROOP_EXACT -> share;
            case DROOP_EPSILON -> {
                int places = decimals.orElse(0);
                Ratio last = Ratio.of(BigInteger.ONE, BigInteger.TEN.pow(places));
                yield Ratio.of(share.toDecimal(places, RoundingMode.DOWN)).plus(last);
            }
            case HARE -> Ratio.of(share.ceiling(), BigInteger.ONE);
        };
    }

    boolean isReached(Ratio votes, Ratio quota) {
        int compared = votes.compareTo(quota);
        return this == DROOP_EXACT ? compared > 0 : compared >= 0;
    }
}
