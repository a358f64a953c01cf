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
 * Most approvals, several seats, with every committee that is equally good.
 *
 * <p>It is not proportional: 51 of 100 like-minded voters can fill all seats. For example approvals A 8, B 5, C 5 and two seats: A
 * and B, or A and C; A is elected, and the tie-break picks between B and C.
 *
 * <p>Source: S. Brams and P. Fishburn, Approval Voting, 1978.
 */
public record MultiWinnerApproval() implements CountingMethod {
    public static final String ID = "multi-winner-approval";

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties);
        Approvals approvals = new Approvals(ballots, count);
        Ratio[] votes = new Ratio[approvals.candidates()];
        Arrays.setAll(votes, candidate -> {
            BigInteger sum = BigInteger.ZERO;
            for (int group : approvals.supporters(candidate)) {
                sum = sum.add(approvals.weight(group));
            }
            return approvals.unit().times(Ratio.of(sum, BigInteger.ONE));
        });
        return Separate.elect(count, ballots, votes, seats).build();
    }
}
