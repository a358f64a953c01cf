package coop.capital;

import static coop.capital.Fixture.ADA;
import static coop.capital.Fixture.BEN;
import static coop.capital.Fixture.approved;
import static coop.capital.Fixture.codes;
import static coop.capital.Fixture.day;
import static coop.capital.Fixture.decided;
import static coop.capital.Fixture.drawnUp;
import static coop.capital.Fixture.eur;
import static coop.capital.Fixture.holding;
import static coop.capital.Fixture.resolution;
import static coop.capital.Fixture.sharing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.resolution.Resolution;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final String RULES = "[{\"policy\": \"dividend\", \"atMost\": \"6/100\"}]";
    private static final Map<String, Money> RESULT = Map.of("result", eur("100.00"));

    private static Cooperative closed() {
        return approved(holding(sharing(RULES), ADA, 5, "2012-01-01"), 2013, RESULT, "2014-06-01");
    }

    @Test
    void a_surplus_is_allocated_as_a_resolution_decided() {
        Resolution decision = resolution("surplus", 2013, "2014-06-01");
        Cooperative coop = decided(closed(), decision);
        SurplusPlan plan = Surplus.plan(coop, 2013);
        Cooperative after = coop.after(Surplus.allocate(plan, decision));
        assertThat(after.book(Allocations.BOOK, day("2014-06-01")).of(ADA))
                .extracting(Slice::amount)
                .containsExactly(eur("30.00"));
        assertThat(after.book(Allocations.BOOK).find(2013))
                .hasValueSatisfying(some -> assertThat(some.plan()).isEqualTo(plan.digest()));
        assertThat(Reserves.of(after, day("2014-06-01")).carriedForward()).isEqualTo(eur("70.00"));
        assertThat(Reserves.of(after, day("2014-05-31")).carriedForward()).isEqualTo(eur("0.00"));
        assertThat(plan.test().outcome()).isEqualTo(DistributionTest.Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void a_year_is_allocated_once_until_its_allocation_is_reversed() {
        Resolution decision = resolution("surplus", 2013, "2014-06-01");
        Cooperative coop = decided(closed(), decision);
        SurplusPlan plan = Surplus.plan(coop, 2013);
        Cooperative once = coop.after(Surplus.allocate(plan, decision));
        assertThat(codes(Surplus.allocate(once, plan, "surplus-2013", day("2014-07-01"))))
                .containsExactly("surplus.already");
        Cooperative undone =
                once.after(Corrections.reverse(once, once.journal().size(), day("2014-08-01"), "wrong result"));
        assertThat(Surplus.allocate(undone, plan, "surplus-2013", day("2014-08-01"))
                        .isGranted())
                .isTrue();
    }

    @Test
    void only_a_carried_resolution_of_the_kind_about_the_year_will_do() {
        Cooperative coop = closed();
        SurplusPlan plan = Surplus.plan(coop, 2013);
        assertThat(codes(Surplus.allocate(coop, plan, "surplus-2013", day("2014-07-01"))))
                .containsExactly("surplus.undecided");
        for (Resolution other : new Resolution[] {
            resolution("surplus", 2012, "2014-06-01"),
            resolution("accounts", 2013, "2014-06-01"),
            resolution("surplus", 2013, "2014-06-01", Resolution.Outcome.TIED, new TreeMap<>())
        }) {
            assertThat(codes(Surplus.allocate(plan, other))).containsExactly("surplus.undecided");
        }
        Cooperative later = decided(coop, resolution("surplus", 2013, "2014-09-01"));
        assertThat(codes(Surplus.allocate(later, plan, "surplus-2013", day("2014-08-31"))))
                .as("before it was decided")
                .containsExactly("surplus.undecided");
    }

    @Test
    void the_accounts_of_the_plan_must_be_approved() {
        Cooperative coop = decided(
                drawnUp(holding(sharing(RULES), ADA, 5, "2012-01-01"), 2013, RESULT),
                resolution("surplus", 2013, "2014-06-01"));
        SurplusPlan plan = Surplus.plan(coop, 2013);
        assertThat(codes(Surplus.allocate(coop, plan, "surplus-2013", day("2014-06-01"))))
                .containsExactly("surplus.accounts-not-approved");
        Cooperative other = decided(closed(), resolution("surplus", 2013, "2014-06-01"));
        SurplusPlan ofMore = Surplus.plan(
                other, new AnnualAccounts(2013, new TreeMap<>(Map.of("result", eur("200.00")))), new TreeMap<>());
        assertThat(codes(Surplus.allocate(other, ofMore, "surplus-2013", day("2014-06-01"))))
                .containsExactly("surplus.accounts-not-approved");
    }

    @Test
    void a_plan_that_the_books_do_not_give_any_more_is_refused() {
        Cooperative coop = decided(closed(), resolution("surplus", 2013, "2014-06-01"));
        SurplusPlan plan = Surplus.plan(coop, 2013);
        Cooperative corrected = holding(coop, BEN, 5, "2013-01-01");
        assertThat(codes(Surplus.allocate(corrected, plan, "surplus-2013", day("2014-06-01"))))
                .containsExactly("surplus.stale-plan");
    }

    @Test
    void a_resolution_may_name_the_plan_by_its_digest() {
        Cooperative coop = closed();
        SurplusPlan plan = Surplus.plan(coop, 2013);
        TreeMap<String, String> named =
                new TreeMap<>(Map.of("plan", plan.digest().toString()));
        TreeMap<String, String> another = new TreeMap<>(Map.of("plan", "0".repeat(64)));
        assertThat(Surplus.allocate(plan, resolution("surplus", 2013, "2014-06-01", Resolution.Outcome.CARRIED, named))
                        .isGranted())
                .isTrue();
        assertThat(codes(Surplus.allocate(
                        plan, resolution("surplus", 2013, "2014-06-01", Resolution.Outcome.CARRIED, another))))
                .containsExactly("surplus.another-plan");
    }

    @Test
    void members_see_what_other_statutes_would_have_done_to_their_part() {
        Cooperative coop = closed();
        Cooperative other = coop.under(
                Fixture.statutes(Fixture.SHARES_OF_100, "[{\"policy\": \"dividend\", \"atMost\": \"1/100\"}]"));
        assertThat(Surplus.plan(coop, 2013).of(ADA).get(0).amount()).isEqualTo(eur("30.00"));
        assertThat(Surplus.plan(other, 2013).of(ADA).get(0).amount()).isEqualTo(eur("5.00"));
    }

    @Test
    void exits_since_the_close_use_up_the_headroom_of_a_dividend() {
        Map<String, Money> figures =
                Map.of("result", eur("1000.00"), "total-assets", eur("1000.00"), "debts", eur("700.00"));
        Cooperative coop = holding(holding(sharing(RULES), ADA, 5, "2012-01-01"), BEN, 2, "2012-01-01");
        coop = Fixture.resigned(coop, BEN, "2014-02-01");
        coop = coop.after(Shares.refund(coop, BEN, Fixture.FIRST, Fixture.ALL, day("2014-02-02")));
        DistributionTest test =
                Surplus.plan(approved(coop, 2013, figures, "2014-06-01"), 2013).test();
        assertThat(test.before()).isEqualTo(eur("200.00"));
        assertThat(test.requested()).isEqualTo(eur("42.00"));
        assertThat(test.headroom()).contains(eur("100.00"));
        assertThat(test.outcome()).isEqualTo(DistributionTest.Outcome.PASSES);
    }

    @Test
    void a_second_allocation_recorded_behind_the_back_of_the_first_is_found() {
        Resolution decision = resolution("surplus", 2013, "2014-06-01");
        Cooperative coop = decided(closed(), decision);
        SurplusPlan plan = Surplus.plan(coop, 2013);
        Cooperative later = coop.after(Surplus.allocate(coop, plan, "surplus-2013", day("2014-07-01")));
        assertThatThrownBy(() -> later.after(Surplus.allocate(plan, decision))).hasMessageContaining("surplus.already");
    }
}
