package coop.voting.count.transfer;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The settings that Meek's and Warren's counts share.
 *
 * @param decimals empty: exact fractions
 */
record MeekRules(Optional<Integer> decimals, Ratio omega, boolean batchElimination, List<String> withdrawn) {
    private static final int PLACES = 20;
    private static final BigInteger LONGEST = BigInteger.TEN.pow(6);

    MeekRules {
        withdrawn = List.copyOf(withdrawn);
        if (decimals.isPresent() && (decimals.get() < 1 || decimals.get() > 9)) {
            throw new IllegalArgumentException("Decimals are from 1 to 9, or none for exact fractions");
        }
        if (omega.signum() <= 0) {
            throw new IllegalArgumentException("The surplus at which to stop must be above zero, not " + omega);
        }
    }

    Ratio quota(Ratio votes, int seats) {
        StvQuota quota = decimals.isPresent() ? StvQuota.DROOP_EPSILON : StvQuota.DROOP_EXACT;
        return quota.votes(votes, seats, decimals);
    }

    boolean reaches(Ratio votes, Ratio quota) {
        return (decimals.isPresent() ? StvQuota.DROOP_EPSILON : StvQuota.DROOP_EXACT).isReached(votes, quota);
    }

    /** The next keep factor: smaller, so that less is kept above the quota. Rounded up where it must be. */
    Ratio next(Ratio keep, Ratio quota, Ratio votes) {
        if (decimals.isPresent()) {
            Ratio product = up(keep.times(quota), decimals.get());
            return up(product.dividedBy(votes), decimals.get());
        }
        Ratio next = keep.times(quota).dividedBy(votes);
        return next.denominator().compareTo(LONGEST) > 0 ? up(next, PLACES) : next;
    }

    private static Ratio up(Ratio number, int places) {
        return Ratio.of(number.toDecimal(places, RoundingMode.UP));
    }
}
