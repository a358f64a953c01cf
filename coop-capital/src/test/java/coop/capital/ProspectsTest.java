package coop.capital;

import static coop.capital.Fixture.ADA;
import static coop.capital.Fixture.BEN;
import static coop.capital.Fixture.FIRST;
import static coop.capital.Fixture.SHARES_OF_100;
import static coop.capital.Fixture.codes;
import static coop.capital.Fixture.day;
import static coop.capital.Fixture.eur;
import static coop.capital.Fixture.holding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Corrections;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the books show the board: headroom, liquidity, findings and alarms. */
class ProspectsTest {
    private static final LocalDate DAY = day("2014-07-01");

    private static List<Money> flows(String first, String then) {
        List<Money> flows = new ArrayList<>(Collections.nCopies(6, eur(first)));
        flows.addAll(Collections.nCopies(6, eur(then)));
        return flows;
    }

    /** law W2; BE 6:116. */
    @ParameterizedTest
    @CsvSource({"-3000.00, 4000.00, 2000.00, true", "-3500.00, 4000.00, -1000.00, false", "-3333.33, 1.00, 0.02, true"})
    void the_least_cash_in_twelve_months_is_evidence_and_never_a_finding(
            String first, String then, String least, boolean holds) {
        LiquidityProjection projection =
                new LiquidityProjection(day("2026-06-30"), eur("60000.00"), eur("40000.00"), flows(first, then));
        assertThat(projection.least()).isEqualTo(eur(least));
        assertThat(projection.holds()).isEqualTo(holds);
        assertThat(projection.needsFindingOfTheBoard()).isTrue();
        assertThat(projection.balances()).hasSize(13).startsWith(eur("20000.00"));
    }

    @Test
    void eleven_months_are_too_few() {
        assertThatThrownBy(() ->
                        new LiquidityProjection(DAY, eur("1.00"), eur("1.00"), Collections.nCopies(11, eur("1.00"))))
                .hasMessageContaining("12 months");
    }

    private static Finding finding(String on, RefundArticles.Test test, boolean negative) {
        return new Finding(day(on), test, negative, new TreeMap<>(Map.of("least", "-1000.00")), Optional.empty());
    }

    /** law W21; BE 6:119. */
    @Test
    void a_negative_finding_raises_an_alarm_with_its_deadlines_and_a_quiet_year() {
        Cooperative coop = Fixture.coop(SHARES_OF_100);
        coop = coop.after(Findings.record(coop, finding("2026-01-10", RefundArticles.Test.LIQUIDITY, false)));
        coop = coop.after(Findings.record(coop, finding("2026-03-10", RefundArticles.Test.NET_ASSETS, true)));
        coop = coop.after(Findings.record(coop, finding("2027-05-09", RefundArticles.Test.LIQUIDITY, true)));
        coop = coop.after(Findings.record(coop, finding("2027-05-10", RefundArticles.Test.LIQUIDITY, true)));
        Findings findings = coop.book(Findings.BOOK);
        List<Alarm> alarms =
                findings.alarms(new Alarm.Rule(Period.parse("P2M"), Period.parse("P15D"), Period.parse("P12M")));
        assertThat(alarms).hasSize(2);
        assertThat(alarms.get(0).meetingBy()).isEqualTo(day("2026-05-10"));
        assertThat(alarms.get(0).convenedBy()).isEqualTo(day("2026-04-25"));
        assertThat(alarms.get(0).quietUntil()).isEqualTo(day("2027-05-10"));
        assertThat(alarms.get(1).finding().on()).isEqualTo(day("2027-05-10"));
        assertThat(findings.last(RefundArticles.Test.NET_ASSETS))
                .map(Finding::negative)
                .contains(true);
        assertThat(findings.all()).hasSize(4);
        assertThat(codes(Findings.record(coop, finding("2000-01-01", RefundArticles.Test.LIQUIDITY, true))))
                .containsExactly("capital.not-founded");
    }

    @Test
    void refunds_wait_for_the_board_to_find_that_debts_can_be_paid() {
        Cooperative coop = holding(Fixture.coop("""
                        {"classes": [{"id": "A", "nominal": "EUR 100.00"}], "refunds": {"tests": ["liquidity"]}}
                        """), ADA, 5, "2013-01-01");
        coop = coop.after(Shares.refund(coop, ADA, FIRST, Optional.of(2L), day("2014-01-01")));
        assertThat(codes(Shares.payout(coop, ADA, eur("200.00"), DAY))).containsExactly("payout.no-finding");
        assertThat(paidBy(coop, "200.00")).isZero();
        Cooperative failed =
                coop.after(Findings.record(coop, finding("2014-06-30", RefundArticles.Test.LIQUIDITY, true)));
        assertThat(codes(Shares.payout(failed, ADA, eur("200.00"), DAY))).containsExactly("payout.illiquid");
        Cooperative passed =
                failed.after(Findings.record(failed, finding("2014-07-01", RefundArticles.Test.LIQUIDITY, false)));
        assertThat(Shares.payout(passed, ADA, eur("200.00"), DAY).isGranted()).isTrue();
        assertThat(paidBy(passed, "150.00")).isEqualTo(1);
    }

    private static long paidBy(Cooperative coop, String available) {
        return Claims.payRun(coop, eur(available), DAY).events().stream()
                .filter(ShareEvent.RefundPaid.class::isInstance)
                .count();
    }

    @Test
    void exits_and_dividends_share_one_headroom() {
        Cooperative coop = holding(Fixture.coop("""
                        {"classes": [{"id": "A", "nominal": "EUR 100.00"}], "refunds": {"tests": ["net-assets"]}}
                        """), ADA, 10, "2013-01-01");
        coop = coop.after(Shares.refund(coop, ADA, FIRST, Optional.of(4L), day("2014-01-01")));
        assertThat(codes(Shares.payout(coop, ADA, eur("400.00"), DAY))).containsExactly("payout.untested");
        assertThat(Headroom.of(coop, DAY).room()).isEmpty();
        assertThat(Headroom.of(coop, DAY).forDividends()).isEmpty();
        assertThat(Headroom.of(coop, DAY).test(eur("1.00")).outcome())
                .isEqualTo(DistributionTest.Outcome.CANNOT_BE_TOLD);
        coop = Fixture.approved(
                coop,
                2013,
                Map.of("total-assets", eur("900.00"), "debts", eur("100.00"), "unavailable-equity", eur("550.00")),
                "2014-06-01");
        assertThat(codes(Shares.payout(coop, ADA, eur("400.00"), DAY))).containsExactly("payout.suspended");
        assertThat(Shares.payout(coop, ADA, eur("250.00"), DAY).isGranted()).isTrue();
        assertThat(codes(Shares.payout(coop, ADA, eur("250.01"), DAY))).containsExactly("payout.suspended");
        coop = coop.after(Claims.payRun(coop, eur("1000.00"), DAY));
        Headroom headroom = Headroom.of(coop, DAY);
        assertThat(headroom.paidOut()).isEqualTo(eur("250.00"));
        assertThat(headroom.owed()).isEqualTo(eur("150.00"));
        assertThat(headroom.room()).contains(eur("0.00"));
        assertThat(headroom.forDividends()).contains(eur("0.00"));
        assertThat(headroom.test(eur("0.01")).outcome()).isEqualTo(DistributionTest.Outcome.FAILS);
    }

    @Test
    void an_issue_that_is_reversed_takes_its_payment_with_it_and_gives_the_money_back_to_the_subscription() {
        Cooperative coop =
                Fixture.coop("{\"classes\": [{\"id\": \"A\", \"nominal\": \"EUR 100.00\", \"issue\": \"when-paid\"}]}");
        coop = coop.after(Subscriptions.request(coop, ADA, FIRST, 2, day("2014-01-01")));
        assertThat(codes(Subscriptions.approve(coop, BEN, List.of(), Optional.empty(), DAY)))
                .containsExactly("subscription.none");
        assertThat(codes(
                        Subscriptions.approve(coop, ADA, List.of(new Call(DAY, eur("199.99"))), Optional.empty(), DAY)))
                .containsExactly("subscription.calls");
        coop = coop.after(Subscriptions.approve(
                coop,
                ADA,
                List.of(new Call(DAY, eur("50.00")), new Call(day("2014-09-01"), eur("150.00"))),
                Optional.empty(),
                DAY));
        Subscription open = coop.book(SubscriptionBook.BOOK).of(ADA).get(0);
        assertThat(open.due()).isEqualTo(eur("200.00"));
        assertThat(open.overdue(DAY)).isEqualTo(eur("50.00"));
        assertThat(open.overdue(day("2014-08-31"))).isEqualTo(eur("50.00"));
        assertThat(open.overdue(day("2014-09-01"))).isEqualTo(eur("200.00"));
        assertThat(open.overdue(day("2014-06-30"))).isEqualTo(eur("0.00"));
        coop = coop.after(Subscriptions.pay(coop, ADA, eur("200.00"), Optional.of(BEN), day("2014-08-01")));
        assertThat(coop.book(ShareRegister.BOOK).count(ADA)).isEqualTo(2);
        Cooperative undone =
                coop.after(Corrections.reverse(coop, coop.journal().size(), day("2014-08-02"), "the payment bounced"));
        assertThat(undone.book(ShareRegister.BOOK).count(ADA)).isZero();
        assertThat(undone.book(SubscriptionBook.BOOK).of(ADA).get(0).isOpen()).isTrue();
        Cooperative ended = undone.after(
                Subscriptions.end(undone, ADA, SubscriptionEvent.Ending.LAPSED, "not paid", day("2014-12-01")));
        assertThat(ended.book(SubscriptionBook.BOOK).of(ADA).get(0).held()).isEqualTo(eur("0.00"));
        assertThat(codes(Subscriptions.pay(ended, ADA, eur("1.00"), Optional.empty(), day("2015-01-01"))))
                .containsExactly("subscription.none");
    }

    @Test
    void what_was_paid_before_the_approval_is_in_the_shares_or_given_back() {
        Cooperative coop = Fixture.coop(SHARES_OF_100);
        coop = coop.after(Subscriptions.request(coop, ADA, FIRST, 2, day("2014-01-01")));
        coop = coop.after(Subscriptions.pay(coop, ADA, eur("120.00"), Optional.empty(), day("2014-02-01")));
        assertThat(coop.book(SubscriptionBook.BOOK).of(ADA).get(0).held()).isEqualTo(eur("120.00"));
        Cooperative approved = coop.after(Subscriptions.approve(coop, ADA, List.of(), Optional.empty(), DAY));
        assertThat(MoneyLedger.of(approved, DAY).paidIn(ADA)).isEqualTo(eur("120.00"));
        assertThat(MoneyLedger.of(approved, DAY).due(ADA)).isEqualTo(eur("80.00"));
        Cooperative refused = coop.after(
                Subscriptions.end(coop, ADA, SubscriptionEvent.Ending.REFUSED, "the issue is full", day("2014-03-01")));
        Subscription ended = refused.book(SubscriptionBook.BOOK).of(ADA).get(0);
        assertThat(ended.returned()).isEqualTo(eur("120.00"));
        assertThat(ended.ended()).contains(SubscriptionEvent.Ending.REFUSED);
        assertThat(Subscriptions.isOpen(refused, ADA, DAY)).isFalse();
    }
}
