package coop.voting.count.pairwise;

import coop.core.statutes.Default;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import coop.voting.count.Unranked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Minimax, the Simpson-Kramer method: whose worst defeat is the mildest.
 *
 * <p>For example A beats B by 6, B beats C by 5 and C beats A by 4 votes: A's worst defeat is by 4, so A wins. With {@link
 * Strength#OPPOSITION} it is not defeats that count but the largest number of voters who prefer any other one.
 *
 * <p>Source: P. Simpson, On defining areas of voter choice, 1969; G. Kramer, A dynamical model of political equilibrium, 1977.
 *
 * @param strength how strong a defeat is
 * @param unranked what a ballot says of candidates whom it does not rank
 */
public record Minimax(
        @Default("\"winning\"") Strength strength,
        @Default("\"last\"") Unranked unranked) implements CountingMethod {
    public static final String ID = "minimax";

    /** By winning votes; the unranked share the last place. */
    public Minimax() {
        this(Strength.WINNING, Unranked.LAST);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        PairwiseMatrix matrix = PairwiseMatrix.of(ballots, unranked);
        Links links = new Links(matrix, strength);
        SortedMap<Integer, List<Integer>> byWorst = new TreeMap<>();
        Map<String, Object> worst = new LinkedHashMap<>();
        for (int a = 0; a < matrix.size(); a++) {
            int level = 0;
            for (int b = 0; b < matrix.size(); b++) {
                level = Math.max(level, links.level(b, a));
            }
            byWorst.computeIfAbsent(level, first -> new ArrayList<>()).add(a);
            worst.put(ballots.candidates().get(a), links.shown(level));
        }
        List<List<Integer>> groups = List.copyOf(byWorst.values());
        return Condorcet.blank(count, ballots)
                .pairwise(matrix)
                .figure("worst", worst)
                .ranking(groups)
                .electFrom(groups)
                .build();
    }
}
