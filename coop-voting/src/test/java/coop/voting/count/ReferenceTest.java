package coop.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import coop.voting.count.pairwise.Copeland;
import coop.voting.count.pairwise.Kemeny;
import coop.voting.count.pairwise.Minimax;
import coop.voting.count.pairwise.RankedPairs;
import coop.voting.count.pairwise.Schulze;
import coop.voting.count.pairwise.Strength;
import coop.voting.count.tally.Approval;
import coop.voting.count.tally.Borda;
import coop.voting.count.tally.MajorityJudgement;
import coop.voting.count.tally.Plurality;
import coop.voting.count.tally.Score;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every method agrees with a slow one that follows its definition, on random voters with many ties. */
class ReferenceTest {
    private static Set<String> winners(CountingMethod method, Profile ballots) {
        return new TreeSet<>(method.count(ballots, 1, TieBreak.none()).winners());
    }

    private static Strength defeat(Random random) {
        return Strength.values()[random.nextInt(3)];
    }

    @Test
    void methods_that_add_up_ranks() {
        Seeds.check(random -> {
            Voters voters = Voters.withEquals(random, 6, 9);
            ReferenceTally slow = new ReferenceTally(voters);
            same(new Plurality(true), voters.ranked(), slow.plurality());
            same(new Approval(), voters.approving(), slow.approval());
            int last = random.nextInt(2);
            same(new Borda(Borda.Points.BORDA, last, Borda.Unlisted.AVERAGE), voters.ranked(), slow.borda(last));
        });
    }

    private static void same(CountingMethod method, Profile ballots, Map<String, Ratio> tally) {
        Count count = method.count(ballots, 1, TieBreak.none());
        assertThat(count.tally()).isEqualTo(tally);
        assertThat(new TreeSet<>(count.winners())).isEqualTo(ReferenceTally.most(tally));
    }

    @Test
    void methods_that_add_up_scores() {
        Seeds.check(random -> {
            Voters voters = Voters.scoring(random, 6, 9, 4);
            ReferenceTally slow = new ReferenceTally(voters);
            same(new Score(), voters.scored(), slow.score());
            assertThat(winners(new MajorityJudgement(), voters.scored())).isEqualTo(slow.majorityJudgement());
            PairwiseMatrix matrix = PairwiseMatrix.ofScores(voters.scored(), Ratio.ZERO, ballot -> true);
            for (int a = 0; a < voters.size(); a++) {
                for (int b = 0; b < voters.size(); b++) {
                    assertThat(matrix.count(a, b).longValue()).isEqualTo(slow.prefer(a, b));
                }
            }
        });
    }

    @Test
    void pairwise_methods() {
        Seeds.check(random -> {
            Voters voters = Voters.withEquals(random, 6, 9);
            Unranked unranked = Unranked.values()[random.nextInt(2)];
            ReferencePairwise slow = new ReferencePairwise(voters, unranked == Unranked.LAST);
            Profile ballots = voters.ranked();
            PairwiseMatrix matrix = PairwiseMatrix.of(ballots, unranked);
            for (int a = 0; a < voters.size(); a++) {
                for (int b = 0; b < voters.size(); b++) {
                    assertThat(matrix.count(a, b).longValue()).isEqualTo(slow.prefer[a][b]);
                }
            }
            Strength strength = defeat(random);
            assertThat(winners(new Schulze(strength, unranked), ballots)).isEqualTo(slow.schulze(strength));
            assertThat(winners(new RankedPairs(strength, unranked), ballots)).isEqualTo(slow.rankedPairs(strength));
            Strength any = Strength.values()[random.nextInt(4)];
            assertThat(winners(new Minimax(any, unranked), ballots)).isEqualTo(slow.minimax(any));
            assertThat(winners(new Copeland(Copeland.Score.POINTS, Ratio.HALF, unranked), ballots))
                    .isEqualTo(slow.copeland());
        });
    }

    @Test
    void kemeny_over_all_orders() {
        Seeds.check(Seeds.ROUNDS / 3, random -> {
            Voters voters = Voters.withEquals(random, 6, 7);
            assertThat(winners(new Kemeny(), voters.ranked())).isEqualTo(new ReferencePairwise(voters, true).kemeny());
        });
    }
}
