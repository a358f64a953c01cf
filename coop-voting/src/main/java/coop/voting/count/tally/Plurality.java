package coop.voting.count.tally;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import coop.voting.count.VoteSums;
import java.util.Arrays;
import java.util.List;

/**
 * Most first preferences: "first past the post". With several seats, the candidates with most first preferences (the single
 * non-transferable vote).
 *
 * <p>For example with 42 ballots A &gt; B, 26 ballots B &gt; C and 17 ballots C &gt; B, A is elected with 42 votes, though 43
 * put A last. The first preference is the first rank that is used. A paper without any counts as {@code blank}; one with several
 * names there is invalid as an {@code overvote}, unless they share its vote.
 *
 * @param splitEqualFirst whether candidates at an equal first rank share the vote equally, rather than making the paper invalid
 */
public record Plurality(@Default("false") boolean splitEqualFirst) implements CountingMethod {
    public static final String ID = "plurality";

    /** Plurality in which a paper with several first preferences is invalid. */
    public Plurality() {
        this(false);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        VoteSums sums = new VoteSums(ballots, ballots.candidates().size(), 1);
        Ratio[] shares = new Ratio[ballots.candidates().size()];
        Arrays.fill(shares, Ratio.ZERO);
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            int start = ballots.start(ballot);
            if (ballots.isPlain(ballot) && start < ballots.end(ballot)) {
                sums.add(ballots.symbol(start), ballot);
            } else {
                odd(ballots, ballot, sums, shares, count);
            }
        }
        Ratio[] votes = sums.votes();
        for (int candidate = 0; candidate < votes.length; candidate++) {
            votes[candidate] = votes[candidate].plus(shares[candidate]);
        }
        List<List<Integer>> groups = CountBuilder.groups(votes);
        return count.figure("tally", count.byName(votes))
                .ranking(groups)
                .electFrom(groups)
                .build();
    }

    private void odd(Profile ballots, int ballot, VoteSums sums, Ratio[] shares, CountBuilder count) {
        List<String> first =
                ballots.ranks(ballot).stream().filter(rank -> !rank.isEmpty()).findFirst().orElse(List.of()).stream()
                        .distinct()
                        .toList();
        if (first.isEmpty()) {
            count.exhausted("blank", ballots.weight(ballot));
        } else if (!ballots.has(first.get(0)) || first.size() > 1 && !splitEqualFirst) {
            count.invalid("overvote", ballots.weight(ballot));
        } else if (first.size() == 1) {
            sums.add(ballots.index(first.get(0)), ballot);
        } else {
            Ratio share = ballots.weight(ballot).dividedBy(Ratio.of(first.size()));
            for (String name : first) {
                int candidate = ballots.index(name);
                shares[candidate] = shares[candidate].plus(share);
            }
        }
    }
}
