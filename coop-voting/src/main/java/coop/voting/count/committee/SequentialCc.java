package coop.voting.count.committee;

import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;

/**
 * Chamberlin and Courant's rule on approvals, one after another: each seat goes to the candidate of whom most voters approve who
 * have no member yet.
 *
 * <p>For example 5 papers A B, 4 papers A, 3 papers C and two seats: A first, with 9; then C with 3, because the voters of B
 * have A already.
 *
 * <p>Source: T. Lu and C. Boutilier, Budgeted social choice, 2011.
 */
public record SequentialCc() implements CountingMethod {
    public static final String ID = "sequential-cc";

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties);
        Approvals approvals = new Approvals(ballots, count);
        return Committees.choose(count, ballots, Greedy.committees(approvals, Worths.single(seats), seats))
                .build();
    }
}
