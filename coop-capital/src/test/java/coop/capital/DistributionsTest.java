package coop.capital;

import static coop.capital.Fixture.ADA;
import static coop.capital.Fixture.BEN;
import static coop.capital.Fixture.CEM;
import static coop.capital.Fixture.SHARES_OF_100;
import static coop.capital.Fixture.codes;
import static coop.capital.Fixture.day;
import static coop.capital.Fixture.decided;
import static coop.capital.Fixture.eur;
import static coop.capital.Fixture.holding;
import static coop.capital.Fixture.resolution;
import static coop.capital.Fixture.statutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Corrections;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DistributionsTest {
    private static final LocalDate PAYDAY = day("2014-07-01");
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;

    /** A surplus of 2013 by hours, 333.33 for Ada and 250.01 for Ben, allocated on 1 June 2014. */
    private static Cooperative allocated(String paid) {
        Cooperative coop = Fixture.found(statutes(
                SHARES_OF_100,
                "[{\"policy\": \"patronage\", \"measure\": \"hours\"%s}]"
                        .formatted(paid.isEmpty() ? "" : ", \"paid\": " + paid)));
        coop = coop.after(Activity.record(coop, ADA, 2013, "hours", new BigDecimal("333.33"), day("2013-12-31")));
        coop = coop.after(Activity.record(coop, BEN, 2013, "hours", new BigDecimal("250.01"), day("2013-12-31")));
        coop = Fixture.approved(coop, 2013, Map.of("result", eur("583.34")), "2014-06-01");
        coop = decided(coop, resolution("surplus", 2013, "2014-06-01"));
        return coop.after(Surplus.allocate(coop, Surplus.plan(coop, 2013), "surplus-2013", day("2014-06-01")));
    }

    private static List<String> open(Cooperative coop) {
        return coop.book(Entitlements.BOOK).all().stream()
                .map(each -> each.who() + " " + each.openCash().getAmount() + " "
                        + each.openInKind().getAmount() + " " + each.notes().getAmount())
                .toList();
    }

    /** law W14: 20 % of each patron's dividend in money, the rest a note. */
    @Test
    void a_qualified_notice_pays_a_fifth_to_each_and_the_note_is_redeemed_later() {
        Cooperative coop = allocated("{\"cash\": \"1/5\", \"rest\": \"notes\"}");
        assertThat(open(coop)).containsExactly("m1 66.67 266.66 0.00", "m2 50.01 200.00 0.00");
        coop = coop.after(Distributions.settle(coop, 2013, PAYDAY));
        assertThat(open(coop)).containsExactly("m1 0.00 0.00 266.66", "m2 0.00 0.00 200.00");
        assertThat(coop.book(Entitlements.BOOK).notes(EUR)).isEqualTo(eur("466.66"));
        assertThat(codes(Distributions.settle(coop, 2013, PAYDAY))).containsExactly("distribution.nothing-open");
        coop = coop.after(Distributions.redeem(coop, ADA, eur("200.00"), day("2016-01-04")));
        assertThat(open(coop)).containsExactly("m1 0.00 0.00 66.66", "m2 0.00 0.00 200.00");
        assertThat(codes(Distributions.redeem(coop, ADA, eur("66.67"), day("2016-02-01"))))
                .containsExactly("distribution.above-notes");
    }

    @Test
    void what_makes_whole_shares_becomes_shares_and_the_rest_is_money() {
        Cooperative coop = allocated("{\"cash\": \"0\", \"rest\": \"shares\"}");
        Cooperative paid = coop.after(Distributions.settle(coop, 2013, PAYDAY));
        assertThat(paid.book(ShareRegister.BOOK).count(ADA)).isEqualTo(3);
        assertThat(paid.book(ShareRegister.BOOK).count(BEN)).isEqualTo(2);
        assertThat(MoneyLedger.of(paid, PAYDAY).paidIn()).isEqualTo(eur("500.00"));
        assertThat(paid.book(Entitlements.BOOK).of(ADA).get(0).paidInCash()).isEqualTo(eur("33.33"));
        assertThat(open(paid)).containsExactly("m1 0.00 0.00 0.00", "m2 0.00 0.00 0.00");
        Cooperative undone = paid.after(Corrections.reverse(paid, paid.journal().size(), PAYDAY, "wrong day"));
        assertThat(open(undone)).isEqualTo(open(coop));
        assertThat(undone.book(ShareRegister.BOOK).total()).isZero();
    }

    @Test
    void who_left_before_is_paid_in_money_instead_of_shares() {
        Cooperative coop = allocated("{\"cash\": \"0\", \"rest\": \"shares\"}");
        coop = Fixture.resigned(coop, ADA, "2014-06-10");
        coop = coop.after(Distributions.settle(coop, 2013, PAYDAY));
        assertThat(coop.book(ShareRegister.BOOK).count(ADA)).isZero();
        assertThat(coop.book(Entitlements.BOOK).of(ADA).get(0).paidInCash()).isEqualTo(eur("333.33"));
    }

    @Test
    void money_is_paid_in_parts_and_never_more_than_is_open() {
        Cooperative coop = allocated("");
        assertThat(codes(Distributions.pay(coop, ADA, eur("333.34"), PAYDAY)))
                .containsExactly("distribution.above-open");
        assertThat(codes(Distributions.pay(coop, ADA, eur("1.00"), day("2014-05-31"))))
                .as("before it was allocated")
                .containsExactly("distribution.above-open");
        assertThat(codes(Distributions.pay(coop, CEM, eur("1.00"), PAYDAY))).containsExactly("distribution.above-open");
        assertThat(codes(Distributions.pay(coop, ADA, Money.parse("USD 1.00"), PAYDAY)))
                .containsExactly("payment.currency");
        assertThat(codes(Distributions.settle(coop, 2012, PAYDAY))).containsExactly("distribution.not-allocated");
        Cooperative once = coop.after(Distributions.pay(coop, ADA, eur("100.00"), PAYDAY));
        Cooperative twice = once.after(Distributions.pay(once, ADA, eur("233.33"), day("2014-08-01")));
        assertThat(open(twice)).containsExactly("m1 0.00 0.00 0.00", "m2 250.01 0.00 0.00");
        assertThat(open(twice.asOf(day("2014-07-31")))).containsExactly("m1 233.33 0.00 0.00", "m2 250.01 0.00 0.00");
    }

    @Test
    void an_allocation_of_which_something_was_paid_is_not_reversed() {
        Cooperative coop = allocated("");
        long allocation = coop.journal().size();
        Cooperative paid = coop.after(Distributions.pay(coop, ADA, eur("100.00"), PAYDAY));
        assertThatThrownBy(() -> paid.after(Corrections.reverse(paid, allocation, PAYDAY, "wrong")))
                .hasMessageContaining("distribution.above-allocated");
    }

    @Test
    void a_tax_withheld_is_not_paid_to_the_member() {
        Cooperative coop = Fixture.found(statutes(
                SHARES_OF_100, "[{\"policy\": \"dividend\", \"atMost\": \"6/100\", \"withholding\": \"3/10\"}]"));
        coop = holding(coop, ADA, 5, "2012-01-01");
        coop = Fixture.approved(coop, 2013, Map.of("result", eur("100.00")), "2014-06-01");
        coop = decided(coop, resolution("surplus", 2013, "2014-06-01"));
        coop = coop.after(Surplus.allocate(coop, Surplus.plan(coop, 2013), "surplus-2013", day("2014-06-01")));
        assertThat(open(coop)).containsExactly("m1 21.00 0.00 0.00");
        assertThat(coop.book(Entitlements.BOOK).openCash(EUR)).isEqualTo(eur("21.00"));
    }
}
