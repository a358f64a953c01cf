package coop.voting.count.tally;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Score voting: each voter scores each candidate; the highest sum wins, or the highest mean.
 *
 * <p>For example two papers A 9, B 8 and one paper A 0, B 9: A has 18 and B 25, B wins. By mean, a candidate whom few scored may
 * win over one whom all scored; {@code quorum} is the part of the papers that must score a candidate for that.
 *
 * @param max the highest score allowed, 0 is the lowest then; a paper with a score beyond is invalid. Empty: any score
 * @param unscored what a candidate without a score gets; empty: nothing, and in a mean the paper is not in it
 * @param aggregate sum or mean
 * @param quorum with a mean: the part of the papers that must score a candidate, who else comes after all others
 */
public record Score(
        Optional<Ratio> max,
        Optional<Ratio> unscored,
        @Default("\"sum\"") Aggregate aggregate,
        @Default("\"0\"") Ratio quorum)
        implements CountingMethod {
    public static final String ID = "score";

    /** What the scores of a candidate make. */
    public enum Aggregate {
        SUM,
        MEAN
    }

    public Score {
        Ranges.check(max, unscored);
        if (quorum.signum() < 0 || quorum.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("A quorum is a part from 0 to 1, not " + quorum);
        }
    }

    /** The sum of any scores. */
    public Score() {
        this(Optional.empty(), Optional.empty(), Aggregate.SUM, Ratio.ZERO);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties);
        Grades grades = new Grades(ballots, Ranges.upTo(max), unscored, count);
        Ratio[] result = grades.sums();
        if (aggregate == Aggregate.MEAN) {
            Ratio needed = quorum.times(ballots.unit()).times(Ratio.of(grades.papers(), BigInteger.ONE));
            Ratio below =
                    grades.levels().isEmpty() ? Ratio.ZERO : grades.levels().get(0);
            for (int candidate = 0; candidate < result.length; candidate++) {
                Ratio scoring = grades.scoring(candidate);
                boolean counts = scoring.signum() > 0 && scoring.compareTo(needed) >= 0;
                // Who misses the quorum comes after the lowest mean there can be.
                result[candidate] = counts ? result[candidate].dividedBy(scoring) : below.minus(Ratio.ONE);
            }
        }
        List<List<Integer>> groups = CountBuilder.groups(result);
        return count.figure("tally", count.byName(result))
                .ranking(groups)
                .electFrom(groups)
                .build();
    }
}
