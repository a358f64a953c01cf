package coop.capital;

import static coop.capital.Fixture.ADA;
import static coop.capital.Fixture.BEN;
import static coop.capital.Fixture.SHARES_OF_100;
import static coop.capital.Fixture.approved;
import static coop.capital.Fixture.codes;
import static coop.capital.Fixture.day;
import static coop.capital.Fixture.decided;
import static coop.capital.Fixture.drawnUp;
import static coop.capital.Fixture.eur;
import static coop.capital.Fixture.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.membership.Engagement;
import coop.core.membership.Membership;
import coop.core.resolution.Resolution;
import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final Map<String, Money> W1 = Map.of(
            "total-assets", eur("500000.00"),
            "provisions", eur("20000.00"),
            "debts", eur("330000.00"),
            "formation-costs", eur("10000.00"),
            "research-costs", eur("15000.00"),
            "unavailable-equity", eur("80000.00"));

    private static AnnualAccounts accounts(Map<String, Money> figures) {
        return new AnnualAccounts(2013, new TreeMap<>(figures));
    }

    /** law W1. */
    @ParameterizedTest
    @CsvSource({
        "0.00, 45000.00, PASSES, 80000.00",
        "0.00, 45000.01, FAILS, 79999.99",
        "30000.00, 20000.00, FAILS, 75000.00"
    })
    void dividends_and_exits_share_one_headroom(
            String before, String requested, DistributionTest.Outcome outcome, String after) {
        DistributionTest test = DistributionTest.of(accounts(W1), eur(before), eur(requested));
        assertThat(test.netAssets()).contains(eur("125000.00"));
        assertThat(test.headroom()).contains(eur("45000.00").minus(eur(before)));
        assertThat(test.outcome()).isEqualTo(outcome);
        assertThat(test.after()).contains(eur(after));
        assertThat(test.needsFindingOfTheBoard()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"total-assets", "debts"})
    void a_missing_figure_is_not_zero(String missing) {
        Map<String, Money> figures = new HashMap<>(W1);
        figures.remove(missing);
        DistributionTest test = DistributionTest.of(accounts(figures), eur("0.00"), eur("1.00"));
        assertThat(test.netAssets()).isEmpty();
        assertThat(test.outcome()).isEqualTo(DistributionTest.Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void every_reason_against_accounts_is_given_at_once() {
        Cooperative coop = Fixture.coop(SHARES_OF_100);
        AnnualAccounts odd = accounts(Map.of("resutl", eur("1.00"), "debts", Money.parse("USD 1.00")));
        assertThat(codes(Accounts.record(coop, odd, day("2013-12-30"))))
                .containsExactly("accounts.currency", "accounts.unknown-figure", "accounts.year-not-over");
        assertThat(codes(Accounts.record(coop, accounts(Map.of()), day("2014-03-01"))))
                .containsExactly("accounts.empty");
        assertThat(codes(Accounts.record(
                        coop, accounts(Map.of("debts", eur("1000000000000000.00"))), day("2014-03-01"))))
                .containsExactly("accounts.overflow");
    }

    @Test
    void accounts_count_from_the_day_they_are_both_on_record_and_approved() {
        Cooperative coop = drawnUp(Fixture.coop(SHARES_OF_100), 2013, W1);
        Resolution rejected = resolution("accounts", 2013, "2014-05-01", Resolution.Outcome.REJECTED, new TreeMap<>());
        coop = decided(coop, rejected);
        assertThat(coop.book(AccountsBook.BOOK).approved(2013)).isEmpty();
        coop = decided(coop, resolution("accounts", 2013, "2014-06-01"));
        assertThat(coop.book(AccountsBook.BOOK, day("2014-05-31")).lastApproved())
                .isEmpty();
        assertThat(coop.book(AccountsBook.BOOK, day("2014-06-01")).lastApproved())
                .hasValueSatisfying(last -> assertThat(last.accounts().year()).isEqualTo(2013));
    }

    @Test
    void accounts_may_be_replaced_until_they_are_approved() {
        Cooperative coop = drawnUp(Fixture.coop(SHARES_OF_100), 2013, W1);
        assertThat(codes(Accounts.record(coop, accounts(W1), day("2014-04-01"))))
                .containsExactly("accounts.already");
        AnnualAccounts better = accounts(Map.of("result", eur("5.00")));
        Cooperative replaced = coop.after(Accounts.record(coop, better, day("2014-04-01")));
        assertThat(replaced.book(AccountsBook.BOOK).find(2013)).contains(better);
        Cooperative closed = decided(replaced, resolution("accounts", 2013, "2014-06-01"));
        assertThat(codes(Accounts.record(closed, accounts(W1), day("2014-07-01"))))
                .containsExactly("accounts.approved");
    }

    @Test
    void the_last_approved_accounts_are_those_of_the_latest_year() {
        Cooperative coop = approved(Fixture.coop(SHARES_OF_100), 2013, W1, "2014-06-01");
        coop = approved(coop, 2012, Map.of("result", eur("1.00")), "2014-06-02");
        assertThat(coop.book(AccountsBook.BOOK).lastApproved())
                .hasValueSatisfying(last -> assertThat(last.accounts().year()).isEqualTo(2013));
        assertThat(coop.book(AccountsBook.BOOK).years()).containsExactly(2012, 2013);
    }

    /** cooperative-systems T21: +100, +200, -50. */
    @Test
    void activity_adds_up_and_is_never_below_zero() {
        Cooperative coop = Fixture.coop(SHARES_OF_100);
        for (String quantity : new String[] {"100", "200", "-50"}) {
            coop = coop.after(
                    Activity.record(coop, ADA, 2013, "purchases", new BigDecimal(quantity), day("2013-12-31")));
        }
        assertThat(coop.book(ActivityBook.BOOK).quantities(2013, "purchases"))
                .containsExactly(Map.entry(ADA, new BigDecimal("250")));
        assertThat(coop.book(ActivityBook.BOOK).bases(2013)).containsExactly("purchases");
        assertThat(codes(Activity.record(coop, ADA, 2013, "purchases", new BigDecimal("-250.01"), day("2014-01-01"))))
                .containsExactly("activity.negative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0000001", "1e400", "1e9999999", "-1e9999999", "1e-9999999", "1000000000000000"})
    void a_quantity_that_makes_no_sense_is_refused(String quantity) {
        Cooperative coop = Fixture.coop(SHARES_OF_100);
        assertThat(codes(Activity.record(coop, ADA, 2013, "hours", new BigDecimal(quantity), day("2013-12-31"))))
                .containsExactly("activity.quantity");
    }

    @Test
    void days_are_read_from_employment_and_are_not_typed() {
        Cooperative coop = Fixture.coop(SHARES_OF_100);
        coop = coop.after(Membership.engage(coop, ADA, day("2012-06-01"), Engagement.Kind.EMPLOYMENT, Ratio.of(1, 2)));
        coop = coop.after(Membership.engage(coop, BEN, day("2013-12-31"), Engagement.Kind.EMPLOYMENT, Ratio.ONE));
        assertThat(Activity.measure(coop, 2013, "days"))
                .containsExactly(Map.entry(ADA, Ratio.of(365, 2)), Map.entry(BEN, Ratio.ONE));
        assertThat(codes(Activity.record(coop, ADA, 2013, "days", BigDecimal.ONE, day("2013-12-31"))))
                .containsExactly("activity.base");
    }
}
