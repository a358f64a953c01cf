package coop.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import coop.voting.count.committee.ApprovalChamberlinCourant;
import coop.voting.count.committee.MultiWinnerApproval;
import coop.voting.count.committee.Pav;
import coop.voting.count.committee.SatisfactionApproval;
import coop.voting.count.committee.SequentialCc;
import coop.voting.count.committee.SequentialPav;
import coop.voting.count.committee.SequentialPhragmen;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Committee rules find all committees that are equally good, as slow ones over all committees do, and choose among them. */
class ReferenceCommitteesTest {
    private static Ratio harmonic(int members) {
        Ratio sum = Ratio.ZERO;
        for (int i = 1; i <= members; i++) {
            sum = sum.plus(Ratio.of(1, i));
        }
        return sum;
    }

    @Test
    void all_best_committees_and_no_other() {
        Seeds.check(random -> {
            Voters voters = Voters.withEquals(random, 6, 10);
            int seats = 1 + random.nextInt(4);
            ReferenceCommittees slow = new ReferenceCommittees(voters, seats);
            same(new MultiWinnerApproval(), voters, seats, slow.best(Ratio::of));
            same(new SatisfactionApproval(), voters, seats, slow.satisfaction());
            same(new Pav(), voters, seats, slow.best(ReferenceCommitteesTest::harmonic));
            same(new ApprovalChamberlinCourant(), voters, seats, slow.best(members -> Ratio.of(Math.min(1, members))));
            same(new SequentialPav(), voters, seats, slow.greedy(ReferenceCommitteesTest::harmonic));
            same(new SequentialCc(), voters, seats, slow.greedy(members -> Ratio.of(Math.min(1, members))));
            same(new SequentialPhragmen(), voters, seats, slow.phragmen());
        });
    }

    private static void same(CountingMethod method, Voters voters, int seats, Set<Set<String>> wanted) {
        Count open = method.count(voters.approving(), seats, TieBreak.none());
        assertThat(committees(open)).isEqualTo(wanted);
        Set<String> some = new TreeSet<>();
        wanted.forEach(some::addAll);
        assertThat(new TreeSet<>(open.winners())).isEqualTo(some);
        assertThat(open.isOpen()).isEqualTo(wanted.size() > 1);
        Count closed = method.count(voters.approving(), seats, TieBreak.order(voters.candidates));
        assertThat(wanted).contains(new TreeSet<>(closed.elected()));
        assertThat(closed.isOpen()).isFalse();
    }

    private static Set<Set<String>> committees(Count count) {
        Set<Set<String>> sets = new HashSet<>();
        for (Object committee : (List<?>) count.figure("committees").orElseThrow()) {
            Set<String> names = new TreeSet<>();
            ((List<?>) committee).forEach(name -> names.add((String) name));
            sets.add(names);
        }
        return sets;
    }
}
