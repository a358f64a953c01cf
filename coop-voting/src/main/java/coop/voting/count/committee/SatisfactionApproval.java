package coop.voting.count.committee;

import coop.core.value.Ratio;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Satisfaction approval voting: each paper has one vote, shared equally by all of whom it approves.
 *
 * <p>For example 4 papers A B, 3 papers C, 3 papers D and two seats: A and B have 2 each, C and D 3 each: C and D are elected.
 *
 * <p>Source: S. Brams and D. M. Kilgour, Satisfaction approval voting, 2010.
 */
public record SatisfactionApproval() implements CountingMethod {
    public static final String ID = "satisfaction-approval";

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties);
        Approvals approvals = new Approvals(ballots, count);
        Ratio[] votes = new Ratio[approvals.candidates()];
        Arrays.setAll(votes, candidate -> {
            Ratio sum = Ratio.ZERO;
            for (int group : approvals.supporters(candidate)) {
                BigInteger shared = BigInteger.valueOf(approvals.approved(group).length);
                sum = sum.plus(Ratio.of(approvals.weight(group), shared));
            }
            return approvals.unit().times(sum);
        });
        return Separate.elect(count, ballots, votes, seats).build();
    }
}
