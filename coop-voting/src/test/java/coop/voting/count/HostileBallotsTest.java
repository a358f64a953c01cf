package coop.voting.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.value.Ratio;
import coop.voting.count.committee.ApprovalChamberlinCourant;
import coop.voting.count.pairwise.Kemeny;
import coop.voting.count.pairwise.Schulze;
import coop.voting.count.seats.Apportionment;
import coop.voting.count.tally.Approval;
import coop.voting.count.tally.Borda;
import coop.voting.count.tally.Consent;
import coop.voting.count.tally.MajorityJudgement;
import coop.voting.count.tally.Plurality;
import coop.voting.count.tally.Score;
import coop.voting.count.tally.Star;
import coop.voting.count.transfer.Irv;
import coop.voting.count.transfer.StvMeek;
import coop.voting.count.transfer.StvQuota;
import coop.voting.count.transfer.StvScottish;
import coop.voting.count.transfer.StvWigm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Papers, weights and elections that somebody may hand in though nobody should. */
class HostileBallotsTest {
    private static final List<String> ABC = List.of("A", "B", "C");

    private static Stream<DynamicTest> each(Consumer<MethodCard> check) {
        return CountingMethods.cards().stream()
                .filter(card -> !card.id().equals("quota"))
                .map(card -> DynamicTest.dynamicTest(card.id(), () -> check.accept(card)));
    }

    private static CountingMethod method(MethodCard card) {
        return card.id().equals("schulze-debian")
                ? Settings.method(card.id(), Map.of("defaultOption", "A"))
                : Settings.method(card.id(), Map.of());
    }

    private static ProfileBuilder none(MethodCard card, List<String> candidates) {
        return switch (card.ballots()) {
            case RANKED -> Profile.ranked(candidates);
            case APPROVAL -> Profile.approval(candidates);
            case SCORE -> Profile.score(candidates);
        };
    }

    @TestFactory
    Stream<DynamicTest> nobody_is_elected_by_no_papers_without_a_rule_for_ties() {
        return each(card -> {
            Count count = method(card).count(none(card, ABC).build(), 1, TieBreak.none());
            if (!card.id().equals("bottoms-up") && !card.id().equals("schulze-debian")) {
                assertThat(count.elected()).isEmpty();
            }
            assertThat(count.ballots().cast()).isEqualTo(Ratio.ZERO);
        });
    }

    @TestFactory
    Stream<DynamicTest> more_seats_than_candidates_elect_nobody_twice() {
        return each(card -> {
            if (card.severalSeats()) {
                ProfileBuilder papers = none(card, ABC);
                switch (card.ballots()) {
                    case RANKED -> papers.add(2, "A").add(1, "B");
                    case APPROVAL -> papers.approvals(Ratio.ONE, ABC);
                    case SCORE -> papers.scores(Ratio.ONE, Map.of("A", Ratio.ONE, "B", Ratio.ONE));
                }
                Count count = method(card).count(papers.build(), 9, TieBreak.order(ABC));
                assertThat(count.elected()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(3);
                assertThat(count.elected()).contains("A");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> an_election_without_candidates_or_without_seats_is_refused() {
        return each(card -> {
            assertThatThrownBy(() -> method(card).count(none(card, List.of()).build(), 1, TieBreak.none()))
                    .isInstanceOf(CountingException.class);
            if (!card.id().equals("equal-shares")) {
                assertThatThrownBy(() -> method(card).count(none(card, ABC).build(), 0, TieBreak.none()))
                        .isInstanceOfSatisfying(
                                CountingException.class,
                                refused -> assertThat(refused.code()).isEqualTo("seats.none"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> papers_of_another_kind_are_refused() {
        return each(card -> {
            Profile other = card.ballots() == BallotKind.RANKED
                    ? Profile.approval(ABC).approvals(Ratio.ONE, List.of("A")).build()
                    : Profile.ranked(ABC).add(1, "A").build();
            assertThatThrownBy(() -> method(card).count(other, 1, TieBreak.none()))
                    .isInstanceOfSatisfying(
                            CountingException.class,
                            refused -> assertThat(refused.code()).isEqualTo("ballots.kind"));
        });
    }

    @Test
    void an_unknown_option_makes_a_paper_invalid_and_its_name_is_not_repeated() {
        Profile ballots = Profile.ranked(ABC).add(2, "A > X").add(1, "B").build();
        assertThat(ballots.invalid()).containsExactly(Map.entry("unknown-candidate", Ratio.of(2)));
        assertThat(ballots.toString()).doesNotContain("X");
        Count count = new Plurality().count(ballots, 1, TieBreak.none());
        assertThat(count.elected()).containsExactly("B");
        assertThat(count.ballots().cast()).isEqualTo(Ratio.of(3));
        assertThat(count.ballots().counted()).isEqualTo(Ratio.ONE);
    }

    @Test
    void two_choices_in_a_single_choice_are_invalid() {
        Profile ballots = Profile.ranked(ABC).add(2, "A = B").add(1, "B").build();
        Count count = new Plurality().count(ballots, 1, TieBreak.none());
        assertThat(count.elected()).containsExactly("B");
        assertThat(count.ballots().invalid()).containsExactly(Map.entry("overvote", Ratio.of(2)));
        Count colleges = new Apportionment().count(ballots, 1, TieBreak.none());
        assertThat(colleges.ballots().invalid()).containsExactly(Map.entry("overvote", Ratio.of(2)));
    }

    @Test
    void empty_papers_are_counted_as_blank() {
        Profile ballots = Profile.ranked(ABC).add(3, "").add(1, "B").build();
        for (CountingMethod method :
                List.of(new Plurality(), new Irv(), new StvScottish(), new Schulze(), new Borda())) {
            Count count = method.count(ballots, 1, TieBreak.none());
            assertThat(count.elected()).containsExactly("B");
            assertThat(count.ballots().exhausted()).containsEntry("blank", Ratio.of(3));
        }
        Profile approving =
                Profile.approval(ABC).approvals(Ratio.ONE, List.of()).build();
        assertThat(new Approval().count(approving, 1, TieBreak.none()).ballots().exhausted())
                .containsEntry("blank", Ratio.ONE);
    }

    @Test
    void a_name_twice_and_a_skipped_rank_stay_as_cast() {
        Profile ballots =
                Profile.ranked(ABC).add(1, "A > - > A = B > #overvote").build();
        assertThat(ballots.ranks(0)).containsExactly(List.of("A"), List.of(), List.of("A", "B"), List.of("#overvote"));
        assertThat(ballots.isPlain(0)).isFalse();
        assertThat(PairwiseMatrix.of(ballots, Unranked.LAST).count(0, 1)).isEqualTo(BigInteger.ONE);
    }

    @Test
    void two_hundred_options_are_counted() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            many.add("option " + i);
        }
        ProfileBuilder builder = Profile.ranked(many);
        for (int i = 0; i < 201; i++) {
            builder.order(1 + i % 7, i, (i + 1) % 201, 200);
        }
        Profile ballots = builder.build();
        assertThat(new Irv().count(ballots, 1, TieBreak.order(many)).elected()).hasSize(1);
        assertThat(new StvScottish().count(ballots, 5, TieBreak.order(many)).elected())
                .hasSize(5);
        assertThat(new Schulze().count(ballots, 1, TieBreak.order(many)).elected())
                .hasSize(1);
        assertThatThrownBy(() -> new Kemeny().count(ballots, 1, TieBreak.order(many)))
                .isInstanceOfSatisfying(
                        CountingException.class,
                        refused -> assertThat(refused.code()).isEqualTo("candidates.too-many"));
    }

    @Test
    void hard_committees_are_refused_in_time_and_with_a_way_out() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add("c" + i);
        }
        ProfileBuilder builder = Profile.approval(many);
        for (int i = 0; i < 60; i++) {
            builder.approvals(Ratio.ONE, List.of(many.get(i), many.get((i * 7 + 3) % 60)));
        }
        assertThatThrownBy(() -> new ApprovalChamberlinCourant().count(builder.build(), 12, TieBreak.none()))
                .isInstanceOfSatisfying(CountingException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("committees.too-many");
                    assertThat(refused).hasMessageContaining("sequential");
                });
    }

    @Test
    void scores_out_of_the_range_make_a_paper_invalid() {
        Profile ballots = Profile.score(ABC)
                .scores(Ratio.of(2), Map.of("A", Ratio.of(6)))
                .scores(Ratio.ONE, Map.of("A", Ratio.of(-1)))
                .scores(Ratio.ONE, Map.of("B", Ratio.ONE))
                .build();
        Count star = new Star().count(ballots, 1, TieBreak.none());
        assertThat(star.elected()).containsExactly("B");
        assertThat(star.ballots().invalid()).containsExactly(Map.entry("score-out-of-range", Ratio.of(3)));
        Score range = new Score(Optional.of(Ratio.of(5)), Optional.empty(), Score.Aggregate.SUM, Ratio.ZERO);
        assertThat(range.count(ballots, 1, TieBreak.none()).tally()).containsEntry("A", Ratio.ZERO);
        assertThatThrownBy(() -> new Consent().count(ballots, 1, TieBreak.none()))
                .isInstanceOf(CountingException.class)
                .hasMessageContaining("-1 for an objection");
    }

    @Test
    void weights_that_add_up_to_nothing_leave_no_trace_and_negative_ones_are_refused() {
        Profile ballots =
                Profile.ranked(ABC).ranking(Ratio.ZERO, List.of(List.of("A"))).build();
        assertThat(ballots.distinct()).isZero();
        assertThat(new Irv().count(ballots, 1, TieBreak.none()).winners()).containsExactly("A", "B", "C");
        assertThatThrownBy(() -> Profile.ranked(ABC).add(-1, "A")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Profile.ranked(ABC).order(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fractional_weights_are_exact() {
        Profile ballots = Profile.ranked(ABC)
                .ranking(Ratio.of(1, 3), List.of(List.of("A"), List.of("B")))
                .ranking(Ratio.of(1, 3), List.of(List.of("A"), List.of("C")))
                .ranking(Ratio.of(2, 3), List.of(List.of("B")))
                .build();
        assertThat(ballots.total()).isEqualTo(Ratio.of(4, 3));
        Count count = new Plurality().count(ballots, 1, TieBreak.none());
        assertThat(count.winners()).containsExactly("A", "B");
        assertThat(count.tally()).containsEntry("A", Ratio.of(2, 3)).containsEntry("B", Ratio.of(2, 3));
        assertThat(new Irv().count(ballots, 1, TieBreak.none()).winners()).containsExactly("A", "B");
    }

    @Test
    void weights_beyond_all_longs_are_counted_exactly() {
        Ratio huge = Ratio.of(BigInteger.ONE.shiftLeft(63), BigInteger.ONE);
        Profile ballots = Profile.ranked(ABC)
                .ranking(huge, List.of(List.of("A"), List.of("B")))
                .ranking(huge.plus(Ratio.ONE), List.of(List.of("B"), List.of("A")))
                .ranking(Ratio.ONE, List.of(List.of("C"), List.of("B")))
                .build();
        assertThat(ballots.fitsLong()).isFalse();
        for (CountingMethod method : List.of(
                new Plurality(),
                new Irv(),
                new StvScottish(),
                new Schulze(),
                new Borda(),
                StvMeek.reference(),
                new StvMeek())) {
            Count count = method.count(ballots, 1, TieBreak.none());
            assertThat(count.elected()).containsExactly("B");
            assertThat(Invariants.broken(ballots, count)).isEmpty();
        }
        assertThatThrownBy(() -> new Kemeny().count(ballots, 1, TieBreak.none()))
                .isInstanceOfSatisfying(
                        CountingException.class,
                        refused -> assertThat(refused.code()).isEqualTo("weights.too-large"));
        Profile scores = Profile.score(ABC)
                .scores(huge, Map.of("A", Ratio.of(5)))
                .scores(huge.plus(Ratio.ONE), Map.of("B", Ratio.of(5)))
                .build();
        for (CountingMethod method : List.of(new Score(), new Star(), new MajorityJudgement())) {
            assertThat(method.count(scores, 1, TieBreak.none()).elected()).containsExactly("B");
        }
    }

    @Test
    void sums_of_longs_that_overflow_together_are_counted_exactly() {
        Profile ballots = Profile.ranked(ABC)
                .add(Long.MAX_VALUE, "A > B")
                .add(Long.MAX_VALUE, "A > B")
                .add(Long.MAX_VALUE, "B")
                .build();
        assertThat(ballots.totalCount())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(3)));
        assertThat(new Plurality().count(ballots, 1, TieBreak.none()).tally().get("A"))
                .isEqualTo(Ratio.of(Long.MAX_VALUE).times(2));
    }

    @Test
    void candidates_need_names_of_their_own() {
        for (List<String> bad : List.of(List.of("A", "A"), List.of(" "), List.of("A\nB"), List.of("#overvote"))) {
            assertThatThrownBy(() -> Profile.ranked(bad)).isInstanceOf(CountingException.class);
        }
    }

    @Test
    void candidates_may_become_known_while_papers_are_read() {
        Seeds.check(random -> {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                names.add("C" + i);
            }
            ProfileBuilder known = Profile.ranked(names);
            ProfileBuilder growing = Profile.ranked(List.of());
            for (int paper = 0; paper < 30; paper++) {
                List<String> order = new ArrayList<>(names);
                Collections.shuffle(order, random);
                List<String> named = order.subList(0, random.nextInt(Math.min(5, names.size()) + 1));
                known.order(1, named.stream().mapToInt(names::indexOf).toArray());
                growing.order(1, named.stream().mapToInt(growing::candidate).toArray());
            }
            names.forEach(growing::candidate);
            Profile one = known.build();
            Profile other = growing.build();
            assertThat(other.distinct()).isEqualTo(one.distinct());
            PairwiseMatrix compared = PairwiseMatrix.of(one, Unranked.LAST);
            PairwiseMatrix again = PairwiseMatrix.of(other, Unranked.LAST);
            for (String a : names) {
                for (String b : names) {
                    assertThat(again.count(other.index(a), other.index(b)))
                            .isEqualTo(compared.count(one.index(a), one.index(b)));
                }
            }
        });
    }

    @Test
    void an_order_with_a_number_of_nobody_is_refused_and_one_with_a_name_twice_stays_as_cast() {
        for (int number : new int[] {-1, 3, 15, 16, 31, 32, 64, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> Profile.ranked(ABC).order(1, 0, number))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
        Profile ballots = Profile.ranked(ABC).order(2, 0, 1, 0).build();
        assertThat(ballots.isPlain(0)).isFalse();
        assertThat(ballots.ranks(0)).containsExactly(List.of("A"), List.of("B"), List.of("A"));
    }

    @Test
    void orders_by_number_are_merged_as_the_same_orders_by_name_are() {
        Seeds.check(random -> {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                names.add("C" + i);
            }
            ProfileBuilder byNumber = Profile.ranked(names);
            Map<List<List<String>>, Long> expected = new HashMap<>();
            List<int[]> cast = new ArrayList<>();
            for (int paper = 0; paper < 60; paper++) {
                int[] order = random.nextBoolean() && !cast.isEmpty()
                        ? cast.get(random.nextInt(cast.size())).clone()
                        : random.ints(random.nextInt(18), 0, names.size()).toArray();
                if (order.length > 0 && random.nextInt(4) == 0) {
                    order[order.length - 1] = names.size() - 1;
                }
                cast.add(order);
                long count = 1 + random.nextInt(3);
                byNumber.order(count, order);
                List<List<String>> ranks = Arrays.stream(order)
                        .mapToObj(i -> List.of(names.get(i)))
                        .toList();
                expected.merge(ranks, count, Long::sum);
            }
            Profile merged = byNumber.build();
            Map<List<List<String>>, Long> found = new HashMap<>();
            for (int ballot = 0; ballot < merged.distinct(); ballot++) {
                assertThat(found.put(merged.ranks(ballot), merged.count(ballot)))
                        .as("%s stands once", merged.ranks(ballot))
                        .isNull();
            }
            assertThat(found).isEqualTo(expected);
        });
    }

    @Test
    void a_fifteenth_rank_for_the_sixteenth_candidate_is_not_taken_for_no_rank_at_all() {
        List<String> names = IntStream.range(0, 16).mapToObj(i -> "C" + i).toList();
        int[] fourteen = IntStream.range(0, 14).toArray();
        int[] fifteen = Arrays.copyOf(fourteen, 15);
        fifteen[14] = 15;
        Profile ballots =
                Profile.ranked(names).order(2, fourteen).order(3, fifteen).build();
        assertThat(ballots.distinct()).isEqualTo(2);
        assertThat(ballots.ranks(1)).hasSize(15).last().isEqualTo(List.of("C15"));
    }

    @Test
    void who_is_withdrawn_is_struck_out_of_every_paper_and_equals_close_up() {
        Profile cast = Profile.ranked(List.of("A", "B", "C", "D"))
                .add(6, "A > C = B")
                .add(1, "C")
                .add(2, "D")
                .add(1, "B")
                .add(1, "B > - > A")
                .build();
        Profile left = cast.without(List.of("B"));
        assertThat(left.candidates()).containsExactly("A", "C", "D");
        assertThat(left.total()).isEqualTo(cast.total());
        assertThat(IntStream.range(0, left.distinct()).mapToObj(left::ranks))
                .contains(List.of(List.of("A"), List.of("C")), List.of(), List.of(List.of(), List.of("A")));
        assertThat(new Irv().count(left, 1, TieBreak.none()).elected()).containsExactly("A");
        for (CountingMethod method : List.of(
                new StvScottish(List.of("B")), new StvWigm(Optional.empty(), StvQuota.DROOP_EXACT, List.of("B")))) {
            assertThat(method.count(cast, 2, TieBreak.none()).elected()).containsExactly("A", "C");
        }
        assertThat(StvMeek.reference().count(left, 2, TieBreak.none()).elected())
                .containsExactly("A", "C");
        assertThatThrownBy(() -> cast.without(List.of("A", "B", "C", "D"))).isInstanceOf(CountingException.class);
        assertThatThrownBy(() -> cast.without(List.of("E"))).isInstanceOf(CountingException.class);
        Profile nobody = Profile.ranked(List.of()).build();
        assertThat(nobody.without(List.of())).isSameAs(nobody);
    }

    @Test
    void a_grade_that_has_no_name_makes_a_paper_invalid() {
        Profile cast = Profile.score(List.of("A", "B"))
                .scores(Ratio.ONE, Map.of("A", Ratio.of(2), "B", Ratio.ONE))
                .scores(Ratio.of(2), Map.of("A", Ratio.ZERO, "B", Ratio.of(99)))
                .scores(Ratio.ONE, Map.of("A", Ratio.of(1, 2)))
                .build();
        Count count = new MajorityJudgement(Optional.empty(), Ratio.ZERO, List.of("poor", "fair", "good"))
                .count(cast, 1, TieBreak.none());
        assertThat(count.elected()).containsExactly("A");
        assertThat(count.ballots().invalid()).isEqualTo(Map.of("score-out-of-range", Ratio.of(3)));
    }

    @Test
    void events_name_rounds_that_there_are() {
        Seeds.check(random -> {
            Voters voters = Voters.careless(random, 6, 14);
            for (CountingMethod method : List.of(new StvScottish(), new StvWigm(), StvMeek.reference())) {
                Count count = method.count(voters.ranked(), 1 + random.nextInt(3), TieBreak.order(voters.candidates));
                assertThat(count.events())
                        .allSatisfy(event -> assertThat(event.stage())
                                .isBetween(1, Math.max(1, count.rounds().size())));
            }
        });
    }
}
