package org.example.coop;

import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.util.Arrays;
import java.util.List;

/**
 * A counting method, also known as anti-plurality: each ballot is a point against the candidate it puts last, and the fewest
 * points win. Candidates that a ballot leaves out share its point.
 *
 * <p>In statutes: {@code "fewest-last"}. On the command line: {@code coop --plugins DIR count FILE --method fewest-last}.
 */
public record FewestLast() implements CountingMethod {
    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder("fewest-last", ballots, seats, ties).require(BallotKind.RANKED);
        Ratio[] against = new Ratio[ballots.candidates().size()];
        Arrays.fill(against, Ratio.ZERO);
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            List<Integer> last = last(ballots, ballot);
            Ratio share = ballots.weight(ballot).dividedBy(Ratio.of(last.size()));
            last.forEach(candidate -> against[candidate] = against[candidate].plus(share));
        }
        Ratio[] rank = Arrays.stream(against).map(Ratio::negated).toArray(Ratio[]::new);
        List<List<Integer>> groups = CountBuilder.groups(rank);
        return count.figure("tally", count.byName(against))
                .ranking(groups)
                .electFrom(groups)
                .build();
    }

    private static List<Integer> last(Profile ballots, int ballot) {
        List<List<String>> ranks = ballots.ranks(ballot);
        List<String> named = ranks.stream().flatMap(List::stream).toList();
        List<String> unnamed = ballots.candidates().stream()
                .filter(name -> !named.contains(name))
                .toList();
        List<String> last = unnamed.isEmpty() ? ranks.get(ranks.size() - 1) : unnamed;
        return last.stream().filter(ballots::has).distinct().map(ballots::index).toList();
    }
}
