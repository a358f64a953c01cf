package coop.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import coop.voting.count.committee.MethodOfEqualShares;
import coop.voting.count.seats.Apportionment;
import coop.voting.count.seats.SeatQuota;
import coop.voting.count.transfer.StvFractionalRctab;
import coop.voting.count.transfer.StvMeek;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Methods that share out seats and money agree with slow ones. */
class ReferenceSeatsTest {
    @Test
    void meek_by_the_reference_rule() {
        Seeds.check(random -> {
            Voters voters = Voters.plain(random, 7, 25);
            int seats = 1 + random.nextInt(3);
            List<String> order = voters.drawn(random);
            ReferenceMeek slow = new ReferenceMeek(voters, seats, order);
            Count count = StvMeek.reference().count(voters.ranked(), seats, TieBreak.order(order));
            assertThat(count.elected()).isEqualTo(voters.names(slow.elected));
            Map<String, Ratio> last = new HashMap<>();
            slow.elected.forEach(c -> last.put(voters.candidates.get(c), Ratio.of(slow.votes[c])));
            assertThat(count.figure("final")).contains(last);
        });
    }

    @Test
    void fractional_surpluses_of_american_cities() {
        Seeds.check(2 * Seeds.ROUNDS, random -> {
            Voters voters = Voters.plain(random, 7, 25);
            int seats = 2 + random.nextInt(2);
            List<String> order = voters.drawn(random);
            ReferenceFractional slow = new ReferenceFractional(voters, seats, order);
            Count count = new StvFractionalRctab().count(voters.ranked(), seats, TieBreak.order(order));
            assertThat(new TreeSet<>(count.elected())).isEqualTo(new TreeSet<>(slow.elected));
            assertThat(count.rounds()).hasSameSizeAs(slow.tallies);
            for (int round = 0; round < slow.tallies.size(); round++) {
                Map<String, BigDecimal> wanted = slow.tallies.get(round);
                Map<String, Ratio> got = count.rounds().get(round).tally();
                assertThat(got.keySet()).isEqualTo(wanted.keySet());
                wanted.forEach((name, votes) -> assertThat(got.get(name)).isEqualTo(Ratio.of(votes)));
            }
        });
    }

    @Test
    void seats_by_divisors() {
        Seeds.check(random -> {
            Voters voters = Voters.plain(random, 6, 60);
            voters.rankings.replaceAll(ranks -> ranks.isEmpty() ? ranks : ranks.subList(0, 1));
            Map<String, Ratio> votes = new ReferenceTally(voters).plurality();
            int seats = 1 + random.nextInt(9);
            boolean odd = random.nextBoolean();
            Apportionment method = new Apportionment(
                    odd ? Apportionment.Rule.SAINTE_LAGUE : Apportionment.Rule.DHONDT,
                    SeatQuota.HARE,
                    Ratio.ZERO,
                    false);
            Count count = method.count(voters.ranked(), seats, TieBreak.none());
            Map<String, Integer> wanted = ReferenceShares.divisors(votes, seats, 1, odd ? 2 : 1);
            Map<?, ?> got = (Map<?, ?>) count.figure("seats").orElseThrow();
            if (wanted.isEmpty()) {
                assertThat(count.ties()).anyMatch(Tie::isOpen);
            } else {
                assertThat(new TreeMap<>(got)).isEqualTo(wanted);
            }
        });
    }

    @Test
    void equal_shares_of_a_budget() {
        Seeds.check(random -> {
            Voters voters = Voters.plain(random, 6, 10);
            List<Ratio> costs = new ArrayList<>();
            voters.candidates.forEach(project -> costs.add(Ratio.of(1 + random.nextInt(6))));
            Ratio budget = Ratio.of(1 + random.nextInt(20));
            MethodOfEqualShares method = new MethodOfEqualShares(
                    Optional.of(budget), costs, MethodOfEqualShares.Utility.VOTES, MethodOfEqualShares.Completion.NONE);
            Count count = method.count(voters.approving(), 1, TieBreak.order(voters.candidates));
            assertThat(count.elected()).isEqualTo(ReferenceShares.equalShares(voters, costs, budget));
        });
    }
}
