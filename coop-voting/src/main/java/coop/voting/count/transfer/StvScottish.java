package coop.voting.count.transfer;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.EveryWay;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * The single transferable vote as Scottish councils are elected.
 *
 * <p>The quota is the valid papers divided by one more than the seats, the fraction left off, plus one. Each stage passes on one
 * surplus, the largest, or excludes the one candidate with fewest votes. A surplus passes on all papers of the elected: each is
 * worth its value times the surplus divided by the candidate's votes, five decimals, the rest left off.
 *
 * <p>For example 4 papers A &gt; B, 2 papers C, two seats: the quota is 6/3 + 1 = 3, A is elected with a surplus of 1, each of
 * the four papers goes to B at 1 &times; 1 / 4 = 0.25000; B with 1.00000 is excluded and C elected.
 *
 * <p>For ties the order asks for the latest earlier stage in which one stood alone, then a lot: {@code new
 * EarlierRounds(false).then(TieBreak.lot(seed))}. Papers count up to an equal rank; gaps are passed over.
 *
 * <p>Source: Scottish Local Government Elections Order 2007 (SSI 2007/42) and 2011 (SSI 2011/399), schedule 1, rules 45 to 52.
 *
 * @param withdrawn candidates who do not stand; papers pass over them
 */
public record StvScottish(@Default("[]") List<String> withdrawn) implements CountingMethod {
    public static final String ID = "stv-scottish";

    private static final int PLACES = 5;

    public StvScottish {
        withdrawn = List.copyOf(withdrawn);
    }

    /** All candidates stand. */
    public StvScottish() {
        this(List.of());
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties)
                .require(BallotKind.RANKED)
                .decimals(PLACES);
        GregoryCount gregory = new GregoryCount(new Rules(), ballots, withdrawn, seats, count);
        Count done = gregory.run().build();
        return gregory.isStopped()
                ? EveryWay.of(done, gregory.continuing(), ballots, ties, way -> count(ballots, seats, way))
                : done;
    }

    private static final class Rules implements Gregory {
        @Override
        public Ratio quota(Ratio votes, int seats) {
            BigInteger whole = votes.dividedBy(Ratio.of(seats + 1L)).floor();
            return Ratio.of(whole.add(BigInteger.ONE), BigInteger.ONE);
        }

        @Override
        public boolean reaches(Ratio votes, Ratio quota) {
            return votes.compareTo(quota) >= 0;
        }

        @Override
        public Ratio transferValue(Ratio value, Ratio surplus, Ratio votes) {
            return Ratio.of(value.times(surplus).dividedBy(votes).toDecimal(PLACES, RoundingMode.DOWN));
        }
    }
}
