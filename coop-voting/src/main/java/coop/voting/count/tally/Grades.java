package coop.voting.count.tally;

import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingException;
import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Profile;
import coop.voting.count.VoteSums;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How often each candidate was given each score. A paper with a score out of the range is invalid as a whole; one without any
 * score is blank.
 */
final class Grades {
    private static final int MOST = 20_000_000;

    private final Profile ballots;
    private final List<Ratio> levels;
    private final int columns;
    private final VoteSums given;
    private final boolean[] valid;
    private BigInteger papers = BigInteger.ZERO;

    /**
     * Goes through all papers.
     *
     * @param allowed which scores a paper may hold
     * @param unscored what a candidate without a score is given; empty: nothing
     */
    Grades(Profile ballots, Predicate<Ratio> allowed, Optional<Ratio> unscored, CountBuilder count) {
        count.require(BallotKind.SCORE);
        this.ballots = ballots;
        TreeSet<Ratio> all = new TreeSet<>(ballots.levels());
        unscored.ifPresent(all::add);
        this.levels = List.copyOf(all);
        this.columns = levels.size() + 1;
        int n = ballots.candidates().size();
        if ((long) n * columns > MOST) {
            throw new CountingException(
                    "scores.too-many", "There are too many different scores for so many candidates");
        }
        this.given = new VoteSums(ballots, n * columns, 1);
        this.valid = new boolean[ballots.distinct()];
        int[] column = new int[ballots.levels().size()];
        boolean[] bad = new boolean[column.length];
        for (int level = 0; level < column.length; level++) {
            Ratio score = ballots.levels().get(level);
            column[level] = levels.indexOf(score);
            bad[level] = !allowed.test(score);
        }
        int missing = unscored.map(levels::indexOf).orElse(levels.size());
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            add(ballot, column, bad, missing, count);
        }
    }

    private void add(int ballot, int[] column, boolean[] bad, int missing, CountBuilder count) {
        int start = ballots.start(ballot);
        int n = ballots.candidates().size();
        boolean blank = true;
        for (int candidate = 0; candidate < n; candidate++) {
            int level = ballots.symbol(start + candidate);
            blank &= level == Profile.UNSCORED;
            if (level != Profile.UNSCORED && bad[level]) {
                count.invalid("score-out-of-range", ballots.weight(ballot));
                return;
            }
        }
        if (blank) {
            count.exhausted("blank", ballots.weight(ballot));
        }
        valid[ballot] = true;
        papers = papers.add(ballots.bigCount(ballot));
        for (int candidate = 0; candidate < n; candidate++) {
            int level = ballots.symbol(start + candidate);
            given.add(candidate * columns + (level == Profile.UNSCORED ? missing : column[level]), ballot);
        }
    }

    /** The scores, lowest first. */
    List<Ratio> levels() {
        return levels;
    }

    /** The comparisons that the valid papers make: a higher score is preferred, no score is 0. */
    PairwiseMatrix comparisons() {
        return PairwiseMatrix.ofScores(ballots, Ratio.ZERO, ballot -> valid[ballot]);
    }

    /** How many valid papers there are, in the ballots' units. */
    BigInteger papers() {
        return papers;
    }

    /** How often a candidate was given a score, in the ballots' units. */
    BigInteger times(int candidate, int level) {
        return given.sum(candidate * columns + level);
    }

    /** The votes on papers that gave a candidate the score. */
    Ratio votes(int candidate, int level) {
        return given.votes(candidate * columns + level);
    }

    /** The votes on papers that gave a candidate any score. */
    Ratio scoring(int candidate) {
        Ratio sum = Ratio.ZERO;
        for (int level = 0; level < levels.size(); level++) {
            sum = sum.plus(votes(candidate, level));
        }
        return sum;
    }

    /** The sum of the scores of each candidate. */
    Ratio[] sums() {
        Ratio[] sums = new Ratio[ballots.candidates().size()];
        Arrays.setAll(sums, candidate -> {
            Ratio sum = Ratio.ZERO;
            for (int level = 0; level < levels.size(); level++) {
                sum = sum.plus(levels.get(level).times(votes(candidate, level)));
            }
            return sum;
        });
        return sums;
    }

    /** All candidates by their numbers. */
    List<Integer> candidates() {
        List<Integer> all = new ArrayList<>();
        for (int candidate = 0; candidate < ballots.candidates().size(); candidate++) {
            all.add(candidate);
        }
        return all;
    }
}
