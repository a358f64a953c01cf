package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.Membership;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConveningTest {
    private static final Cooperative COOP = Village.of(4, "{'kinds': {'statutes': {'notice': 'P1M'}}}");

    private static Meeting on(LocalDate convened, LocalDate recordDate, Motion... motions) {
        return Village.meeting("2014-06-21", Village.DAY, convened, recordDate, 1, null, motions);
    }

    private static List<String> codes(Ruling ruling) {
        return ruling.reasons().stream().map(Reason::code).toList();
    }

    @Test
    void a_meeting_on_21_june_with_fifteen_days_is_convened_on_6_june_at_the_latest() {
        Motion roof = Village.hands("roof", "ordinary");
        assertThat(Assembly.convene(COOP, on(LocalDate.of(2014, 6, 6), Village.RECORD, roof))
                        .isGranted())
                .isTrue();
        Ruling late = Assembly.convene(COOP, on(LocalDate.of(2014, 6, 7), Village.RECORD, roof));
        assertThat(late.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("meeting.notice-too-short");
            assertThat(reason.article()).isEqualTo("meetings.notice");
            assertThat(reason.arguments()).containsExactly("2014-06-21", "2014-06-06", "2014-06-07");
        });
    }

    @Test
    void the_motion_that_asks_for_the_longest_notice_counts() {
        Motion roof = Village.hands("roof", "ordinary");
        Motion change = Village.hands("change", "statutes");
        Ruling ruling = Assembly.convene(COOP, on(LocalDate.of(2014, 6, 6), Village.RECORD, roof, change));
        assertThat(ruling.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.article()).isEqualTo("meetings.kinds.statutes.notice");
            assertThat(reason.arguments()).contains("2014-05-21");
        });
        assertThat(Assembly.convene(COOP, on(LocalDate.of(2014, 5, 21), Village.RECORD, roof, change))
                        .isGranted())
                .isTrue();
    }

    @Test
    void the_general_meeting_of_a_belgian_alarm_is_sent_by_25_april_for_10_may() {
        Meeting alarm = Village.meeting(
                "alarm",
                LocalDate.of(2026, 5, 10),
                LocalDate.of(2026, 4, 25),
                LocalDate.of(2026, 5, 1),
                1,
                null,
                Village.hands("alarm", "ordinary"));
        assertThat(Assembly.convene(COOP, alarm).isGranted()).isTrue();
    }

    @Test
    void every_reason_is_given_at_once() {
        Motion board = Motion.of("board", "election", "Board", Ballot.PAPER, Contest.choice(List.of("m1", "somebody")));
        assertThat(codes(Assembly.convene(COOP, on(LocalDate.of(2014, 6, 20), Village.DAY.plusDays(1), board))))
                .containsExactly("meeting.notice-too-short", "meeting.record-date-late", "motion.candidate");
    }

    @Test
    void before_the_foundation_there_is_no_meeting() {
        Meeting early = Village.meeting(
                "early",
                LocalDate.of(2013, 6, 21),
                LocalDate.of(2013, 5, 21),
                LocalDate.of(2013, 6, 14),
                1,
                null,
                Village.hands("roof", "ordinary"));
        assertThat(codes(Assembly.convene(COOP, early))).containsExactly("meeting.before-foundation");
        assertThat(codes(Assembly.hold(COOP, early, Village.present(1, 4), Map.of())
                        .ruling()))
                .containsExactly("meeting.before-foundation");
    }

    @Test
    void what_was_not_convened_is_not_held_unless_everybody_is_there() {
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"));
        Map<String, Ballots> ballots = Map.of("roof", Ballots.Totals.of(3, 0, 0));
        assertThat(codes(Assembly.hold(COOP, meeting, Village.present(1, 3), ballots)
                        .ruling()))
                .containsExactly("meeting.not-convened");
        assertThat(Assembly.hold(COOP, meeting, Village.present(1, 4), ballots)
                        .ruling()
                        .isGranted())
                .isTrue();
    }

    @Test
    void a_motion_that_was_not_announced_is_not_put() {
        Meeting announced = Village.meeting(Village.hands("roof", "ordinary"));
        Cooperative coop = COOP.after(Assembly.convene(COOP, announced));
        Meeting held = Village.meeting(Village.hands("roof", "ordinary"), Village.hands("door", "ordinary"));
        assertThat(codes(Assembly.hold(coop, held, Village.present(1, 3), Map.of())
                        .ruling()))
                .containsExactly("meeting.agenda-changed");
    }

    @Test
    void the_seed_of_a_lot_and_a_casting_vote_need_no_announcement() {
        Contest contest =
                new Contest(1, List.of("a", "b"), Optional.of("plurality"), Optional.empty(), Optional.empty());
        Motion announced = Motion.of("way", "choice", "Way", Ballot.PAPER, contest);
        Meeting notice = Village.meeting(announced);
        Contest drawn = new Contest(
                1, List.of("a", "b"), Optional.of("plurality"), Optional.of(TieInput.lot("green 7")), Optional.empty());
        Meeting meeting = Village.meeting(Motion.of("way", "choice", "Way", Ballot.PAPER, drawn));
        Held held = Assembly.hold(
                COOP.after(Assembly.convene(COOP, notice)),
                meeting,
                Village.present(1, 2),
                Map.of("way", new Ballots.Rankings(List.of(Paper.ranking("a"), Paper.ranking("b")))));
        assertThat(held.tallies().get(0).isCarried()).isTrue();
    }

    @Test
    void a_meeting_is_convened_and_held_once() {
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"));
        Map<String, Ballots> ballots = Map.of("roof", Ballots.Totals.of(3, 0, 0));
        Cooperative coop = COOP.after(Assembly.convene(COOP, meeting));
        assertThat(codes(Assembly.convene(coop, meeting))).containsExactly("meeting.convened-before");
        coop = coop.after(
                Assembly.hold(coop, meeting, Village.present(1, 3), ballots).ruling());
        assertThat(codes(Assembly.hold(coop, meeting, Village.present(1, 3), ballots)
                        .ruling()))
                .containsExactly("meeting.held-before", "motion.decided-before");
    }

    @Test
    void a_carried_exclusion_and_new_statutes_are_decided_here_and_done_by_the_register() {
        Cooperative coop = Village.of(4, "{}");
        var next = Village.statutes("{'notice': 'P30D'}");
        Motion statutes = new Motion(
                "new-statutes",
                "statutes",
                "Longer notice",
                Optional.of(next.digest().toString()),
                Ballot.SHOW_OF_HANDS,
                Optional.empty());
        Motion out = new Motion("exclude", "exclusion", "Exclusion", Optional.of("m4"), Ballot.PAPER, Optional.empty());
        Meeting meeting = Village.meeting(statutes, out);
        coop = coop.after(Assembly.convene(coop, meeting));
        coop = coop.after(Assembly.hold(
                        coop,
                        meeting,
                        Village.present(1, 3),
                        Map.of(
                                "new-statutes",
                                Ballots.Totals.of(3, 0, 0),
                                "exclude",
                                new Ballots.Papers(List.of(Vote.YES, Vote.YES, Vote.NO))))
                .ruling());
        assertThat(Membership.exclude(coop, Village.m(4), Village.DAY, "harm", Optional.of("exclude"))
                        .isGranted())
                .isTrue();
        assertThat(Membership.amend(coop, next, "new-statutes", LocalDate.of(2014, 7, 1))
                        .isGranted())
                .isTrue();
    }

    @Test
    void a_call_is_the_first_or_the_second() {
        assertThatThrownBy(() -> Village.meeting("x", Village.DAY, Village.NOTICE, Village.RECORD, 3, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
