package coop.voting.count.committee;

import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.CountBuilder;
import coop.voting.count.Profile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Approval ballots as groups of like-minded voters, and the groups that approve of each candidate. Blank papers are left out. */
final class Approvals {
    private final int candidates;
    private final List<BigInteger> weights = new ArrayList<>();
    private final List<int[]> approved = new ArrayList<>();
    private final List<List<Integer>> supporters = new ArrayList<>();
    private final Ratio unit;

    Approvals(Profile ballots, CountBuilder count) {
        count.require(BallotKind.APPROVAL);
        candidates = ballots.candidates().size();
        unit = ballots.unit();
        for (int candidate = 0; candidate < candidates; candidate++) {
            supporters.add(new ArrayList<>());
        }
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            int start = ballots.start(ballot);
            int[] own = new int[ballots.end(ballot) - start];
            if (own.length == 0) {
                count.exhausted("blank", ballots.weight(ballot));
                continue;
            }
            for (int i = 0; i < own.length; i++) {
                own[i] = ballots.symbol(start + i);
                supporters.get(own[i]).add(weights.size());
            }
            weights.add(ballots.bigCount(ballot));
            approved.add(own);
        }
    }

    int candidates() {
        return candidates;
    }

    /** How many groups of like-minded voters there are. */
    int groups() {
        return weights.size();
    }

    /** How many voters are in a group, in the ballots' units. */
    BigInteger weight(int group) {
        return weights.get(group);
    }

    /** Whom a group approves of. */
    int[] approved(int group) {
        return approved.get(group);
    }

    /** The groups that approve of a candidate. */
    List<Integer> supporters(int candidate) {
        return supporters.get(candidate);
    }

    /** How many votes one unit of weight is. */
    Ratio unit() {
        return unit;
    }
}
