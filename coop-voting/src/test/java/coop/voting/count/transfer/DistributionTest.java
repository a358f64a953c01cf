package coop.voting.count.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import coop.voting.count.Profile;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What Meek's and Warren's keep factors give out is what paper after paper gives out, order after order. */
class DistributionTest {
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");
    private static final int ROUNDS = Boolean.getBoolean("coop.nightly") ? 10_000 : 300;

    /** A random paper as ranks of equals, in text and in numbers. */
    private static List<List<Integer>> paper(Random random, boolean equals) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        Collections.shuffle(order, random);
        List<List<Integer>> ranks = new ArrayList<>();
        for (int candidate : order.subList(0, random.nextInt(6))) {
            if (equals && !ranks.isEmpty() && random.nextBoolean()) {
                ranks.get(ranks.size() - 1).add(candidate);
            } else {
                ranks.add(new ArrayList<>(List.of(candidate)));
            }
        }
        return ranks;
    }

    private static Profile profile(List<List<List<Integer>>> papers) {
        var builder = Profile.ranked(NAMES);
        papers.forEach(ranks -> builder.ranking(
                Ratio.ONE,
                ranks.stream()
                        .map(rank -> rank.stream().map(NAMES::get).toList())
                        .toList()));
        return builder.build();
    }

    private static List<List<List<Integer>>> papers(Random random, boolean equals) {
        List<List<List<Integer>>> papers = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            papers.add(paper(random, equals));
        }
        return papers;
    }

    private static Ratio[] factors(Random random, int denominator) {
        Ratio[] keep = new Ratio[NAMES.size()];
        for (int i = 0; i < keep.length; i++) {
            int kind = random.nextInt(3);
            keep[i] =
                    kind == 0 ? Ratio.ONE : kind == 1 ? Ratio.ZERO : Ratio.of(random.nextInt(denominator), denominator);
        }
        return keep;
    }

    @Test
    void equals_count_as_all_their_orders() {
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            List<List<List<Integer>>> papers = papers(random, true);
            Ratio[] keep = factors(random, 7);
            Ratio[] wanted = none();
            papers.forEach(ranks -> allOrders(ranks, new ArrayList<>(), Ratio.ONE, keep, wanted));
            assertThat(new ExactMeek(profile(papers), EqualPreferences.ALL_ORDERS).votes(keep))
                    .isEqualTo(wanted);
        }
    }

    /** Gives a paper out once for each order of its equals, with an equal share for each order of a group. */
    private static void allOrders(
            List<List<Integer>> ranks, List<Integer> order, Ratio share, Ratio[] keep, Ratio[] votes) {
        if (ranks.isEmpty()) {
            Ratio left = share;
            for (int candidate : order) {
                Ratio kept = left.times(keep[candidate]);
                votes[candidate] = votes[candidate].plus(kept);
                left = left.minus(kept);
            }
            return;
        }
        List<Integer> group = ranks.get(0);
        for (int first : group) {
            List<Integer> longer = new ArrayList<>(order);
            longer.add(first);
            List<Integer> others = new ArrayList<>(group);
            others.remove(Integer.valueOf(first));
            List<List<Integer>> rest = new ArrayList<>(ranks.subList(1, ranks.size()));
            if (!others.isEmpty()) {
                rest.add(0, others);
            }
            allOrders(rest, longer, share.dividedBy(Ratio.of(group.size())), keep, votes);
        }
    }

    @Test
    void plain_papers_in_exact_fractions_and_in_nine_decimals() {
        Random random = new Random(12);
        for (int round = 0; round < ROUNDS; round++) {
            List<List<List<Integer>>> papers = papers(random, false);
            Ratio[] keep = factors(random, 1000);
            Profile ballots = profile(papers);
            Papers read = new Papers(ballots, PaperRules.PLAIN);
            assertThat(new ExactMeek(ballots, EqualPreferences.EXHAUST).votes(keep))
                    .isEqualTo(meek(papers, keep, -1, RoundingMode.UP));
            for (KeepRounding rounding : KeepRounding.values()) {
                assertThat(new FixedDistribution(ballots, read, 9, rounding, false).votes(keep))
                        .isEqualTo(meek(papers, keep, 9, rounding.mode()));
                assertThat(new FixedDistribution(ballots, read, 3, rounding, false).votes(keep))
                        .isEqualTo(meek(papers, keep, 3, rounding.mode()));
            }
            assertThat(new ExactWarren(ballots, read).votes(keep)).isEqualTo(warren(papers, keep));
            assertThat(new FixedDistribution(ballots, read, 9, KeepRounding.UP, true).votes(keep))
                    .isEqualTo(warren(papers, keep));
        }
    }

    private static Ratio[] meek(List<List<List<Integer>>> papers, Ratio[] keep, int places, RoundingMode rounding) {
        Ratio[] votes = none();
        for (List<List<Integer>> ranks : papers) {
            Ratio left = Ratio.ONE;
            for (List<Integer> rank : ranks) {
                int candidate = rank.get(0);
                Ratio kept = left.times(keep[candidate]);
                kept = places < 0 ? kept : Ratio.of(kept.toDecimal(places, rounding));
                votes[candidate] = votes[candidate].plus(kept);
                left = left.minus(kept);
            }
        }
        return votes;
    }

    private static Ratio[] warren(List<List<List<Integer>>> papers, Ratio[] price) {
        Ratio[] votes = none();
        for (List<List<Integer>> ranks : papers) {
            Ratio left = Ratio.ONE;
            for (List<Integer> rank : ranks) {
                Ratio paid = left.min(price[rank.get(0)]);
                votes[rank.get(0)] = votes[rank.get(0)].plus(paid);
                left = left.minus(paid);
            }
        }
        return votes;
    }

    private static Ratio[] none() {
        Ratio[] none = new Ratio[NAMES.size()];
        Arrays.fill(none, Ratio.ZERO);
        return none;
    }
}
