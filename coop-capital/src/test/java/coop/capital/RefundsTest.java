package coop.capital;

import static coop.capital.Fixture.ADA;
import static coop.capital.Fixture.ALL;
import static coop.capital.Fixture.BEN;
import static coop.capital.Fixture.FIRST;
import static coop.capital.Fixture.SHARES_OF_100;
import static coop.capital.Fixture.approved;
import static coop.capital.Fixture.codes;
import static coop.capital.Fixture.day;
import static coop.capital.Fixture.eur;
import static coop.capital.Fixture.found;
import static coop.capital.Fixture.holding;
import static coop.capital.Fixture.resigned;
import static coop.capital.Fixture.statutes;
import static coop.capital.Fixture.subscribed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.Ruling;
import coop.core.membership.Membership;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundsTest {
    private static final String BY_NET_ASSETS = """
            {"classes": [{"id": "A", "nominal": "EUR 100.00"}],
             "valuation": "lesser-of-paid-in-and-net-assets", "payment": "P1M"}
            """;
    private static final String HALF_YEARS = "{\"policy\": \"window\", \"months\": 6}";

    /** 1,000 shares of 100, of which Ada holds 12. */
    private static Cooperative thousand(String paid) {
        Cooperative coop = found(statutes(HALF_YEARS, BY_NET_ASSETS, "[]"));
        coop = subscribed(coop, ADA, 12, "2012-01-01");
        coop = coop.after(Shares.pay(coop, ADA, eur(paid), day("2012-01-01")));
        return subscribed(coop, BEN, 988, "2012-01-01");
    }

    private static Map<String, Money> netAssets(String amount) {
        return Map.of(
                "total-assets", eur("1000000.00"), "debts", eur("1000000.00").minus(eur(amount)));
    }

    private static Refund refund(Cooperative coop, String on) {
        return MoneyLedger.of(coop, day(on)).refunds(ADA).get(0);
    }

    /** law W4: the lesser of paid in and net assets per share, never below zero. */
    @ParameterizedTest
    @CsvSource({
        "84000.00, 1200.00, 1008.00",
        "130000.00, 1200.00, 1200.00",
        "84000.00, 600.00, 600.00",
        "-5000.00, 1200.00, 0.00",
        "84000.99, 1200.00, 1008.01"
    })
    void a_leaver_gets_the_lesser_of_paid_in_and_net_assets(String assets, String paid, String value) {
        Cooperative coop = approved(thousand(paid), 2013, netAssets(assets), "2014-06-01");
        coop = resigned(coop, ADA, "2014-06-15");
        coop = coop.after(Shares.refund(coop, ADA, FIRST, ALL, day("2014-06-15")));
        coop = coop.after(Shares.value(coop, day("2014-07-01")));
        assertThat(refund(coop, "2014-07-01").value()).contains(eur(value));
    }

    /** law W5: asked on 15 March, out at the end of June, payable by 31 July. */
    @Test
    void a_leavers_refund_goes_from_asked_to_paid() {
        Cooperative coop = approved(thousand("1200.00"), 2013, netAssets("84000.00"), "2014-03-31");
        coop = resigned(coop, ADA, "2014-03-15");
        coop = coop.after(Shares.refund(coop, ADA, FIRST, ALL, day("2014-03-15")));
        assertThat(coop.book(ShareRegister.BOOK, day("2014-06-30")).count(ADA)).isEqualTo(12);
        assertThat(coop.book(ShareRegister.BOOK, day("2014-07-01")).count(ADA)).isZero();
        assertThat(refund(coop, "2014-06-30").isPending()).isFalse();
        assertThat(refund(coop, "2014-07-01").isPending()).isTrue();
        assertThat(codes(Shares.payout(coop, ADA, eur("1.00"), day("2014-06-30"))))
                .containsExactly("payout.too-early");
        assertThat(codes(Shares.payout(coop, ADA, eur("1008.00"), day("2014-07-30"))))
                .containsExactly("payout.too-early");
        assertThat(codes(Shares.payout(coop, ADA, eur("1008.01"), day("2014-07-31"))))
                .containsExactly("payout.above-due");
        Cooperative part = coop.after(Shares.payout(coop, ADA, eur("1000.00"), day("2014-07-31")));
        assertThat(refund(part, "2014-07-01").value())
                .as("valued as of the exit, by accounts approved before it")
                .contains(eur("1008.00"));
        assertThat(refund(part, "2014-07-01").due()).contains(day("2014-07-31"));
        assertThat(MoneyLedger.of(part, day("2014-07-31")).owed(ADA)).isEqualTo(eur("8.00"));
        assertThat(MoneyLedger.of(part, day("2014-07-31")).owed()).isEqualTo(eur("8.00"));
        Cooperative paid = part.after(Shares.payout(part, ADA, eur("8.00"), day("2014-08-15")));
        assertThat(MoneyLedger.of(paid, day("2014-08-15")).paidOut(ADA)).isEqualTo(eur("1008.00"));
        assertThat(codes(Shares.payout(paid, ADA, eur("8.00"), day("2014-08-15"))))
                .as("the same payment again")
                .containsExactly("payout.above-due");
    }

    @Test
    void a_resignation_after_the_window_waits_for_the_next_one() {
        Cooperative coop = resigned(thousand("1200.00"), ADA, "2014-07-10");
        coop = coop.after(Shares.refund(coop, ADA, FIRST, ALL, day("2014-07-10")));
        assertThat(refund(coop, "2014-07-10").without()).isEqualTo(day("2015-07-01"));
    }

    /** cooperative-systems T25: a resignation with a payment period of three years. */
    @ParameterizedTest
    @CsvSource({"2024-09-15, 2027-12-31", "2012-06-20, 2015-12-31"})
    void a_refund_falls_due_a_payment_period_after_the_exit(String received, String due) {
        String capital = SHARES_OF_100.replace("]}", "], \"payment\": \"P3Y\"}");
        Cooperative coop = holding(
                found(statutes("{\"policy\": \"year-end\", \"notice\": \"P3M\"}", capital, "[]")),
                ADA,
                2,
                "2012-01-01");
        coop = resigned(coop, ADA, received);
        coop = coop.after(Shares.refund(coop, ADA, FIRST, ALL, day(received)));
        coop = coop.after(Shares.value(coop, day(due)));
        assertThat(refund(coop, due).due()).contains(day(due));
        assertThat(Shares.payout(coop, ADA, eur("200.00"), day(due).minusDays(1))
                        .isGranted())
                .isFalse();
        assertThat(Shares.payout(coop, ADA, eur("200.00"), day(due)).isGranted())
                .isTrue();
    }

    @Test
    void a_refund_is_pending_until_accounts_are_approved() {
        Cooperative coop = resigned(thousand("1200.00"), ADA, "2012-05-01");
        coop = coop.after(Shares.refund(coop, ADA, FIRST, ALL, day("2012-05-01")));
        assertThat(Shares.value(coop, day("2012-12-31")).events()).isEmpty();
        assertThat(codes(Shares.payout(coop, ADA, eur("1.00"), day("2012-12-31"))))
                .containsExactly("payout.not-valued");
        assertThat(MoneyLedger.of(coop, day("2012-12-31")).pending()).hasSize(1);
        coop = approved(coop, 2012, netAssets("83000.00"), "2013-06-01");
        Ruling valued = Shares.value(coop, day("2013-09-01"));
        assertThat(valued.events())
                .singleElement()
                .isEqualTo(new ShareEvent.RefundValued(
                        day("2013-06-01"), ADA, 1, eur("1008.09"), day("2013-06-01"), Optional.of(2012), List.of()));
    }

    @Test
    void accounts_approved_after_the_exit_do_not_change_what_the_last_approved_ones_say() {
        Cooperative coop = approved(thousand("1200.00"), 2012, netAssets("84000.00"), "2013-06-01");
        coop = resigned(coop, ADA, "2014-03-15");
        coop = coop.after(Shares.refund(coop, ADA, FIRST, ALL, day("2014-03-15")));
        coop = approved(coop, 2013, netAssets("10000.00"), "2014-07-01");
        coop = coop.after(Shares.payout(coop, ADA, eur("1008.00"), day("2014-07-31")));
        assertThat(MoneyLedger.of(coop, day("2014-07-31")).owed(ADA)).isEqualTo(eur("0.00"));
    }

    /** cooperative-systems T24: 100 shares at 64; 8 are cancelled, for 512; 2 are passed on, with 128. */
    @Test
    void some_shares_are_asked_back_by_a_member_who_stays() {
        Cooperative coop = holding(Fixture.coop(SHARES_OF_100.replace("100.00", "64.00")), ADA, 100, "2012-01-01");
        coop = coop.after(Shares.refund(coop, ADA, FIRST, Optional.of(8L), day("2012-02-01")));
        coop = coop.after(Shares.transfer(coop, ADA, BEN, FIRST, 2, day("2012-03-01")));
        coop = coop.after(Shares.payout(coop, ADA, eur("512.00"), day("2012-03-01")));
        MoneyLedger ledger = MoneyLedger.of(coop, day("2012-03-01"));
        assertThat(coop.book(ShareRegister.BOOK, day("2012-02-02")).count(ADA)).isEqualTo(92);
        assertThat(ledger.paidOut(ADA)).isEqualTo(eur("512.00"));
        assertThat(ledger.paidIn(BEN)).isEqualTo(eur("128.00"));
        assertThat(ledger.paidIn(ADA)).isEqualTo(eur("5760.00"));
    }

    @Test
    void what_is_asked_back_against_the_statutes_is_refused() {
        String capital = """
                {"classes": [{"id": "A", "nominal": "EUR 100.00", "minimum": 2, "lockIn": "P2Y"},
                             {"id": "B", "nominal": "EUR 50.00", "redeemable": false}]}
                """;
        Cooperative coop = holding(Fixture.coop(capital), ADA, 5, "2012-01-01");
        coop = coop.after(Shares.subscribe(coop, BEN, Optional.of("B"), 1, day("2012-01-01")));
        assertThat(codes(Shares.refund(coop, ADA, FIRST, Optional.of(4L), day("2012-06-01"))))
                .containsExactly("shares.locked-in", "shares.below-minimum");
        assertThat(codes(Shares.refund(coop, ADA, FIRST, ALL, day("2014-06-01"))))
                .as("all, while still a member")
                .containsExactly("shares.below-minimum");
        assertThat(codes(Shares.refund(coop, ADA, FIRST, Optional.of(6L), day("2014-06-01"))))
                .contains("shares.not-held");
        assertThat(codes(Shares.refund(coop, BEN, Optional.of("B"), ALL, day("2014-06-01"))))
                .contains("shares.not-redeemable");
        assertThat(codes(Shares.refund(coop, BEN, FIRST, ALL, day("2014-06-01"))))
                .contains("shares.not-held");
        assertThat(Shares.refund(coop, ADA, FIRST, Optional.of(3L), day("2014-06-01"))
                        .isGranted())
                .isTrue();
    }

    @Test
    void shares_asked_back_can_neither_be_passed_on_nor_asked_back_again() {
        Cooperative coop = resigned(thousand("1200.00"), ADA, "2014-03-15");
        coop = coop.after(Shares.refund(coop, ADA, FIRST, ALL, day("2014-03-15")));
        assertThat(codes(Shares.transfer(coop, ADA, BEN, FIRST, 1, day("2014-04-01"))))
                .containsExactly("shares.not-held");
        assertThat(codes(Shares.refund(coop, ADA, FIRST, ALL, day("2014-04-01"))))
                .containsExactly("shares.not-held");
    }

    @Test
    void lock_in_does_not_hold_back_the_shares_of_one_who_was_excluded_or_has_died() {
        Cooperative coop = holding(
                Fixture.coop("{\"classes\": [{\"id\": \"A\", \"nominal\": \"EUR 100.00\", \"lockIn\": \"P9Y\"}]}"),
                ADA,
                5,
                "2012-01-01");
        Cooperative resigned = resigned(coop, ADA, "2013-01-01");
        assertThat(codes(Shares.refund(resigned, ADA, FIRST, ALL, day("2013-02-01"))))
                .containsExactly("shares.locked-in");
        Cooperative died = coop.after(Membership.die(coop, ADA, day("2013-01-01"), Optional.empty()));
        assertThat(Shares.refund(died, ADA, FIRST, ALL, day("2013-02-01")).isGranted())
                .isTrue();
    }

    @Test
    void a_refund_that_was_paid_cannot_be_reversed_before_its_payment() {
        Cooperative coop = resigned(holding(Fixture.coop(SHARES_OF_100), ADA, 2, "2012-01-01"), ADA, "2013-01-01");
        Cooperative asked = coop.after(Shares.refund(coop, ADA, FIRST, ALL, day("2013-01-02")));
        long entry = asked.journal().size();
        Cooperative paid = asked.after(Shares.payout(asked, ADA, eur("200.00"), day("2013-01-10")));
        assertThatThrownBy(() -> paid.after(Corrections.reverse(paid, entry, day("2013-02-01"), "mistake")))
                .hasMessageContaining("payout.above-owed");
        Cooperative unpaid =
                paid.after(Corrections.reverse(paid, paid.journal().size(), day("2013-02-01"), "not sent"));
        Cooperative undone = unpaid.after(Corrections.reverse(unpaid, entry, day("2013-02-01"), "mistake"));
        assertThat(undone.book(ShareRegister.BOOK, day("2013-02-01")).count(ADA))
                .isEqualTo(2);
        assertThat(MoneyLedger.of(undone, day("2013-02-01")).refunds()).isEmpty();
    }

    @Test
    void statutes_may_allow_a_refund_to_be_paid_before_it_is_due() {
        String capital = SHARES_OF_100.replace("]}", "], \"payment\": \"P1Y\", \"earlyPayment\": true}");
        Cooperative coop = resigned(holding(Fixture.coop(capital), ADA, 2, "2012-01-01"), ADA, "2013-01-01");
        coop = coop.after(Shares.refund(coop, ADA, FIRST, ALL, day("2013-01-01")));
        assertThat(codes(Shares.payout(coop, ADA, eur("200.00"), day("2013-01-01"))))
                .containsExactly("payout.too-early");
        assertThat(Shares.payout(coop, ADA, eur("200.00"), day("2013-01-02")).isGranted())
                .isTrue();
    }

    @Test
    void an_unpaid_part_of_the_shares_is_not_refunded() {
        Cooperative coop = subscribed(
                Fixture.coop(SHARES_OF_100.replace("]}", "], \"valuation\": \"nominal\"}")), ADA, 2, "2012-01-01");
        coop = coop.after(Shares.pay(coop, ADA, eur("150.00"), day("2012-01-01")));
        coop = resigned(coop, ADA, "2013-01-01");
        coop = coop.after(Shares.refund(coop, ADA, FIRST, ALL, day("2013-01-02")));
        assertThat(MoneyLedger.of(coop, day("2013-01-02")).owed(ADA)).isEqualTo(eur("150.00"));
        assertThat(MoneyLedger.of(coop, day("2013-01-02")).due(ADA)).isEqualTo(eur("0.00"));
    }
}
