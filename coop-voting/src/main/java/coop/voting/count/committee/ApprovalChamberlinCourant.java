package coop.voting.count.committee;

import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;

/**
 * Chamberlin and Courant's rule on approvals: the committee in which most voters have at least one member of whom they approve.
 *
 * <p>For example 5 papers A B, 4 papers A, 3 papers C and two seats: A and C represent all 12 voters, A and B only 9.
 *
 * <p>Source: J. R. Chamberlin and P. N. Courant, Representative deliberations and representative decisions, 1983.
 */
public record ApprovalChamberlinCourant() implements CountingMethod {
    public static final String ID = "approval-chamberlin-courant";

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties);
        Approvals approvals = new Approvals(ballots, count);
        BestCommittees best = new BestCommittees(approvals, Worths.single(seats), seats);
        count.figure("worth", Worths.single(seats).votes(best.worth(), approvals.unit()));
        return Committees.choose(count, ballots, best.all()).build();
    }
}
