package coop.voting.count;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * How many prefer each candidate to each other one.
 *
 * <p>For example with 2 ballots A &gt; B and 1 ballot B &gt; A, {@code count(A, B)} is 2 and {@code count(B, A)} is 1. A ballot
 * that puts both at one rank counts for neither.
 *
 * <p>Immutable.
 */
public final class PairwiseMatrix {
    private final List<String> candidates;
    private final BigInteger[][] counts;
    private final Ratio unit;

    PairwiseMatrix(List<String> candidates, BigInteger[][] counts, Ratio unit) {
        this.candidates = candidates;
        this.counts = counts;
        this.unit = unit;
    }

    /** The comparisons that ranked ballots make, or score ballots: a higher score is preferred. */
    public static PairwiseMatrix of(Profile ballots, Unranked unranked) {
        return of(ballots, unranked, ballot -> true);
    }

    /** The comparisons that some of the distinct ballots make. */
    public static PairwiseMatrix of(Profile ballots, Unranked unranked, IntPredicate some) {
        return PairwiseCount.of(ballots, unranked, some);
    }

    /** The comparisons that some score ballots make, on which who is not scored has a certain score. */
    public static PairwiseMatrix ofScores(Profile ballots, Ratio unscored, IntPredicate some) {
        return PairwiseCount.ofScores(ballots, unscored, some);
    }

    public List<String> candidates() {
        return candidates;
    }

    /** The comparisons among some of the candidates, by their numbers. */
    public PairwiseMatrix only(List<Integer> some) {
        BigInteger[][] fewer = new BigInteger[some.size()][some.size()];
        for (int a = 0; a < fewer.length; a++) {
            for (int b = 0; b < fewer.length; b++) {
                fewer[a][b] = counts[some.get(a)][some.get(b)];
            }
        }
        return new PairwiseMatrix(some.stream().map(candidates::get).toList(), fewer, unit);
    }

    /** How many candidates are compared. */
    public int size() {
        return candidates.size();
    }

    /** How many prefer {@code a} to {@code b}, in the ballots' units. */
    public BigInteger count(int a, int b) {
        return counts[a][b];
    }

    /** How many votes prefer {@code a} to {@code b}. */
    public Ratio votes(int a, int b) {
        return unit.times(Ratio.of(counts[a][b], BigInteger.ONE));
    }

    /** Above 0 if more prefer {@code a} to {@code b} than the other way round, 0 if as many, below 0 if fewer. */
    public int compare(int a, int b) {
        return counts[a][b].compareTo(counts[b][a]);
    }

    /** The candidate who is preferred to every other one, if there is one. */
    public Optional<String> condorcetWinner() {
        for (int a = 0; a < size(); a++) {
            boolean beatsAll = true;
            for (int b = 0; b < size() && beatsAll; b++) {
                beatsAll = a == b || compare(a, b) > 0;
            }
            if (beatsAll) {
                return Optional.of(candidates.get(a));
            }
        }
        return Optional.empty();
    }

    /** The matrix row by row, in votes; the diagonal is zero. */
    public List<List<Ratio>> rows() {
        List<List<Ratio>> rows = new ArrayList<>();
        for (int a = 0; a < size(); a++) {
            List<Ratio> row = new ArrayList<>();
            for (int b = 0; b < size(); b++) {
                row.add(votes(a, b));
            }
            rows.add(List.copyOf(row));
        }
        return List.copyOf(rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairwiseMatrix matrix
                && candidates.equals(matrix.candidates)
                && rows().equals(matrix.rows());
    }

    @Override
    public int hashCode() {
        return 31 * candidates.hashCode() + rows().hashCode();
    }

    @Override
    public String toString() {
        return candidates + " " + rows();
    }
}
