package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.journal.Entry;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.statutes.StatutesAdopted;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is tried on an assembly, row by row of the hostile plan. */
class HostileAssemblyTest {
    private static final String TWO_PROXIES = "{'proxies': {'policy': 'at-most', 'mandates': 2}}";

    private static List<String> codes(Cooperative coop, Meeting meeting, Attendance attendance) {
        return Assembly.represented(coop, meeting, Assembly.roll(coop, meeting.recordDate()), attendance)
                .refused()
                .stream()
                .map(refused -> refused.reason().code())
                .toList();
    }

    @ParameterizedTest(name = "H24 there at {0}: {1}")
    @CsvSource({"18:59, false", "19:00, true", "20:14, true", "20:15, false"})
    void h24_who_is_there_at_the_vote_counts_from_arrival_until_leaving(String at, boolean there) {
        Cooperative coop = Village.of(4, "{'quorum': {'policy': 'heads', 'atLeast': 4}}");
        Attendance attendance =
                Village.present(1, 4).with(Village.m(4), new Stay(Optional.of("19:00"), Optional.of("20:15")));
        Motion roof = Village.hands("roof", "ordinary");
        Meeting meeting = agenda(Village.meeting(roof), Item.of(roof).at(at));

        Held held = Village.held(coop, meeting, attendance, Map.of("roof", Ballots.Totals.of(3, 0, 0)));

        assertThat(held.tally("roof").orElseThrow().isCarried()).isEqualTo(there);
    }

    static Meeting agenda(Meeting meeting, Item... items) {
        return new Meeting(
                meeting.id(),
                meeting.on(),
                meeting.kind(),
                meeting.convened(),
                meeting.recordDate(),
                meeting.call(),
                meeting.secondCallOf(),
                meeting.chair(),
                meeting.secretary(),
                meeting.tellers(),
                List.of(items));
    }

    @Test
    void h25_a_clock_that_jumps_back_never_reopens_a_meeting_and_never_turns_the_record_back() {
        Cooperative coop = Village.of(3, "{}");
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"));
        Cooperative convened = coop.after(
                Assembly.convene(coop, meeting), Instant.parse("2014-06-06T10:00:00Z"), "secretary", "convene");
        Held held = Assembly.hold(convened, meeting, Village.present(1, 3), Map.of("roof", Ballots.Totals.of(3, 0, 0)));
        Cooperative after = convened.after(held.ruling(), Instant.parse("2014-06-06T08:00:00Z"), "secretary", "hold");

        assertThat(after.journal().last().orElseThrow().recordedAt()).isEqualTo("2014-06-06T10:00:00Z");
        assertThat(Assembly.hold(after, meeting, Village.present(1, 3), Map.of())
                        .ruling()
                        .reasons())
                .extracting(Reason::code)
                .contains("meeting.held-before");
    }

    @ParameterizedTest(name = "H26 {0} in {1}, offset {2}: {3}")
    @CsvSource({
        "2026-03-29T02:30, Europe/Brussels, , time.gap",
        "2026-10-25T02:30, Europe/Brussels, , time.overlap",
        "2026-06-20T18:00, Europe/Nowhere, , time.zone",
        "2026-06-20T18:00, Europe/Brussels, +05:00, time.offset",
        "2026-06-20, Europe/Brussels, , time.form",
    })
    void h26_a_closing_time_that_clocks_leave_out_or_show_twice_asks_for_the_offset(
            String local, String zone, String offset, String code) {
        assertThatThrownBy(() -> Moment.of(local, zone, Optional.ofNullable(offset)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.reasons()).extracting(Reason::code).containsExactly(code);
                    if (code.equals("time.gap") || code.equals("time.overlap")) {
                        assertThat(refused.reasons().get(0).sentence())
                                .contains("+01:00")
                                .contains("+02:00");
                    }
                });
    }

    @Test
    void h26_with_the_offset_given_the_instant_is_stored_and_stays() {
        assertThat(Moment.of("2026-10-25T02:30", "Europe/Brussels", Optional.of("+02:00"))
                        .instant())
                .isEqualTo("2026-10-25T00:30:00Z");
        assertThat(Moment.of("2026-10-25T02:30", "Europe/Brussels", Optional.of("+01:00"))
                        .instant())
                .isEqualTo("2026-10-25T01:30:00Z");
        Moment kept =
                new Moment("2026-06-20T18:00", "Europe/Brussels", "+03:00", Instant.parse("2026-06-20T15:00:00Z"));
        assertThat(kept.instant())
                .as("what was stored counts, whatever the zone says now")
                .isEqualTo("2026-06-20T15:00:00Z");
    }

    @Test
    void h27_chains_loops_self_proxies_strangers_and_mandates_out_of_date_are_each_refused_with_their_reason() {
        Cooperative coop = Village.of(9, TWO_PROXIES);
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"));
        Attendance there = Village.present(1, 1);
        LocalDate before = Village.DAY.minusDays(1);

        assertThat(codes(coop, meeting, there.with(List.of(proxy(2, 3), proxy(3, 4)))))
                .containsExactly("proxy.chain", "proxy.holder-absent");
        assertThat(codes(coop, meeting, there.with(List.of(proxy(2, 3), proxy(3, 2)))))
                .containsExactly("proxy.loop", "proxy.loop");
        assertThat(codes(coop, meeting, there.with(List.of(proxy(2, 2))))).containsExactly("proxy.self");
        assertThat(codes(coop, meeting, there.with(List.of(proxy(2, 77))))).containsExactly("proxy.holder-not-on-roll");
        assertThat(codes(coop, meeting, there.with(List.of(dated(2, "2013-06-22", null, null)))))
                .containsExactly("proxy.other-meeting");
        assertThat(codes(coop, meeting, there.with(List.of(dated(2, null, before, null)))))
                .containsExactly("proxy.expired");
        assertThat(codes(coop, meeting, there.with(List.of(dated(2, null, null, before)))))
                .containsExactly("proxy.revoked");
        assertThat(codes(coop, meeting, there.with(List.of(dated(2, meeting.id(), meeting.on(), null)))))
                .isEmpty();
    }

    private static Proxy proxy(int principal, int holder) {
        return Proxy.of(Village.m(principal), Village.m(holder));
    }

    private static Proxy dated(int principal, String meeting, LocalDate until, LocalDate revoked) {
        return new Proxy(
                Village.m(principal),
                Village.m(1),
                List.of(),
                Optional.ofNullable(meeting),
                Optional.ofNullable(until),
                Optional.ofNullable(revoked),
                new TreeMap<>());
    }

    @Test
    void h28_exactly_the_limit_of_proxies_is_let_in_absolute_or_as_a_part_of_three_members() {
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"));
        List<Proxy> three = List.of(proxy(2, 1), proxy(3, 1), proxy(4, 1));

        assertThat(codes(
                        Village.of(4, TWO_PROXIES),
                        meeting,
                        Village.present(1, 1).with(three)))
                .containsExactly("proxy.too-many");
        String third = "{'proxies': {'policy': 'part-of-members', 'atMost': '1/3'}}";
        assertThat(codes(Village.of(3, third), meeting, Village.present(1, 1).with(three.subList(0, 2))))
                .as("a third of three is one; of two who come for it at once, the first counts")
                .containsExactly("proxy.too-many");
    }

    @Test
    void h29_the_roll_is_frozen_and_the_statutes_say_whether_those_who_left_since_still_vote() {
        Cooperative coop = Village.of(5, "{}");
        Cooperative strict = Village.of(5, "{'leavers': false}");
        Meeting meeting = Village.meeting(Village.open("roof", "ordinary"));
        Map<String, Ballots> ballots = Map.of("roof", new Ballots.Named(Village.vote(Vote.YES, 1, 5)));

        Held kept = afterSuspension(coop, meeting, ballots);
        Held gone = afterSuspension(strict, meeting, ballots);

        assertThat(kept.tally("roof").orElseThrow().votes().yes()).isEqualTo(Ratio.of(5));
        assertThat(gone.tally("roof").orElseThrow().votes().yes()).isEqualTo(Ratio.of(4));
        assertThat(gone.refusals()).extracting(Reason::code).containsExactly("attendance.no-vote-any-more");
    }

    private static Held afterSuspension(Cooperative coop, Meeting meeting, Map<String, Ballots> ballots) {
        Cooperative convened = coop.after(Assembly.convene(coop, meeting));
        Cooperative since =
                convened.after(Membership.suspend(convened, Village.m(5), Village.DAY.minusDays(2), "unpaid"));
        return Assembly.hold(since, meeting, Village.present(1, 5), ballots);
    }

    @Test
    void h29_who_was_admitted_after_the_record_date_has_no_vote_and_the_mandate_of_the_dead_ends() {
        Cooperative coop = Village.of(3, TWO_PROXIES);
        LocalDate late = Village.RECORD.plusDays(1);
        Cooperative later = coop.after(Membership.enter(coop, Village.m(4), late, Hash.of("x")));
        later = later.after(Membership.admit(later, new Application(Village.m(4), late)));
        later = later.after(Membership.die(later, Village.m(3), late, Optional.empty()));
        Meeting meeting = Village.meeting(Village.open("roof", "ordinary"));

        assertThat(Assembly.roll(later, Village.RECORD).holds(Village.m(4))).isFalse();
        assertThat(codes(later, meeting, Village.present(1, 1).with(List.of(proxy(3, 1)))))
                .containsExactly("proxy.principal-deceased");
    }

    @Test
    void h30_the_articles_of_the_day_of_the_notice_hold_for_the_meeting() {
        Cooperative coop = Village.of(3, "{'majority': {'policy': 'at-least', 'of': '3/4'}}");
        Meeting meeting = Village.meeting(Village.open("roof", "ordinary"));
        Cooperative convened = coop.after(Assembly.convene(coop, meeting));
        Cooperative changed = convened.after(new Ruling.Granted(List.of(new StatutesAdopted(
                Village.DAY.minusDays(3), Village.statutes("{}").text(), Optional.empty()))));

        Held held = Assembly.hold(
                changed,
                meeting,
                Village.present(1, 3),
                Map.of("roof", new Ballots.Named(Village.vote(Village.vote(Vote.YES, 1, 2), Vote.NO, 3, 3))));

        assertThat(held.tally("roof").orElseThrow().isCarried())
                .as("two of three are less than the three quarters of the notice")
                .isFalse();
    }

    @ParameterizedTest(name = "H31 {0} of {1} members there, {2} needed: {3}")
    @CsvSource({"5, 10, 1/2, true", "4, 10, 1/2, false", "7, 10, 2/3, true", "6, 10, 2/3, false", "0, 10, 1/2, false"})
    void h31_a_quorum_is_exact_at_its_edge(int there, int members, String part, boolean met) {
        Turnout turnout = new Turnout(members, there, 0, Ratio.of(members), Ratio.of(there));
        assertThat(new Quorums.PartOfMembers(Ratio.parse(part))
                        .requirements(turnout).stream().allMatch(Requirement::isMet))
                .isEqualTo(met);
    }

    @Test
    void h31_no_members_is_an_error_and_huge_weights_do_not_overflow() {
        Roll nobody = new Roll(Village.RECORD, 1, new TreeMap<>());
        Tally tally = Assembly.count(
                Village.of(1, "{}"), Village.hands("roof", "ordinary"), nobody, Ballots.Totals.of(0, 0, 0));
        assertThat(tally.reasons()).extracting(Reason::code).containsExactly("vote.roll-empty");

        SortedMap<MemberId, Ratio> huge = new TreeMap<>();
        Village.members(1, 3).forEach(member -> huge.put(member, Ratio.of(Long.MAX_VALUE)));
        assertThat(new Roll(Village.RECORD, 1, huge).eligible())
                .isEqualTo(Ratio.of(Long.MAX_VALUE).times(3));
    }

    @Test
    void h34_of_a_secret_vote_of_three_who_agree_the_record_holds_totals_and_no_name() {
        Cooperative coop = Village.of(3, "{}");
        Meeting meeting = Village.meeting(Village.paper("roof", "ordinary"));
        Held held = Village.held(
                coop,
                meeting,
                Village.present(1, 3),
                Map.of("roof", new Ballots.Papers(List.of(Vote.YES, Vote.YES, Vote.YES))));

        VotingEvent.VoteCounted counted = held.ruling().events().stream()
                .filter(VotingEvent.VoteCounted.class::isInstance)
                .map(VotingEvent.VoteCounted.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(counted.named()).isEmpty();
        assertThat(counted.papers()).isEmpty();
        assertThat(counted.votes().classes()).isEmpty();
    }

    @Test
    void h34_instructions_on_a_secret_vote_stay_between_principal_and_holder() {
        Cooperative coop = Village.of(3, TWO_PROXIES);
        SortedMap<String, Vote> instructions = new TreeMap<>(Map.of("roof", Vote.NO, "wall", Vote.YES));
        Meeting meeting = Village.meeting(Village.paper("roof", "ordinary"), Village.open("wall", "ordinary"));
        Attendance attendance = Village.present(1, 2).with(List.of(proxy(3, 1).instructed(instructions)));

        Held held = Village.held(coop, meeting, attendance, Map.of());

        VotingEvent.MeetingHeld recorded =
                (VotingEvent.MeetingHeld) held.ruling().events().get(0);
        assertThat(recorded.proxies().get(0).instructions()).containsOnlyKeys("wall");
    }

    private static Cooperative decided(Cooperative coop, Meeting meeting) {
        Cooperative convened = coop.after(Assembly.convene(coop, meeting));
        return convened.after(
                Assembly.hold(convened, meeting, Village.present(1, 5), Map.of("roof", Ballots.Totals.of(3, 2, 0)))
                        .ruling());
    }

    @Test
    void h36_a_second_result_is_refused_and_a_correction_needs_two_of_those_responsible() {
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"));
        Cooperative coop = decided(Village.of(5, "{}"), meeting);
        LocalDate later = Village.DAY.plusDays(4);
        Ballots recount = Ballots.Totals.of(2, 3, 0);

        assertThat(Assembly.hold(coop, meeting, Village.present(1, 5), Map.of("roof", recount))
                        .ruling()
                        .reasons())
                .extracting(Reason::code)
                .contains("meeting.held-before", "motion.decided-before");
        assertThat(Results.correct(coop, "roof", later, recount, List.of(Village.m(1)), "a bundle was miscounted")
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("result.approvals");

        Cooperative corrected = coop.after(Results.correct(
                coop, "roof", later, recount, List.of(Village.m(1), Village.m(2)), "a bundle was miscounted"));

        Resolution now = corrected.book(MinuteBook.BOOK).find("roof").orElseThrow();
        assertThat(now.outcome()).isEqualTo(Resolution.Outcome.REJECTED);
        assertThat(corrected.book(MinuteBook.BOOK).resolutions()).hasSize(1);
        assertThat(coop.journal().entries())
                .as("nothing that was on record is changed")
                .isEqualTo(corrected.journal().entries().subList(0, (int)
                        coop.journal().size()));
        VotingEvent.ResultCorrected entry = corrected.journal().entries().stream()
                .map(Entry::event)
                .filter(VotingEvent.ResultCorrected.class::isInstance)
                .map(VotingEvent.ResultCorrected.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(entry.corrects())
                .isEqualTo(coop.book(MinuteBook.BOOK).entry("roof").orElseThrow());
    }

    @Test
    void h36_an_annulled_result_has_no_effect_and_is_annulled_once() {
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"));
        Cooperative coop = decided(Village.of(5, "{}"), meeting);
        LocalDate later = Village.DAY.plusDays(40);
        Cooperative contested = coop.after(Results.contest(coop, "roof", later, "m3", "the notice never came"));
        Cooperative annulled = contested.after(Results.annul(contested, "roof", later, "court", "no notice"));

        assertThat(annulled.book(MinuteBook.BOOK).find("roof").orElseThrow().outcome())
                .isEqualTo(Resolution.Outcome.ANNULLED);
        assertThat(annulled.book(MinuteBook.BOOK, Village.DAY)
                        .find("roof")
                        .orElseThrow()
                        .isCarried())
                .as("on the day of the meeting it was carried")
                .isTrue();
        assertThat(Results.annul(annulled, "roof", later, "court", "again").reasons())
                .extracting(Reason::code)
                .containsExactly("result.annulled-before");
        assertThat(Minutes.markdown(annulled, meeting.id(), Object::toString, Locale.ENGLISH))
                .contains("Contested on", "Annulled on");
    }
}
