package coop.voting.count.seats;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingException;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.util.Optional;

/**
 * The quota alone: how many votes a seat costs. For example Droop's quota of 100 votes and 2 seats is 34.
 *
 * @param quota which quota
 * @param votes how many votes there are; empty: those of the ballots
 */
public record Quota(@Default("\"droop\"") SeatQuota quota, Optional<Integer> votes) implements CountingMethod {
    public static final String ID = "quota";

    /** Droop's quota of the ballots. */
    public Quota() {
        this(SeatQuota.DROOP, Optional.empty());
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        if (seats < 1) {
            throw new CountingException("seats.none", "There must be a seat or more to fill, not " + seats);
        }
        Ratio cast = votes.map(Ratio::of).orElseGet(ballots::total);
        return CountBuilder.nobody(ID, ballots, seats, ties)
                .figure("quota", quota.of(cast, seats))
                .figure("votes", cast)
                .build();
    }
}
