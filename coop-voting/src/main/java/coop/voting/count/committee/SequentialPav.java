package coop.voting.count.committee;

import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;

/**
 * Sequential proportional approval voting: seat after seat to the candidate who adds most, where a voter who approves of j members
 * already counts 1/(j + 1).
 *
 * <p>For example 5 papers A B, 17 papers A C, 8 papers D and two seats: A adds 22; then C adds 17/2, D 8 and B 5/2: A and C are
 * elected.
 *
 * <p>Source: T. N. Thiele, Om Flerfoldsvalg, 1895; Swedish elections from 1909.
 */
public record SequentialPav() implements CountingMethod {
    public static final String ID = "sequential-pav";

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties);
        Approvals approvals = new Approvals(ballots, count);
        return Committees.choose(count, ballots, Greedy.committees(approvals, Worths.harmonic(seats), seats))
                .build();
    }
}
