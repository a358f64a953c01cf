package coop.voting.count.committee;

import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;

/**
 * Phragmén's sequential method: every seat is a load of 1 on those who approve of who has it, shared so that no voter carries more
 * than need be.
 *
 * <p>Each seat goes to the candidate whose voters would then carry the least: one, plus what they carry already, over how many
 * they are. For example 5 papers A B, 17 papers A C, 8 papers D and two seats: A first, 1/22 on each; then C at (1 + 17/22)/17 =
 * 0.104, D at 1/8 = 0.125: C.
 *
 * <p>Source: E. Phragmén, Sur une méthode nouvelle pour réaliser, dans les élections, la représentation proportionnelle des
 * partis, 1894.
 */
public record SequentialPhragmen() implements CountingMethod {
    public static final String ID = "sequential-phragmen";

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties);
        Approvals approvals = new Approvals(ballots, count);
        return Committees.choose(count, ballots, new Loads(approvals).committees(seats))
                .build();
    }
}
