package coop.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import coop.voting.count.committee.ApprovalChamberlinCourant;
import coop.voting.count.committee.MethodOfEqualShares;
import coop.voting.count.committee.MultiWinnerApproval;
import coop.voting.count.committee.Pav;
import coop.voting.count.committee.SatisfactionApproval;
import coop.voting.count.committee.SequentialCc;
import coop.voting.count.committee.SequentialPav;
import coop.voting.count.committee.SequentialPhragmen;
import coop.voting.count.pairwise.Copeland;
import coop.voting.count.pairwise.Kemeny;
import coop.voting.count.pairwise.Minimax;
import coop.voting.count.pairwise.RankedPairs;
import coop.voting.count.pairwise.Schulze;
import coop.voting.count.pairwise.SchulzeDebian;
import coop.voting.count.seats.Apportionment;
import coop.voting.count.seats.SeatQuota;
import coop.voting.count.tally.Approval;
import coop.voting.count.tally.BlocStar;
import coop.voting.count.tally.Borda;
import coop.voting.count.tally.Consent;
import coop.voting.count.tally.MajorityJudgement;
import coop.voting.count.tally.Plurality;
import coop.voting.count.tally.Score;
import coop.voting.count.tally.Star;
import coop.voting.count.transfer.BottomsUp;
import coop.voting.count.transfer.Duplicate;
import coop.voting.count.transfer.Irv;
import coop.voting.count.transfer.IrvSequential;
import coop.voting.count.transfer.Overvote;
import coop.voting.count.transfer.StvFractionalRctab;
import coop.voting.count.transfer.StvMeek;
import coop.voting.count.transfer.StvQuota;
import coop.voting.count.transfer.StvScottish;
import coop.voting.count.transfer.StvWarren;
import coop.voting.count.transfer.StvWigm;
import coop.voting.count.transfer.TwoRound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The examples that the methods' documentation gives, with their numbers. */
class ExamplesTest {
    private static final List<String> AB = List.of("A", "B");
    private static final List<String> ABC = List.of("A", "B", "C");
    private static final List<String> ABCD = List.of("A", "B", "C", "D");
    private static final Profile CIRCLE = Profile.ranked(ABC)
            // A beats B by 5, B beats C by 5 and C beats A by 4 of 7 votes.
            .add(3, "A > B > C")
            .add(2, "B > C > A")
            .add(2, "C > A > B")
            .build();

    private static Count count(CountingMethod method, Profile ballots, int seats) {
        return method.count(ballots, seats, TieBreak.none());
    }

    @Test
    void plurality() {
        Profile ballots = Profile.ranked(ABC)
                .add(42, "A > B")
                .add(26, "B > C")
                .add(17, "C > B")
                .build();
        assertThat(count(new Plurality(), ballots, 1).elected()).containsExactly("A");
    }

    @Test
    void two_rounds() {
        Profile ballots =
                Profile.ranked(ABC).add(4, "A").add(3, "B > C").add(2, "C > B").build();
        Count same = count(new TwoRound(), ballots, 1);
        assertThat(same.elected()).containsExactly("B");
        assertThat(same.rounds().get(1).tally()).containsEntry("B", Ratio.of(5));
        Count anew = count(new TwoRound(TwoRound.SecondRound.NEW_VOTE, Overvote.EXHAUST), ballots, 1);
        assertThat(anew.winners()).containsExactly("A", "B");
        assertThat(anew.elected()).isEmpty();
    }

    @Test
    void approval() {
        Profile towns = Profile.approval(List.of("Memphis", "Nashville", "Chattanooga", "Knoxville"))
                .approvals(Ratio.of(42), List.of("Memphis", "Nashville"))
                .approvals(Ratio.of(26), List.of("Nashville", "Chattanooga"))
                .approvals(Ratio.of(32), List.of("Chattanooga", "Knoxville"))
                .build();
        assertThat(count(new Approval(), towns, 1).tally()).containsEntry("Nashville", Ratio.of(68));
    }

    @Test
    void borda() {
        Profile ballots = Profile.ranked(ABC).add(1, "A > B = C").build();
        assertThat(count(new Borda(), ballots, 1).tally())
                .isEqualTo(Map.of("A", Ratio.of(2), "B", Ratio.HALF, "C", Ratio.HALF));
        Borda dowdall = new Borda(Borda.Points.DOWDALL, 0, Borda.Unlisted.NOTHING);
        Profile short_ = Profile.ranked(ABC).add(1, "A > B").build();
        assertThat(count(dowdall, short_, 1).tally())
                .isEqualTo(Map.of("A", Ratio.ONE, "B", Ratio.HALF, "C", Ratio.ZERO));
        Borda shorter = new Borda(Borda.Points.BORDA, 1, Borda.Unlisted.SHORTER);
        assertThat(count(shorter, short_, 1).tally())
                .isEqualTo(Map.of("A", Ratio.of(2), "B", Ratio.ONE, "C", Ratio.ZERO));
    }

    @Test
    void scores() {
        Profile ballots = Profile.score(AB)
                .scores(Ratio.of(2), Map.of("A", Ratio.of(9), "B", Ratio.of(8)))
                .scores(Ratio.ONE, Map.of("A", Ratio.ZERO, "B", Ratio.of(9)))
                .build();
        assertThat(count(new Score(), ballots, 1).tally()).isEqualTo(Map.of("A", Ratio.of(18), "B", Ratio.of(25)));
    }

    @Test
    void a_mean_may_ask_for_a_quorum() {
        Profile ballots = Profile.score(AB)
                .scores(Ratio.of(9), Map.of("A", Ratio.of(4)))
                .scores(Ratio.ONE, Map.of("B", Ratio.of(5)))
                .build();
        Score mean = new Score(Optional.empty(), Optional.empty(), Score.Aggregate.MEAN, Ratio.ZERO);
        Score quorum = new Score(Optional.empty(), Optional.empty(), Score.Aggregate.MEAN, Ratio.of(1, 5));
        assertThat(count(mean, ballots, 1).elected()).containsExactly("B");
        assertThat(count(quorum, ballots, 1).elected()).containsExactly("A");
    }

    @Test
    void star() {
        Profile ballots = Profile.score(ABC)
                .scores(Ratio.of(3), Map.of("A", Ratio.of(5), "B", Ratio.of(4)))
                .scores(Ratio.of(2), Map.of("A", Ratio.ZERO, "B", Ratio.of(5), "C", Ratio.ONE))
                .build();
        Count count = count(new Star(), ballots, 1);
        assertThat(count.tally()).isEqualTo(Map.of("A", Ratio.of(15), "B", Ratio.of(22), "C", Ratio.of(2)));
        assertThat(count.elected()).containsExactly("A");
        assertThat(count(new BlocStar(), ballots, 2).elected()).containsExactly("A", "B");
    }

    @Test
    void who_is_not_scored_has_zero_in_a_runoff_also() {
        Profile ballots = Profile.score(ABC)
                .scores(Ratio.of(2), Map.of("A", Ratio.ZERO, "C", Ratio.ZERO))
                .scores(Ratio.ONE, Map.of("A", Ratio.of(3), "B", Ratio.of(4)))
                .build();
        assertThat(count(new Star(), ballots, 1).elected()).containsExactly("B");
    }

    @Test
    void majority_judgement() {
        Profile ballots = Profile.score(AB)
                .scores(Ratio.ONE, Map.of("A", Ratio.of(3), "B", Ratio.of(3)))
                .scores(Ratio.ONE, Map.of("A", Ratio.of(3), "B", Ratio.of(2)))
                .scores(Ratio.ONE, Map.of("A", Ratio.of(2), "B", Ratio.of(2)))
                .scores(Ratio.ONE, Map.of("A", Ratio.of(1), "B", Ratio.of(2)))
                .build();
        Count count = count(new MajorityJudgement(), ballots, 1);
        assertThat(count.figure("median")).contains(Map.of("A", Ratio.of(2), "B", Ratio.of(2)));
        assertThat(count.ranking()).containsExactly(List.of("A"), List.of("B"));
    }

    @Test
    void consent() {
        Profile blocked = Profile.score(List.of("move"))
                .scores(Ratio.of(8), Map.of("move", Ratio.ONE))
                .scores(Ratio.ONE, Map.of())
                .scores(Ratio.ONE, Map.of("move", Ratio.of(-1)))
                .build();
        assertThat(count(new Consent(), blocked, 1).winners()).isEmpty();
        assertThat(count(new Consent(1, Ratio.ZERO), blocked, 1).elected()).containsExactly("move");
        assertThat(count(new Consent(1, Ratio.of(9, 10)), blocked, 1).winners()).isEmpty();
    }

    @Test
    void instant_runoff() {
        Profile ballots =
                Profile.ranked(ABC).add(4, "A").add(3, "B > C").add(2, "C > B").build();
        Count count = count(new Irv(), ballots, 1);
        assertThat(count.elected()).containsExactly("B");
        assertThat(count.rounds().get(1).tally()).containsEntry("B", Ratio.of(5));
        assertThat(count.rounds().get(1).transfers())
                .containsExactly(new Transfer("C", Optional.of("B"), "", Ratio.of(2), Ratio.of(2)));
    }

    @Test
    void instant_runoff_again_and_again() {
        Profile ballots = Profile.ranked(ABC).add(4, "A > B").add(3, "C").build();
        assertThat(count(new IrvSequential(), ballots, 2).elected()).containsExactly("A", "B");
    }

    @Test
    void bottoms_up() {
        Profile ballots =
                Profile.ranked(ABC).add(5, "A > B").add(4, "B").add(2, "C > A").build();
        assertThat(count(new BottomsUp(), ballots, 2).elected()).containsExactly("A", "B");
        BottomsUp share = new BottomsUp(
                BottomsUp.Mode.BOTTOMS_UP_THRESHOLD,
                Ratio.of(40),
                StvQuota.DROOP,
                false,
                Overvote.EXHAUST,
                Optional.empty(),
                Duplicate.SKIP,
                List.of(),
                false);
        assertThat(count(share, ballots, 0).elected()).containsExactly("A");
    }

    @Test
    void single_transferable_vote() {
        Profile ballots = Profile.ranked(ABC).add(4, "A > B").add(2, "C").build();
        Count scottish = count(new StvScottish(), ballots, 2);
        assertThat(scottish.figure("quota")).contains(Ratio.of(3));
        assertThat(scottish.rounds().get(1).tally()).containsEntry("B", Ratio.ONE);
        assertThat(scottish.elected()).containsExactly("A", "C");
        Count meek = count(new StvMeek(), ballots, 2);
        assertThat(meek.figure("quota")).contains(Ratio.of(2));
        assertThat(meek.figure("keepFactors")).contains(Map.of("A", Ratio.HALF));
        assertThat(meek.winners()).containsExactly("A", "B", "C");
        Count warren = count(new StvWarren(), ballots, 2);
        assertThat(warren.figure("keepFactors")).contains(Map.of("A", Ratio.HALF));
    }

    @Test
    void weighted_inclusive_gregory() {
        Profile ballots = Profile.ranked(ABC).add(6, "A > B").add(3, "C").build();
        Count count = count(new StvWigm(), ballots, 2);
        assertThat(count.figure("quota")).contains(Ratio.of(3));
        assertThat(count.rounds().get(1).tally()).containsEntry("B", Ratio.of(3));
    }

    @Test
    void fractional_surpluses() {
        Profile ballots = Profile.ranked(ABC).add(10, "A > B").add(5, "C").build();
        Count count = count(new StvFractionalRctab(), ballots, 2);
        assertThat(count.figure("quota")).contains(Ratio.of(6));
        assertThat(count.rounds().get(1).tally()).containsEntry("B", Ratio.of(4));
    }

    @Test
    void a_circle_of_defeats() {
        assertThat(count(new Schulze(), CIRCLE, 1).elected()).containsExactly("A");
        assertThat(count(new RankedPairs(), CIRCLE, 1).ranking())
                .containsExactly(List.of("A"), List.of("B"), List.of("C"));
        assertThat(count(new Minimax(), CIRCLE, 1).elected()).containsExactly("A");
    }

    @Test
    void kemeny() {
        Profile ballots =
                Profile.ranked(ABC).add(3, "A > B > C").add(2, "B > C > A").build();
        Count count = count(new Kemeny(), ballots, 1);
        assertThat(count.ranking()).containsExactly(List.of("A"), List.of("B"), List.of("C"));
        assertThat(count.figure("disagreement")).contains(Ratio.of(4));
        assertThat(count.figure("orders")).contains(1L);
    }

    @Test
    void copeland() {
        Profile ballots = Profile.ranked(ABC).add(1, "A > B > C").build();
        assertThat(count(new Copeland(), ballots, 1).figure("scores"))
                .contains(Map.of("A", Ratio.of(2), "B", Ratio.ONE, "C", Ratio.ZERO));
    }

    @Test
    void a_default_option() {
        Profile ballots = Profile.ranked(List.of("A", "none"))
                .add(60, "A > none")
                .add(20, "none > A")
                .build();
        SchulzeDebian three = new SchulzeDebian("none", Ratio.of(3), Ratio.ZERO, Unranked.LAST);
        assertThat(count(three, ballots, 1).figure("dropped")).contains(List.of("A"));
        assertThat(count(three, ballots, 1).elected()).containsExactly("none");
        assertThat(count(new SchulzeDebian("none"), ballots, 1).elected()).containsExactly("A");
        SchulzeDebian quorum = new SchulzeDebian("none", Ratio.ONE, Ratio.of(61), Unranked.LAST);
        assertThat(count(quorum, ballots, 1).elected()).containsExactly("none");
    }

    @Test
    void proportional_approval() {
        Profile ballots = Profile.approval(ABCD)
                .approvals(Ratio.of(5), List.of("A", "B"))
                .approvals(Ratio.of(17), List.of("A", "C"))
                .approvals(Ratio.of(8), List.of("D"))
                .build();
        assertThat(count(new Pav(), ballots, 2).elected()).containsExactly("A", "C");
        assertThat(count(new Pav(), ballots, 2).figure("worth")).contains(Ratio.of(61, 2));
        assertThat(count(new SequentialPav(), ballots, 2).elected()).containsExactly("A", "C");
        assertThat(count(new SequentialPhragmen(), ballots, 2).elected()).containsExactly("A", "C");
    }

    @Test
    void representation() {
        Profile ballots = Profile.approval(ABC)
                .approvals(Ratio.of(5), List.of("A", "B"))
                .approvals(Ratio.of(4), List.of("A"))
                .approvals(Ratio.of(3), List.of("C"))
                .build();
        assertThat(count(new ApprovalChamberlinCourant(), ballots, 2).elected()).containsExactly("A", "C");
        assertThat(count(new SequentialCc(), ballots, 2).elected()).containsExactly("A", "C");
    }

    @Test
    void several_seats_by_approvals() {
        Profile ballots = Profile.approval(ABC)
                .approvals(Ratio.of(8), List.of("A"))
                .approvals(Ratio.of(5), List.of("B"))
                .approvals(Ratio.of(5), List.of("C"))
                .build();
        Count count = count(new MultiWinnerApproval(), ballots, 2);
        assertThat(count.elected()).containsExactly("A");
        assertThat(count.winners()).containsExactly("A", "B", "C");
        assertThat(count.figure("committees")).contains(List.of(AB, List.of("A", "C")));
        Profile shared = Profile.approval(ABCD)
                .approvals(Ratio.of(4), List.of("A", "B"))
                .approvals(Ratio.of(3), List.of("C"))
                .approvals(Ratio.of(3), List.of("D"))
                .build();
        assertThat(count(new SatisfactionApproval(), shared, 2).elected()).containsExactly("C", "D");
    }

    @Test
    void equal_shares() {
        Profile ballots = Profile.approval(List.of("park", "bench"))
                .approvals(Ratio.of(3), List.of("park"))
                .approvals(Ratio.ONE, List.of("bench"))
                .build();
        MethodOfEqualShares method = new MethodOfEqualShares(
                Optional.of(Ratio.of(120)),
                List.of(Ratio.of(60), Ratio.of(30)),
                MethodOfEqualShares.Utility.VOTES,
                MethodOfEqualShares.Completion.NONE);
        Count count = method.count(ballots, 1, TieBreak.none());
        assertThat(count.elected()).containsExactly("park", "bench");
        assertThat(count.figure("left")).contains(Ratio.of(30));
    }

    @Test
    void seats_for_lists() {
        Profile ballots =
                Profile.ranked(ABC).add(100, "A").add(80, "B").add(30, "C").build();
        Apportionment webster = new Apportionment(Apportionment.Rule.SAINTE_LAGUE, SeatQuota.HARE, Ratio.ZERO, false);
        assertThat(count(webster, ballots, 8).figure("seats")).contains(Map.of("A", 4, "B", 3, "C", 1));
        assertThat(SeatQuota.DROOP.of(Ratio.of(100), 2)).isEqualTo(Ratio.of(34));
    }
}
