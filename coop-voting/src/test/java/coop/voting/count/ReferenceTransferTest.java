package coop.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import coop.voting.count.transfer.Duplicate;
import coop.voting.count.transfer.Irv;
import coop.voting.count.transfer.IrvSequential;
import coop.voting.count.transfer.Overvote;
import coop.voting.count.transfer.StvQuota;
import coop.voting.count.transfer.StvScottish;
import coop.voting.count.transfer.StvWigm;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Methods in which papers move agree, round by round, with slow ones that move every voter's paper on its own. */
class ReferenceTransferTest {
    private static Irv rules(Random random) {
        boolean strict = random.nextBoolean();
        return new Irv(
                Overvote.values()[random.nextInt(3)],
                strict ? Optional.of(random.nextInt(3)) : Optional.empty(),
                Duplicate.values()[random.nextInt(2)],
                random.nextBoolean(),
                random.nextBoolean(),
                false,
                Optional.empty(),
                List.of(),
                false);
    }

    @Test
    void instant_runoff_round_by_round() {
        Seeds.check(2 * Seeds.ROUNDS, random -> {
            Voters voters = random.nextBoolean() ? Voters.careless(random, 6, 14) : Voters.plain(random, 6, 14);
            Irv rules = rules(random);
            List<String> order = voters.drawn(random);
            ReferenceRunoff slow = new ReferenceRunoff(voters, rules, order);
            Count count = rules.count(voters.ranked(), 1, TieBreak.order(order));
            assertThat(count.elected()).containsExactly(slow.winner);
            assertThat(count.rounds()).hasSameSizeAs(slow.tallies);
            for (int round = 0; round < slow.tallies.size(); round++) {
                TreeMap<String, Ratio> wanted = new TreeMap<>();
                slow.tallies.get(round).forEach((name, votes) -> wanted.put(name, Ratio.of(votes)));
                assertThat(new TreeMap<>(count.rounds().get(round).tally())).isEqualTo(wanted);
                assertThat(new TreeSet<>(count.rounds().get(round).eliminated()))
                        .isEqualTo(new TreeSet<>(slow.excluded.get(round)));
            }
            assertThat(Invariants.broken(voters.ranked(), count)).isEmpty();
        });
    }

    @Test
    void the_first_pass_of_instant_runoff_again_and_again_is_instant_runoff() {
        Seeds.check(random -> {
            Voters voters = Voters.careless(random, 6, 14);
            TieBreak ties = TieBreak.order(voters.drawn(random));
            Count once = new Irv().count(voters.ranked(), 1, ties);
            Count again = new IrvSequential().count(voters.ranked(), 2, ties);
            assertThat(again.elected().get(0)).isEqualTo(once.elected().get(0));
        });
    }

    @Test
    void scottish_rules_stage_by_stage() {
        ReferenceStv.Rules rules = new ReferenceStv.Rules(
                5,
                true,
                (votes, seats) ->
                        Ratio.of(votes.dividedBy(seats.plus(Ratio.ONE)).floor().add(BigInteger.ONE), BigInteger.ONE),
                false);
        same(new StvScottish(), rules);
    }

    @Test
    void weighted_inclusive_gregory_in_exact_fractions() {
        ReferenceStv.Rules rules =
                new ReferenceStv.Rules(-1, true, (votes, seats) -> votes.dividedBy(seats.plus(Ratio.ONE)), true);
        same(new StvWigm(), rules);
    }

    @Test
    void weighted_inclusive_gregory_in_four_decimals() {
        ReferenceStv.Rules rules = new ReferenceStv.Rules(
                4,
                false,
                (votes, seats) -> Ratio.of(
                                votes.dividedBy(seats.plus(Ratio.ONE)).toDecimal(4, RoundingMode.DOWN))
                        .plus(Ratio.of(1, 10_000)),
                false);
        same(new StvWigm(Optional.of(4), StvQuota.DROOP_EPSILON, List.of()), rules);
    }

    private static void same(CountingMethod method, ReferenceStv.Rules rules) {
        Seeds.check(2 * Seeds.ROUNDS, random -> {
            Voters voters = Voters.plain(random, 7, 30);
            int seats = 1 + random.nextInt(3);
            List<String> order = voters.drawn(random);
            ReferenceStv slow = new ReferenceStv(voters, seats, rules, order);
            Count count = method.count(voters.ranked(), seats, TieBreak.order(order));
            assertThat(count.rounds().stream().map(Round::tally).toList()).isEqualTo(slow.tallies);
            assertThat(count.figure("quota")).contains(slow.quota);
            assertThat(count.elected()).isEqualTo(slow.elected);
            assertThat(Invariants.broken(voters.ranked(), count)).isEmpty();
        });
    }
}
