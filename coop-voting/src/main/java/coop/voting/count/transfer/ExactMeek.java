package coop.voting.count.transfer;

import coop.core.value.Ratio;
import coop.voting.count.Preferences;
import coop.voting.count.Profile;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Meek's distribution in exact fractions. All keep factors are brought to one denominator, so that what is left of a paper is a
 * whole number over a power of it.
 *
 * <p>Equals on a paper end it, or count as all their orders with the same share each, see {@link EqualShares}.
 */
final class ExactMeek implements Distribution {
    private final Profile ballots;
    private final Preferences preferences;
    private final boolean allOrders;

    ExactMeek(Profile ballots, EqualPreferences equals) {
        this.ballots = ballots;
        this.preferences = new Preferences(ballots);
        this.allOrders = equals == EqualPreferences.ALL_ORDERS;
    }

    @Override
    public Ratio[] votes(Ratio[] keep) {
        EqualShares shares = new EqualShares(keep, allOrders ? keep.length : 1);
        PowerSums sums = new PowerSums(keep.length, shares.whole(), shares.parts());
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            preferences.read(ballot);
            give(ballots.bigCount(ballot), shares, sums);
        }
        Ratio[] votes = sums.values();
        Arrays.setAll(votes, candidate -> votes[candidate].times(ballots.unit()));
        return votes;
    }

    private void give(BigInteger count, EqualShares shares, PowerSums sums) {
        BigInteger left = count;
        int power = 0;
        int place = 0;
        while (place < preferences.size() && left.signum() > 0) {
            int end = preferences.groupEnd(place);
            if (end == place + 1) {
                int candidate = preferences.candidate(place);
                if (shares.hopes(candidate)) {
                    sums.add(power, 0, candidate, left);
                    return;
                }
                if (shares.isElected(candidate)) {
                    power++;
                    sums.add(power, 0, candidate, left.multiply(shares.keep(candidate)));
                    left = left.multiply(shares.passes(candidate));
                }
            } else if (!allOrders) {
                return;
            } else {
                EqualShares.Group group = shares.group(preferences, place, end);
                for (int i = place; i < end; i++) {
                    int candidate = preferences.candidate(i);
                    sums.add(power + group.elected(), 1, candidate, left.multiply(group.share(candidate)));
                }
                left = left.multiply(group.passing());
                power += group.elected();
            }
            place = end;
        }
    }
}
