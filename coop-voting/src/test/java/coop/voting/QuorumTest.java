package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.membership.Membership;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution.Outcome;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuorumTest {
    private static final String HALF = "{'quorum': {'policy': 'part-of-members', 'atLeast': '1/2'}}";
    private static final String SECOND =
            "{'kinds': {'statutes': {'quorum': {'policy': 'part-of-members', 'atLeast': '1/2'},"
                    + " 'secondCall': 'none', 'majority': {'policy': 'at-least', 'of': '3/4'}}}}";

    private static Outcome with(int members, int present, String meetings) {
        Held held = Village.held(
                Village.of(members, meetings),
                Village.meeting(Village.hands("roof", "ordinary")),
                Village.present(1, present),
                Map.of("roof", Ballots.Totals.of(1, 0, 0)));
        return held.tallies().get(0).resolution().outcome();
    }

    @Test
    void exactly_half_is_a_quorum_of_half() {
        assertThat(with(10, 5, HALF)).isEqualTo(Outcome.CARRIED);
        assertThat(with(10, 4, HALF)).isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void half_of_nine_members_are_five() {
        assertThat(with(9, 5, HALF)).isEqualTo(Outcome.CARRIED);
        assertThat(with(9, 4, HALF)).isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void two_thirds_of_ten_members_are_seven() {
        String twoThirds = "{'quorum': {'policy': 'part-of-members', 'atLeast': '2/3'}}";
        assertThat(with(10, 7, twoThirds)).isEqualTo(Outcome.CARRIED);
        assertThat(with(10, 6, twoThirds)).isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void both_of_two_quorums_are_needed() {
        String both = "{'quorum': {'policy': 'all-of', 'quorums': ["
                + "{'policy': 'part-of-members', 'atLeast': '1/4'}, {'policy': 'heads', 'atLeast': 3}]}}";
        assertThat(with(8, 2, both)).isEqualTo(Outcome.NO_QUORUM);
        assertThat(with(8, 3, both)).isEqualTo(Outcome.CARRIED);
        assertThat(with(16, 3, both)).isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void those_represented_are_there() {
        String rule = "{'quorum': {'policy': 'part-of-members', 'atLeast': '1/2'}, 'proxies': 'at-most'}";
        Held held = Village.held(
                Village.of(10, rule),
                Village.meeting(Village.hands("roof", "ordinary")),
                Village.present(1, 4).with(List.of(Proxy.of(Village.m(9), Village.m(1)))),
                Map.of("roof", Ballots.Totals.of(5, 0, 0)));
        assertThat(held.tallies().get(0).quorum())
                .containsExactly(new Requirement("members", Ratio.of(5), Ratio.of(5)));
        assertThat(held.tallies().get(0).isCarried()).isTrue();
    }

    @Test
    void a_missed_quorum_is_on_record_and_counts_nothing() {
        Cooperative coop = Village.of(10, HALF);
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"));
        coop = coop.after(Assembly.convene(coop, meeting));
        Held held = Assembly.hold(coop, meeting, Village.present(1, 2), Map.of("roof", Ballots.Totals.of(2, 0, 0)));
        coop = coop.after(held.ruling());
        assertThat(held.tallies().get(0).votes().given()).isEqualTo(Ratio.ZERO);
        assertThat(coop.book(MinuteBook.BOOK).find("roof").orElseThrow().outcome())
                .isEqualTo(Outcome.NO_QUORUM);
        assertThat(coop.book(MeetingBook.BOOK).find(meeting.id()).orElseThrow().missed())
                .extracting(Motion::id)
                .containsExactly("roof");
    }

    @Test
    void a_roll_without_members_is_an_error_and_not_all_of_them() {
        Cooperative coop = Village.of(1, HALF);
        coop = coop.after(
                Membership.resign(coop, Village.m(1), LocalDate.of(2014, 2, 1), Optional.empty(), "moved away"));
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"));
        Held held = Village.held(
                coop, meeting, new Attendance(new TreeMap<>(), List.of()), Map.of("roof", Ballots.Totals.of(0, 0, 0)));
        assertThat(held.ruling().reasons()).extracting(Reason::code).containsExactly("meeting.roll-empty");
        assertThat(Assembly.count(
                                coop,
                                Village.hands("roof", "ordinary"),
                                Assembly.roll(coop, Village.RECORD),
                                Ballots.Totals.of(0, 0, 0))
                        .ruling()
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("vote.roll-empty");
    }

    @Test
    void a_quorum_of_nobody_is_not_read() {
        assertThatThrownBy(() -> new Quorums.Heads(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quorums.PartOfMembers(Ratio.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Meeting second(Motion... motions) {
        return Village.meeting(
                "2014-07-12",
                LocalDate.of(2014, 7, 12),
                LocalDate.of(2014, 6, 22),
                LocalDate.of(2014, 7, 5),
                2,
                "2014-06-21",
                motions);
    }

    private static Cooperative afterAFailedFirstCall() {
        Cooperative coop = Village.of(10, SECOND);
        Meeting first = Village.meeting(Village.hands("change", "statutes"), Village.hands("roof", "ordinary"));
        coop = coop.after(Assembly.convene(coop, first));
        return coop.after(Assembly.hold(
                        coop,
                        first,
                        Village.present(1, 3),
                        Map.of("change", Ballots.Totals.of(3, 0, 0), "roof", Ballots.Totals.of(3, 0, 0)))
                .ruling());
    }

    @Test
    void a_second_call_decides_what_missed_its_quorum_with_whoever_is_there() {
        Cooperative coop = afterAFailedFirstCall();
        assertThat(coop.book(MinuteBook.BOOK).find("roof").orElseThrow().isCarried())
                .isTrue();
        Meeting again = second(Village.hands("change", "statutes"));
        coop = coop.after(Assembly.convene(coop, again));
        Held held = Assembly.hold(coop, again, Village.present(1, 2), Map.of("change", Ballots.Totals.of(2, 0, 0)));
        coop = coop.after(held.ruling());
        assertThat(coop.book(MinuteBook.BOOK).find("change").orElseThrow().isCarried())
                .isTrue();
        assertThat(coop.book(MeetingBook.BOOK).find("2014-06-21").orElseThrow().missed())
                .hasSize(1);
    }

    @Test
    void a_second_call_with_another_agenda_is_refused() {
        Cooperative coop = afterAFailedFirstCall();
        assertThat(Assembly.convene(coop, second(Village.hands("other", "statutes")))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("meeting.second-call-agenda");
        Motion reworded = Motion.of("change", "statutes", "Something else", Ballot.SHOW_OF_HANDS);
        assertThat(Assembly.convene(coop, second(reworded)).reasons())
                .extracting(Reason::code)
                .containsExactly("meeting.second-call-agenda");
    }

    @Test
    void what_was_decided_at_the_first_call_is_not_put_again() {
        assertThat(Assembly.convene(afterAFailedFirstCall(), second(Village.hands("roof", "ordinary")))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("meeting.second-call-agenda", "motion.decided-before");
    }

    @Test
    void a_second_call_needs_a_first_one_that_failed() {
        Cooperative coop = Village.of(10, SECOND);
        assertThat(Assembly.convene(coop, second(Village.hands("change", "statutes")))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("meeting.second-call-of-nothing");
    }

    @Test
    void a_second_call_sent_before_the_first_failed_is_refused() {
        Cooperative coop = afterAFailedFirstCall();
        Meeting early = Village.meeting(
                "2014-07-12",
                LocalDate.of(2014, 7, 12),
                LocalDate.of(2014, 6, 20),
                LocalDate.of(2014, 7, 5),
                2,
                "2014-06-21",
                Village.hands("change", "statutes"));
        assertThat(Assembly.convene(coop, early).reasons())
                .extracting(Reason::code)
                .containsExactly("meeting.second-call-of-nothing");
    }
}
