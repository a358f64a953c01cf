package coop.voting.count.pairwise;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingException;
import coop.voting.count.CountingMethod;
import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import coop.voting.count.Unranked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Schulze's method with a default option, as the Debian project votes: an option must beat the default one before it is compared
 * with the others.
 *
 * <p>An option is dropped if fewer than {@code quorum} prefer it to the default option, or if those who do are not more than
 * {@code majority} times those who prefer the default. Among the rest Schulze's method decides by winning votes, and of two
 * defeats with equal winning votes the one with the smaller opposition is the stronger. For example default "none of these",
 * majority 3, and 60 prefer A to it, 20 it to A: A is dropped, because 60 is not more than 3 &times; 20.
 *
 * <p>Source: Constitution for the Debian Project, appendix A.6.
 *
 * @param defaultOption the option that stands for "none of these"
 * @param majority how many times as many must prefer an option to the default one as the other way round; more than that
 * @param quorum how many voters at the least must prefer an option to the default one
 * @param unranked what a ballot says of options that it does not rank
 */
public record SchulzeDebian(
        String defaultOption,
        @Default("\"1\"") Ratio majority,
        @Default("\"0\"") Ratio quorum,
        @Default("\"last\"") Unranked unranked)
        implements CountingMethod {
    public static final String ID = "schulze-debian";

    public SchulzeDebian {
        if (majority.signum() < 0 || quorum.signum() < 0) {
            throw new IllegalArgumentException("A majority and a quorum are zero or more");
        }
    }

    /** A simple majority against the default option, and no quorum. */
    public SchulzeDebian(String defaultOption) {
        this(defaultOption, Ratio.ONE, Ratio.ZERO, Unranked.LAST);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        if (!ballots.has(defaultOption)) {
            throw new CountingException(
                    "candidates.default", "The default option '" + defaultOption + "' is not among the candidates");
        }
        int otherwise = ballots.index(defaultOption);
        PairwiseMatrix matrix = PairwiseMatrix.of(ballots, unranked);
        List<Integer> dropped = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        Map<String, Map<String, Ratio>> against = new LinkedHashMap<>();
        for (int option = 0; option < matrix.size(); option++) {
            Ratio votes = matrix.votes(option, otherwise);
            Ratio opposed = matrix.votes(otherwise, option);
            boolean passes = votes.compareTo(quorum) >= 0 && votes.compareTo(opposed.times(majority)) > 0;
            if (option == otherwise || passes) {
                kept.add(option);
            } else {
                dropped.add(option);
            }
            if (option != otherwise) {
                against.put(ballots.candidates().get(option), Map.of("for", votes, "against", opposed));
            }
        }
        PairwiseMatrix rest = matrix.only(kept);
        Paths paths = new Paths(new Links(rest, Strength.WINNING, true));
        List<List<Integer>> ranking = Condorcet.layers(rest.size(), paths::ahead).stream()
                .map(group -> group.stream().map(kept::get).toList())
                .toList();
        return Condorcet.blank(count, ballots)
                .pairwise(matrix)
                .figure("dropped", ballots.names(dropped))
                .figure("againstDefault", against)
                .figure("paths", paths.byName(rest.candidates()))
                .ranking(ranking)
                .electFrom(ranking)
                .build();
    }
}
