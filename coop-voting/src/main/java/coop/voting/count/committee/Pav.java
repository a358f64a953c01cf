package coop.voting.count.committee;

import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;

/**
 * Proportional approval voting, Thiele's method: the committee that is worth most to the voters, where the first member whom a
 * voter approves of is worth 1, the second 1/2, the third 1/3, and so on.
 *
 * <p>For example 5 papers A B, 17 papers A C, 8 papers D and two seats: A and C are worth 5 + 17 &times; 3/2 = 30.5, A and D 30, so
 * A and C are elected. All committees are compared, as far as they can still be best; where that is too much the count says so.
 *
 * <p>Source: T. N. Thiele, Om Flerfoldsvalg, 1895.
 */
public record Pav() implements CountingMethod {
    public static final String ID = "pav";

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties);
        Approvals approvals = new Approvals(ballots, count);
        BestCommittees best = new BestCommittees(approvals, Worths.harmonic(seats), seats);
        count.figure("worth", Worths.harmonic(seats).votes(best.worth(), approvals.unit()));
        return Committees.choose(count, ballots, best.all()).build();
    }
}
