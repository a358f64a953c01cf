package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.Ruling;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.membership.Application;
import coop.core.membership.Engagement;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.membership.MembershipEvent.MemberSuspended;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.wiring.CoopSdk;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CoopScenarioTest {
    private static final LocalDate DAY = LocalDate.of(2014, 3, 1);
    private static final MemberId ADA = MemberId.of(1);
    private static final MemberId DEE = MemberId.of(4);
    private static final Statutes STATUTES = CoopSdk.discover().installed().statutes("""
                    {"cooperative": {"name": "Example", "founded": "2014-03-01"},
                     "membership": {"admission": {"policy": "seniority", "atLeast": "P1Y"}}}""");

    private static CoopScenario founded() {
        return CoopScenario.founded(STATUTES, DAY, ADA, MemberId.of(2), MemberId.of(3));
    }

    @Test
    void a_worker_joins_after_a_year_and_a_mistake_is_put_right() {
        founded()
                .given(coop -> Membership.engage(coop, DEE, DAY, Engagement.Kind.EMPLOYMENT, Ratio.of(4, 5)))
                .when(coop -> Membership.admit(coop, new Application(DEE, DAY.plusMonths(11))))
                .thenRefused("admission.too-early")
                .when(coop -> Membership.admit(coop, new Application(DEE, DAY.plusYears(1))))
                .thenGranted()
                .then(coop ->
                        assertThat(coop.book(MemberRegister.BOOK).isMember(DEE)).isTrue())
                .given(coop -> Corrections.reverse(coop, coop.journal().size(), DAY.plusYears(2), "wrong person"))
                .then(coop ->
                        assertThat(coop.book(MemberRegister.BOOK).isMember(DEE)).isFalse());
    }

    @Test
    void an_unexpected_answer_fails() {
        assertThatThrownBy(() -> founded().given(coop -> Membership.admit(coop, new Application(DEE, DAY))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("admission.no-engagement");
        assertThatThrownBy(() -> founded()
                        .when(coop -> Membership.suspend(coop, ADA, DAY, "unpaid"))
                        .thenRefused("membership.none"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_rule_that_changes_its_mind_fails() {
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> founded()
                        .when(coop -> Ruling.granted(new MemberSuspended(DAY, ADA, "time " + asked.incrementAndGet()))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("asked again");
    }

    @Test
    void a_book_that_depends_on_how_often_it_was_read_fails() {
        AtomicInteger entered = new AtomicInteger();
        Book<Integer> counting = new Book<>() {
            @Override
            public Integer blank() {
                return 0;
            }

            @Override
            public Integer enter(Integer state, Entry entry) {
                return entered.incrementAndGet();
            }
        };
        assertThatThrownBy(() -> founded().watching(counting))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("from the start");
        Cooperative coop = founded().coop();
        assertThat(CoopScenario.of(coop).coop()).isSameAs(coop);
    }
}
