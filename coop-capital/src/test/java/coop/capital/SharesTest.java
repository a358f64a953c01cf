package coop.capital;

import static coop.capital.Fixture.ADA;
import static coop.capital.Fixture.BEN;
import static coop.capital.Fixture.CEM;
import static coop.capital.Fixture.DEE;
import static coop.capital.Fixture.EVA;
import static coop.capital.Fixture.FIRST;
import static coop.capital.Fixture.SHARES_OF_100;
import static coop.capital.Fixture.admitted;
import static coop.capital.Fixture.codes;
import static coop.capital.Fixture.day;
import static coop.capital.Fixture.eur;
import static coop.capital.Fixture.holding;
import static coop.capital.Fixture.subscribed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {
    private static final String LIMITED = """
            {"classes": [{"id": "A", "nominal": "EUR 100.00", "minimum": 3, "maximum": 10, "lockIn": "P1Y",
                          "memberClasses": ["worker"]},
                         {"id": "B", "nominal": "EUR 50.00", "transferable": false, "redeemable": false}]}
            """;

    @Test
    void shares_are_issued_at_their_nominal_and_paid_in_by_parts() {
        Cooperative coop = subscribed(Fixture.coop(SHARES_OF_100), ADA, 12, "2012-01-01");
        coop = coop.after(Shares.pay(coop, ADA, eur("600.00"), day("2012-02-01")));
        MoneyLedger ledger = MoneyLedger.of(coop, day("2012-02-01"));
        assertThat(ledger.subscribed(ADA)).isEqualTo(eur("1200.00"));
        assertThat(ledger.paidIn(ADA)).isEqualTo(eur("600.00"));
        assertThat(ledger.due(ADA)).isEqualTo(eur("600.00"));
        assertThat(MoneyLedger.of(coop, day("2012-01-31")).paidIn()).isEqualTo(eur("0.00"));
        assertThat(coop.book(ShareRegister.BOOK, day("2011-12-31")).total()).isZero();
        assertThat(coop.book(ShareRegister.BOOK, day("2012-01-01")).lots(ADA, "A"))
                .containsExactly(new Lot(day("2012-01-01"), 12, eur("100.00"), eur("0.00")));
    }

    @Test
    void every_reason_against_a_subscription_is_given_at_once() {
        Cooperative coop = Fixture.coop(LIMITED);
        assertThat(codes(Shares.subscribe(coop, DEE, FIRST, 2, day("2012-01-01"))))
                .containsExactly("shares.not-a-member", "shares.below-minimum");
        assertThat(codes(Shares.subscribe(coop, DEE, FIRST, 11, day("2012-01-01"))))
                .containsExactly("shares.not-a-member", "shares.above-maximum");
        assertThat(codes(Shares.subscribe(coop, ADA, Optional.of("C"), 0, day("2012-01-01"))))
                .containsExactly("shares.unknown-class", "shares.count");
        assertThat(codes(Shares.subscribe(coop, ADA, FIRST, 3, day("2011-02-28"))))
                .containsExactly("capital.not-founded");
        assertThat(Shares.subscribe(coop, ADA, FIRST, 10, day("2012-01-01")).isGranted())
                .isTrue();
    }

    @Test
    void a_class_of_shares_may_be_for_one_class_of_members() {
        Cooperative coop = Fixture.coop(LIMITED);
        coop = coop.after(Membership.admit(coop, new Application(DEE, day("2012-01-01")).as("friend")));
        assertThat(codes(Shares.subscribe(coop, DEE, FIRST, 3, day("2012-01-01"))))
                .containsExactly("shares.class-not-open");
        assertThat(Shares.subscribe(coop, DEE, Optional.of("B"), 3, day("2012-01-01"))
                        .isGranted())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1_000_000_000_001L, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_count_of_shares_that_makes_no_sense_is_refused(long count) {
        Cooperative coop = holding(Fixture.coop(SHARES_OF_100), ADA, 5, "2012-01-01");
        assertThat(codes(Shares.subscribe(coop, ADA, FIRST, count, day("2012-01-01"))))
                .containsExactly("shares.count");
        assertThat(codes(Shares.transfer(coop, ADA, BEN, FIRST, count, day("2012-01-01"))))
                .contains("shares.count");
        assertThat(codes(Shares.refund(coop, ADA, FIRST, Optional.of(count), day("2012-01-01"))))
                .contains("shares.count");
    }

    @Test
    void shares_too_many_to_count_are_refused() {
        Cooperative coop = Fixture.coop(SHARES_OF_100.replace("100.00", "900000000000000.00"));
        assertThat(codes(Shares.subscribe(coop, ADA, FIRST, 2, day("2012-01-01"))))
                .containsExactly("shares.overflow");
        Cooperative nearly = subscribed(coop, ADA, 1, "2012-01-01");
        assertThat(codes(Shares.subscribe(nearly, BEN, FIRST, 1, day("2012-01-01"))))
                .containsExactly("shares.overflow");
    }

    @Test
    void nobody_pays_more_than_is_due_nor_nothing_nor_in_another_currency() {
        Cooperative coop = subscribed(Fixture.coop(SHARES_OF_100), ADA, 2, "2012-01-01");
        assertThat(codes(Shares.pay(coop, ADA, eur("200.01"), day("2012-01-01"))))
                .containsExactly("payment.above-due");
        assertThat(codes(Shares.pay(coop, ADA, eur("200.00"), day("2011-12-31"))))
                .containsExactly("payment.above-due");
        assertThat(codes(Shares.pay(coop, BEN, eur("0.01"), day("2012-01-01")))).containsExactly("payment.above-due");
        assertThat(codes(Shares.pay(coop, ADA, eur("0.00"), day("2012-01-01")))).containsExactly("payment.amount");
        assertThat(codes(Shares.pay(coop, ADA, eur("-5.00"), day("2012-01-01"))))
                .containsExactly("payment.amount");
        assertThat(codes(Shares.pay(coop, ADA, Money.parse("USD 5.00"), day("2012-01-01"))))
                .containsExactly("payment.currency");
        Cooperative paid = coop.after(Shares.pay(coop, ADA, eur("150.00"), day("2012-06-01")));
        assertThat(codes(Shares.pay(paid, ADA, eur("50.01"), day("2012-02-01"))))
                .as("a payment before one that is on record already")
                .containsExactly("payment.above-due");
    }

    @Test
    void a_transfer_is_one_act_in_which_lots_keep_their_date_and_price_and_the_paid_in_follows() {
        Cooperative coop = subscribed(Fixture.coop(SHARES_OF_100), ADA, 2, "2012-01-01");
        coop = subscribed(coop, ADA, 2, "2013-01-01");
        coop = coop.after(Shares.pay(coop, ADA, eur("100.01"), day("2013-01-01")));
        coop = coop.after(Shares.transfer(coop, ADA, BEN, FIRST, 3, day("2014-05-05")));
        ShareRegister register = coop.book(ShareRegister.BOOK, day("2014-05-05"));
        assertThat(register.lots(BEN, "A"))
                .containsExactly(
                        new Lot(day("2012-01-01"), 2, eur("100.00"), eur("100.01")),
                        new Lot(day("2013-01-01"), 1, eur("100.00"), eur("0.00")));
        assertThat(register.count(ADA)).isEqualTo(1);
        assertThat(register.total("A")).isEqualTo(4);
        MoneyLedger ledger = MoneyLedger.of(coop, day("2014-05-05"));
        assertThat(ledger.paidIn(BEN)).isEqualTo(eur("100.01"));
        assertThat(ledger.paidIn(ADA)).isEqualTo(eur("0.00"));
        long entry = coop.journal().size();
        Cooperative reversed = coop.after(Corrections.reverse(coop, entry, day("2014-06-01"), "never happened"));
        assertThat(reversed.book(ShareRegister.BOOK, day("2014-05-05")).count(ADA))
                .isEqualTo(4);
        assertThat(MoneyLedger.of(reversed, day("2014-05-05")).paidIn(ADA)).isEqualTo(eur("100.01"));
    }

    /** cooperative-systems T26: two shares pass on day D to the holder of one, who has three. */
    @Test
    void a_transfer_to_a_holder_adds_up_from_its_day_on() {
        Cooperative coop = holding(Fixture.coop(SHARES_OF_100), ADA, 2, "2012-01-01");
        coop = holding(coop, BEN, 1, "2012-01-01");
        coop = coop.after(Shares.transfer(coop, ADA, BEN, FIRST, 2, day("2015-03-10")));
        assertThat(coop.book(ShareRegister.BOOK, day("2015-03-09")).count(BEN)).isEqualTo(1);
        assertThat(coop.book(ShareRegister.BOOK, day("2015-03-10")).count(BEN)).isEqualTo(3);
        assertThat(coop.book(ShareRegister.BOOK, day("2015-03-10")).holders()).containsExactly(BEN);
        assertThat(coop.book(ShareRegister.BOOK, day("2015-03-10")).history(ADA, "A"))
                .containsExactly(Map.entry(day("2012-01-01"), 2L), Map.entry(day("2015-03-10"), 0L));
    }

    @Test
    void a_transfer_that_the_statutes_do_not_allow_is_refused_with_every_reason() {
        Cooperative coop = holding(Fixture.coop(LIMITED), ADA, 5, "2012-01-01");
        coop = coop.after(Shares.subscribe(coop, ADA, Optional.of("B"), 1, day("2012-01-01")));
        coop = holding(coop, BEN, 8, "2012-01-01");
        assertThat(codes(Shares.transfer(coop, ADA, DEE, FIRST, 3, day("2012-12-31"))))
                .containsExactly("shares.not-a-member", "shares.locked-in", "shares.below-minimum");
        assertThat(codes(Shares.transfer(coop, ADA, BEN, FIRST, 5, day("2013-01-01"))))
                .containsExactly("shares.above-maximum");
        assertThat(codes(Shares.transfer(coop, ADA, CEM, FIRST, 6, day("2013-01-01"))))
                .containsExactly("shares.not-held");
        assertThat(codes(Shares.transfer(coop, ADA, CEM, Optional.of("B"), 1, day("2013-01-01"))))
                .containsExactly("shares.not-transferable");
        assertThat(codes(Shares.transfer(coop, ADA, ADA, FIRST, 5, day("2013-01-01"))))
                .contains("shares.same-holder");
        assertThat(Shares.transfer(coop, ADA, CEM, FIRST, 5, day("2013-01-01")).isGranted())
                .as("all of them")
                .isTrue();
    }

    @Test
    void a_back_dated_transfer_that_makes_a_later_day_impossible_is_refused() {
        Cooperative coop = holding(Fixture.coop(SHARES_OF_100), ADA, 5, "2012-01-01");
        coop = coop.after(Shares.transfer(coop, ADA, BEN, FIRST, 4, day("2014-01-01")));
        assertThat(coop.book(ShareRegister.BOOK, day("2013-01-01")).count(ADA)).isEqualTo(5);
        assertThat(codes(Shares.transfer(coop, ADA, CEM, FIRST, 2, day("2013-01-01"))))
                .containsExactly("shares.not-held");
        assertThat(Shares.transfer(coop, ADA, CEM, FIRST, 1, day("2013-01-01")).isGranted())
                .isTrue();
    }

    @Test
    void shares_that_were_passed_on_since_cannot_be_unissued() {
        Cooperative coop = holding(Fixture.coop(SHARES_OF_100), ADA, 5, "2012-01-01");
        long issued = coop.journal().size() - 1;
        Cooperative passed = coop.after(Shares.transfer(coop, ADA, BEN, FIRST, 4, day("2014-01-01")));
        Ruling reversal = Corrections.reverse(passed, issued, day("2014-02-01"), "never subscribed");
        assertThatThrownBy(() -> passed.after(reversal))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reasons().stream().map(Reason::code))
                                .contains("shares.negative"));
    }

    @Test
    void a_payment_cannot_be_kept_without_the_shares_it_was_for() {
        Cooperative coop = holding(Fixture.coop(SHARES_OF_100), ADA, 5, "2012-01-01");
        Ruling reversal = Corrections.reverse(coop, coop.journal().size() - 1, day("2012-02-01"), "never subscribed");
        assertThatThrownBy(() -> coop.after(reversal)).hasMessageContaining("payment.above-subscribed");
    }

    /** cooperative-systems T22: +4, -2, then the correction of the -2; on another member, -80 of 8 is refused. */
    @Test
    void a_corrected_transfer_gives_the_shares_back() {
        Cooperative coop = holding(Fixture.coop(SHARES_OF_100), ADA, 4, "2011-03-15");
        coop = coop.after(Shares.transfer(coop, ADA, BEN, FIRST, 2, day("2021-09-01")));
        assertThat(coop.book(ShareRegister.BOOK).count(ADA)).isEqualTo(2);
        coop = coop.after(Corrections.reverse(coop, coop.journal().size(), day("2022-10-20"), "wrong member"));
        assertThat(coop.book(ShareRegister.BOOK).count(ADA)).isEqualTo(4);
        coop = holding(coop, CEM, 8, "2022-11-01");
        assertThat(codes(Shares.transfer(coop, CEM, ADA, FIRST, 80, day("2022-12-01"))))
                .containsExactly("shares.not-held");
    }

    @Test
    void the_heir_on_record_takes_over_locked_shares_with_their_dates() {
        Cooperative coop = holding(Fixture.coop(LIMITED), ADA, 5, "2012-01-01");
        coop = coop.after(Shares.subscribe(coop, ADA, Optional.of("B"), 2, day("2012-01-01")));
        assertThat(codes(Shares.inherit(coop, ADA, DEE, day("2012-06-01")))).contains("shares.not-deceased");
        coop = coop.after(Membership.die(coop, ADA, day("2012-05-01"), Optional.of(DEE)));
        assertThat(codes(Shares.inherit(coop, ADA, DEE, day("2012-06-01")))).containsExactly("shares.not-a-member");
        assertThat(codes(Shares.inherit(coop, ADA, BEN, day("2012-06-01")))).containsExactly("shares.not-the-heir");
        coop = admitted(coop, DEE, "2012-06-01");
        coop = coop.after(Shares.inherit(coop, ADA, DEE, day("2012-06-01")));
        ShareRegister register = coop.book(ShareRegister.BOOK, day("2012-06-01"));
        assertThat(register.holdings(ADA)).isEmpty();
        assertThat(register.holdings(DEE).keySet()).containsExactly("A", "B");
        assertThat(register.lots(DEE, "A"))
                .containsExactly(new Lot(day("2012-01-01"), 5, eur("100.00"), eur("500.00")));
        assertThat(MoneyLedger.of(coop, day("2012-06-01")).due(DEE)).isEqualTo(eur("100.00"));
        assertThat(codes(Shares.inherit(coop, ADA, DEE, day("2012-07-01")))).containsExactly("shares.not-held");
    }

    @Test
    void a_cooperative_without_shares_says_so() {
        Cooperative coop = Fixture.coop("{}");
        assertThat(codes(Shares.subscribe(coop, ADA, FIRST, 1, day("2012-01-01"))))
                .containsExactly("shares.no-classes");
        assertThat(MoneyLedger.of(coop, day("2012-01-01")).subscribed()).isEqualTo(eur("0.00"));
        assertThat(coop.book(ShareRegister.BOOK).count(EVA)).isZero();
    }

    @Test
    void shares_in_another_currency_than_the_statutes_are_refused() {
        Cooperative coop = Fixture.coop(SHARES_OF_100.replace("EUR", "USD"));
        assertThat(codes(Shares.subscribe(coop, ADA, FIRST, 1, day("2012-01-01"))))
                .containsExactly("shares.currency");
    }
}
