package coop.core.membership;

import static coop.core.Fixture.ADA;
import static coop.core.Fixture.BEN;
import static coop.core.Fixture.CEM;
import static coop.core.Fixture.DEE;
import static coop.core.Fixture.EVA;
import static coop.core.Fixture.FOUNDED;
import static coop.core.Fixture.day;
import static coop.core.Fixture.hired;
import static coop.core.Fixture.statutes;
import static coop.core.Fixture.workers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.journal.EntriesReversed;
import coop.core.resolution.Resolution;
import coop.core.resolution.ResolutionRecorded;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MembershipTest {
    private static List<String> codes(Ruling ruling) {
        return ruling.reasons().stream().map(Reason::code).toList();
    }

    private static Ruling decided(String id, String kind, String subject, String on) {
        return Ruling.granted(new ResolutionRecorded(
                day(on),
                new Resolution(
                        id,
                        kind,
                        id,
                        day(on),
                        "general-meeting",
                        Resolution.Outcome.CARRIED,
                        Optional.of(subject),
                        List.of(),
                        List.of(),
                        new TreeMap<>())));
    }

    @Test
    void the_founders_are_members_with_the_first_numbers() {
        MemberRegister register = workers().book(MemberRegister.BOOK, FOUNDED);
        assertThat(register.members()).containsExactly(ADA, BEN, CEM);
        assertThat(register.find(CEM).orElseThrow().number()).contains(3L);
        assertThat(workers().book(MemberRegister.BOOK, FOUNDED.minusDays(1)).members())
                .isEmpty();
    }

    @Test
    void two_cannot_found_what_needs_three() {
        assertThatThrownBy(() -> Membership.found(statutes("{}"), FOUNDED, ADA, BEN))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("there are 2 founders, the least is 3");
    }

    @Test
    void a_worker_joins_after_a_year_and_not_a_day_before() {
        Cooperative coop = hired(workers(), DEE, day("2014-03-01"));
        Ruling early = Membership.admit(coop, new Application(DEE, day("2015-02-28")));
        assertThat(codes(early)).containsExactly("admission.too-early");
        assertThat(early.reasons().get(0).sentence())
                .isEqualTo("m4 began on 2014-03-01; admission opens on 2015-03-01");
        assertThat(early.reasons().get(0).article()).isEqualTo("membership.admission");
        assertThat(Membership.admit(coop, new Application(DEE, day("2015-03-01")))
                        .isGranted())
                .isTrue();
    }

    @Test
    void a_worker_hired_on_29_february_may_join_a_year_later_on_the_28th() {
        Cooperative coop = hired(workers(), DEE, day("2016-02-29"));
        assertThat(Membership.admit(coop, new Application(DEE, day("2017-02-27")))
                        .isGranted())
                .isFalse();
        assertThat(Membership.admit(coop, new Application(DEE, day("2017-02-28")))
                        .isGranted())
                .isTrue();
    }

    @Test
    void a_short_break_keeps_seniority_and_a_long_one_restarts_it() {
        Cooperative first = hired(workers(), DEE, day("2014-01-01"));
        Cooperative left = first.after(Membership.disengage(first, DEE, day("2014-06-30"), Engagement.Kind.EMPLOYMENT));
        Cooperative soon = hired(left, DEE, day("2014-07-31"));
        Cooperative late = hired(left, DEE, day("2014-08-02"));
        Application yearAfter = new Application(DEE, day("2015-01-01"));
        assertThat(Membership.admit(soon, yearAfter).isGranted()).isTrue();
        assertThat(codes(Membership.admit(late, yearAfter))).containsExactly("admission.too-early");
    }

    @Test
    void somebody_who_never_worked_here_is_told_so() {
        assertThat(codes(Membership.admit(workers(), new Application(EVA, day("2015-01-01")))))
                .containsExactly("admission.no-engagement");
    }

    @Test
    void a_member_is_not_admitted_twice_and_a_number_not_given_twice() {
        Cooperative coop = hired(workers(), DEE, day("2012-01-01"));
        assertThat(codes(Membership.admit(coop, new Application(ADA, day("2013-01-01")))))
                .containsExactly("membership.already");
        assertThat(codes(Membership.admit(coop, new Application(DEE, day("2013-01-01")).numbered(2))))
                .containsExactly("membership.number-taken");
    }

    @Test
    void a_resignation_in_the_window_takes_effect_at_its_end_and_a_late_one_a_year_later() {
        Cooperative coop = workers();
        coop = coop.after(Membership.resign(coop, ADA, day("2016-03-15"), Optional.empty(), "moves"));
        coop = coop.after(Membership.resign(coop, BEN, day("2016-07-01"), Optional.empty(), "moves"));
        assertThat(coop.book(MemberRegister.BOOK, day("2016-06-30")).isMember(ADA))
                .isTrue();
        assertThat(coop.book(MemberRegister.BOOK, day("2016-07-01")).isMember(ADA))
                .isFalse();
        assertThat(coop.book(MemberRegister.BOOK, day("2017-06-30")).isMember(BEN))
                .isTrue();
        assertThat(coop.book(MemberRegister.BOOK, day("2017-07-01")).standing(BEN))
                .isEqualTo(Standing.RESIGNED);
        assertThat(codes(Membership.resign(coop, CEM, day("2016-03-15"), Optional.of(day("2016-04-01")), "")))
                .containsExactly("exit.too-early");
    }

    @Test
    void an_exclusion_needs_the_meetings_resolution_about_that_member() {
        Cooperative coop = workers();
        assertThat(codes(Membership.exclude(coop, BEN, day("2014-06-21"), "debts", Optional.empty())))
                .containsExactly("exclusion.undecided");
        Cooperative decided = coop.after(decided("exclude-ben", "exclusion", BEN.toString(), "2014-06-21"));
        assertThat(Membership.exclude(decided, CEM, day("2014-06-21"), "debts", Optional.empty())
                        .isGranted())
                .isFalse();
        Cooperative out =
                decided.after(Membership.exclude(decided, BEN, day("2014-06-21"), "debts", Optional.of("exclude-ben")));
        assertThat(out.book(MemberRegister.BOOK, day("2014-06-21")).standing(BEN))
                .isEqualTo(Standing.EXCLUDED);
        Cooperative hired = hired(out, BEN, day("2015-01-01"));
        assertThat(codes(Membership.admit(hired, new Application(BEN, day("2019-06-20")))))
                .containsExactly("membership.excluded");
        assertThat(Membership.admit(hired, new Application(BEN, day("2019-06-21")))
                        .isGranted())
                .isTrue();
    }

    @Test
    void who_returns_gets_the_old_number_back() {
        Cooperative coop = workers();
        coop = coop.after(Membership.resign(coop, ADA, day("2012-01-15"), Optional.empty(), ""));
        coop = hired(coop, DEE, day("2012-01-01"));
        coop = coop.after(Membership.admit(coop, new Application(DEE, day("2013-02-01"))));
        coop = hired(coop, ADA, day("2014-01-01"));
        coop = coop.after(Membership.admit(coop, new Application(ADA, day("2015-01-01"))));
        MemberRegister register = coop.book(MemberRegister.BOOK, day("2015-01-01"));
        assertThat(register.find(DEE).orElseThrow().number()).contains(4L);
        assertThat(register.find(ADA).orElseThrow().number()).contains(1L);
    }

    @Test
    void a_reversed_admission_is_as_if_it_had_not_been_but_stays_known() {
        Cooperative coop = hired(workers(), DEE, day("2013-01-01"));
        Cooperative in = coop.after(Membership.admit(coop, new Application(DEE, day("2014-01-01"))));
        long admission = in.journal().size();
        Cooperative corrected = in.after(Corrections.reverse(in, admission, day("2015-01-01"), "wrong person"));
        assertThat(corrected.book(MemberRegister.BOOK, day("2014-06-01")).isMember(DEE))
                .isFalse();
        assertThat(corrected
                        .asOf(day("2014-06-01"), admission)
                        .book(MemberRegister.BOOK, day("2014-06-01"))
                        .isMember(DEE))
                .isTrue();
        assertThat(codes(Corrections.reverse(corrected, admission, day("2015-01-02"), "again")))
                .containsExactly("correction.already-reversed");
    }

    @Test
    void what_later_days_need_cannot_be_reversed() {
        Cooperative coop = workers();
        Cooperative resigned = coop.after(Membership.resign(coop, ADA, day("2016-03-15"), Optional.empty(), ""));
        assertThatThrownBy(() -> resigned.after(Corrections.reverse(resigned, 2, day("2017-01-01"), "never a founder")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("m1 would be no member on 2016-07-01");
    }

    @Test
    void what_later_days_need_can_be_replaced_as_one_act() {
        Cooperative coop = hired(workers(), DEE, day("2013-01-01"));
        coop = coop.after(Membership.admit(coop, new Application(DEE, day("2014-02-01"))));
        long admission = coop.journal().size();
        coop = coop.after(Membership.suspend(coop, DEE, day("2015-01-01"), "asked"));
        coop = coop.after(Corrections.replace(
                coop,
                admission,
                day("2016-01-01"),
                "the day was wrong",
                then -> Membership.admit(then, new Application(DEE, day("2014-01-01")))));
        assertThat(coop.book(MemberRegister.BOOK, day("2014-01-01")).isMember(DEE))
                .isTrue();
        long anew = coop.journal().size();
        assertThat(coop.book(MemberRegister.BOOK, day("2016-01-01")).standing(DEE))
                .isEqualTo(Standing.SUSPENDED);
        assertThat(Corrections.reverse(coop, anew, day("2016-01-02"), "again").events())
                .containsExactly(new EntriesReversed(day("2016-01-02"), List.of(anew), "again"));
    }

    @Test
    void a_back_dated_entry_counts_from_its_day_and_a_future_one_does_not_leak_in() {
        Cooperative coop = hired(workers(), DEE, day("2013-01-01"));
        Cooperative later = coop.after(Membership.suspend(coop, ADA, day("2018-01-01"), "asked"));
        Cooperative dated = later.after(Membership.admit(later, new Application(DEE, day("2014-01-01"))));
        assertThat(dated.book(MemberRegister.BOOK, day("2014-01-01")).isMember(DEE))
                .isTrue();
        assertThat(dated.book(MemberRegister.BOOK, day("2013-12-31")).isMember(DEE))
                .isFalse();
        assertThat(dated.book(MemberRegister.BOOK, day("2017-12-31")).standing(ADA))
                .isEqualTo(Standing.ADMITTED);
        assertThat(dated.asOf(day("2014-01-01")).book(MemberRegister.BOOK).standing(ADA))
                .isEqualTo(Standing.ADMITTED);
    }
}
