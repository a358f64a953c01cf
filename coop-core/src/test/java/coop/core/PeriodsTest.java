package coop.core;

import static coop.core.Fixture.DEE;
import static coop.core.Fixture.EVA;
import static coop.core.Fixture.day;
import static coop.core.Fixture.hired;
import static coop.core.Fixture.workers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.membership.Application;
import coop.core.membership.Engagement;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.resolution.Resolution;
import coop.core.resolution.Resolution.Outcome;
import coop.core.resolution.ResolutionRecorded;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    private static final LocalDate END = day("2014-12-31");
    private static final LocalDate NOW = day("2015-06-20");

    private static Cooperative closed() {
        Cooperative coop = hired(workers(), DEE, day("2012-01-01"));
        coop = coop.after(Membership.admit(coop, new Application(DEE, day("2014-05-01"))));
        return coop.after(Periods.close(coop, END, NOW));
    }

    private static Cooperative decided(Cooperative coop, Outcome outcome) {
        Resolution resolution = new Resolution(
                "correct-2014",
                "ordinary",
                "Correct the register of 2014",
                NOW,
                "general-meeting",
                outcome,
                Optional.empty(),
                List.of(),
                List.of(),
                new TreeMap<>());
        return coop.after(Ruling.granted(new ResolutionRecorded(NOW, resolution)));
    }

    private static List<String> codes(Ruling ruling, Cooperative coop) {
        try {
            coop.after(ruling);
            return List.of();
        } catch (RefusedException refused) {
            return refused.reasons().stream().map(Reason::code).toList();
        }
    }

    @Test
    void an_entry_on_the_last_closed_day_is_refused_and_one_on_the_day_after_is_not() {
        Cooperative coop = closed();
        assertThat(codes(Membership.engage(coop, EVA, END, Engagement.Kind.TRADE, Ratio.ONE), coop))
                .contains("period.closed");
        assertThat(codes(Membership.engage(coop, EVA, END.plusDays(1), Engagement.Kind.TRADE, Ratio.ONE), coop))
                .isEmpty();
    }

    @Test
    void before_the_books_are_closed_an_entry_may_be_back_dated() {
        Cooperative coop = workers();
        assertThat(codes(Membership.engage(coop, EVA, day("2013-02-01"), Engagement.Kind.TRADE, Ratio.ONE), coop))
                .isEmpty();
    }

    @Test
    void a_reversal_of_what_happened_in_a_closed_year_is_refused_though_it_is_made_today() {
        Cooperative coop = closed();
        long admission = coop.journal().size() - 1;
        assertThatThrownBy(() -> coop.after(Corrections.reverse(coop, admission, NOW, "typing error")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("the books are closed up to 2014-12-31; this would change 2014-05-01");
    }

    @Test
    void closing_itself_is_not_undone_by_a_plain_reversal() {
        Cooperative coop = closed();
        assertThat(codes(Corrections.reverse(coop, coop.journal().size(), NOW, "reopen"), coop))
                .containsExactly("period.closed");
    }

    @Test
    void a_carried_resolution_lets_a_correction_reach_back_and_stands_beside_it() {
        Cooperative coop = decided(closed(), Outcome.CARRIED);
        long admission = coop.journal().size() - 2;
        Ruling correction = Periods.reachBack(
                coop, Corrections.reverse(coop, admission, NOW, "typing error"), "correct-2014", "typing error", NOW);
        Cooperative corrected = coop.after(correction);
        assertThat(corrected.book(MemberRegister.BOOK, END).isMember(DEE)).isFalse();
        assertThat(corrected
                        .asOf(END, coop.journal().size())
                        .book(MemberRegister.BOOK, END)
                        .isMember(DEE))
                .isTrue();
        assertThat(corrected.journal().last().orElseThrow().type()).isEqualTo("core.reached-back");
    }

    @Test
    void a_resolution_that_is_not_there_or_was_rejected_lets_nothing_reach_back() {
        Cooperative coop = closed();
        long admission = coop.journal().size() - 1;
        Ruling act = Corrections.reverse(coop, admission, NOW, "typing error");
        assertThat(Periods.reachBack(coop, act, "correct-2014", "x", NOW).reasons())
                .extracting(Reason::code)
                .containsExactly("period.no-resolution");
        assertThat(Periods.reachBack(decided(coop, Outcome.REJECTED), act, "correct-2014", "x", NOW)
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("period.not-carried");
    }

    @Test
    void a_period_is_closed_after_it_is_over_and_once() {
        Cooperative coop = closed();
        assertThat(Periods.close(coop, END, NOW).reasons())
                .extracting(Reason::code)
                .containsExactly("period.closed-already");
        assertThat(Periods.close(coop, NOW, NOW).reasons())
                .extracting(Reason::code)
                .containsExactly("period.not-over");
        assertThat(coop.after(Periods.close(coop, END.plusYears(1), day("2016-06-18")))
                        .book(Periods.BOOK))
                .contains(day("2015-12-31"));
    }
}
