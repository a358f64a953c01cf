package coop.voting.count.tally;

import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import coop.voting.count.VoteSums;
import java.util.List;

/**
 * Most approvals: each voter approves of as many candidates as wished.
 *
 * <p>For example the voters of four towns: 42 approve of Memphis and Nashville, 26 of Nashville and Chattanooga, 32 of
 * Chattanooga and Knoxville; Nashville is elected with 68 approvals. A paper that approves of nobody counts as {@code blank}.
 *
 * <p>Source: S. Brams and P. Fishburn, Approval Voting, 1978.
 */
public record Approval() implements CountingMethod {
    public static final String ID = "approval";

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.APPROVAL);
        Ratio[] votes = approvals(ballots, count);
        List<List<Integer>> groups = CountBuilder.groups(votes);
        return count.figure("tally", count.byName(votes))
                .ranking(groups)
                .electFrom(groups)
                .build();
    }

    private static Ratio[] approvals(Profile ballots, CountBuilder count) {
        VoteSums sums = new VoteSums(ballots, ballots.candidates().size(), 1);
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            for (int place = ballots.start(ballot); place < ballots.end(ballot); place++) {
                sums.add(ballots.symbol(place), ballot);
            }
            if (ballots.start(ballot) == ballots.end(ballot)) {
                count.exhausted("blank", ballots.weight(ballot));
            }
        }
        return sums.votes();
    }
}
