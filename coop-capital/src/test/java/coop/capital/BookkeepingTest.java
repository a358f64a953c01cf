package coop.capital;

import static coop.capital.Fixture.ADA;
import static coop.capital.Fixture.BEN;
import static coop.capital.Fixture.CEM;
import static coop.capital.Fixture.FIRST;
import static coop.capital.Fixture.SHARES_OF_100;
import static coop.capital.Fixture.day;
import static coop.capital.Fixture.decided;
import static coop.capital.Fixture.eur;
import static coop.capital.Fixture.holding;
import static coop.capital.Fixture.resolution;
import static coop.capital.Fixture.statutes;
import static coop.capital.Fixture.subscribed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.capital.accounting.Bookkeeping;
import coop.capital.accounting.Chart;
import coop.capital.accounting.Transaction;
import coop.capital.loan.LoanTerms;
import coop.capital.loan.Loans;
import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookkeepingTest {
    private static final Chart PLAIN = Chart.of("plain");

    private static SortedMap<String, Money> balances(Cooperative coop, Chart chart) {
        SortedMap<String, Money> balances = new TreeMap<>();
        Bookkeeping.of(coop, chart)
                .forEach(transaction -> transaction
                        .postings()
                        .forEach(posting -> balances.merge(posting.account().code(), posting.amount(), Money::plus)));
        balances.values().removeIf(Money::isZero);
        return balances;
    }

    private static List<String> last(Cooperative coop) {
        List<Transaction> all = Bookkeeping.of(coop, PLAIN);
        return all.get(all.size() - 1).postings().stream()
                .map(posting ->
                        posting.account().code() + " " + posting.amount().getAmount()
                                + posting.who().map(who -> " " + who).orElse(""))
                .toList();
    }

    private static Cooperative distributed(String rules) {
        Cooperative coop = Fixture.found(statutes(SHARES_OF_100, rules));
        coop = holding(holding(coop, ADA, 5, "2012-01-01"), BEN, 2, "2012-01-01");
        coop = coop.after(Activity.record(coop, CEM, 2013, "hours", new BigDecimal("7"), day("2013-12-31")));
        coop = Fixture.approved(coop, 2013, Map.of("result", eur("1000.00")), "2014-06-01");
        coop = decided(coop, resolution("surplus", 2013, "2014-06-01"));
        return coop.after(Surplus.allocate(coop, Surplus.plan(coop, 2013), "surplus-2013", day("2014-06-01")));
    }

    @Test
    void shares_are_issued_paid_transferred_and_given_back() {
        Cooperative coop = subscribed(Fixture.sharing("[]"), ADA, 4, "2012-01-01");
        assertThat(last(coop)).containsExactly("1100 400.00 m1", "3000 -400.00 m1");
        coop = coop.after(Shares.pay(coop, ADA, eur("300.00"), day("2012-02-01")));
        assertThat(last(coop)).containsExactly("1000 300.00 m1", "1100 -300.00 m1");
        coop = coop.after(Shares.transfer(coop, ADA, BEN, FIRST, 2, day("2012-03-01")));
        assertThat(balances(coop, PLAIN))
                .containsExactly(
                        Map.entry("1000", eur("300.00")),
                        Map.entry("1100", eur("100.00")),
                        Map.entry("3000", eur("-400.00")));
        coop = Fixture.resigned(coop, BEN, "2012-04-01");
        coop = coop.after(Shares.refund(coop, BEN, FIRST, Fixture.ALL, day("2012-04-02")));
        Money owed = MoneyLedger.of(coop, day("2012-04-02")).owed();
        assertThat(balances(coop, PLAIN)).containsEntry("2100", owed.negated());
        coop = coop.after(Shares.payout(coop, BEN, owed, day("2012-05-02")));
        MoneyLedger ledger = MoneyLedger.of(coop, day("2012-05-02"));
        assertThat(balances(coop, PLAIN))
                .doesNotContainKey("2100")
                .containsEntry("3000", ledger.subscribed().negated())
                .containsEntry("1000", eur("300.00").minus(owed));
    }

    @Test
    void each_part_of_a_surplus_goes_to_its_account() {
        Cooperative coop = distributed("""
                [{"policy": "reserve", "name": "legal", "part": "1/10"},
                 {"policy": "fund", "name": "education", "part": "1/10"},
                 {"policy": "community", "name": "mutual-fund", "part": "1/10"},
                 {"policy": "workers", "part": "1/10", "measure": "hours"},
                 {"policy": "dividend", "atMost": "6/100", "withholding": "3/10"},
                 {"policy": "patronage", "measure": "hours", "part": "1/2", "paid": {"cash": "1/5", "rest": "notes"}}]""");
        assertThat(balances(coop, PLAIN))
                .containsEntry("3210", eur("-100.00"))
                .containsEntry("3300", eur("-90.00"))
                .containsEntry("2300", eur("-81.00"))
                .containsEntry("2230", eur("-72.90"))
                .containsEntry("2210", eur("-29.40"))
                .containsEntry("2400", eur("-12.60"))
                .containsEntry("2220", eur("-307.05"))
                .containsEntry("3400", eur("-307.05"))
                .containsEntry("3900", eur("1000.00"));
        Cooperative paid = coop.after(Distributions.settle(coop, 2013, day("2014-07-01")));
        assertThat(balances(paid, PLAIN))
                .doesNotContainKeys("2210", "2220", "2230")
                .containsEntry("2500", eur("-245.64"))
                .containsEntry("1000", eur("700.00").minus(eur("163.71")));
    }

    @Test
    void a_surplus_paid_in_shares_moves_no_money() {
        Cooperative coop = distributed(
                "[{\"policy\": \"patronage\", \"measure\": \"hours\", \"paid\": {\"cash\": \"0\", \"rest\": \"shares\"}}]");
        Cooperative paid = coop.after(Distributions.settle(coop, 2013, day("2014-07-01")));
        assertThat(last(paid)).containsExactly("2220 1000.00 m3", "3000 -1000.00 m3");
    }

    @Test
    void a_loss_is_carried_and_covered() {
        Cooperative coop = Fixture.sharing("[{\"policy\": \"losses-brought-forward\"}]");
        for (Map.Entry<Integer, String> each : new TreeMap<>(Map.of(2012, "-500.00", 2013, "300.00")).entrySet()) {
            int year = each.getKey();
            String on = (year + 1) + "-06-01";
            coop = Fixture.approved(coop, year, Map.of("result", eur(each.getValue())), on);
            coop = decided(coop, resolution("surplus", year, on));
            coop = coop.after(Surplus.allocate(coop, Surplus.plan(coop, year), "surplus-" + year, LocalDate.parse(on)));
        }
        assertThat(balances(coop, PLAIN))
                .containsExactly(Map.entry("3410", eur("200.00")), Map.entry("3900", eur("-200.00")));
        assertThat(balances(coop, Chart.of("be")))
                .containsExactly(
                        Map.entry("141", eur("200.00")),
                        Map.entry("690", eur("300.00")),
                        Map.entry("793", eur("-500.00")));
    }

    @Test
    void a_reversal_posts_the_opposite_and_leaves_what_was_handed_over() {
        Cooperative coop = holding(Fixture.sharing("[]"), ADA, 3, "2012-01-01");
        int before = Bookkeeping.of(coop, PLAIN).size();
        Cooperative undone = coop.after(Corrections.reverse(coop, coop.journal().size(), day("2012-05-01"), "twice"));
        List<Transaction> after = Bookkeeping.of(undone, PLAIN);
        assertThat(after.subList(0, before)).isEqualTo(Bookkeeping.of(coop, PLAIN));
        assertThat(last(undone)).containsExactly("1100 300.00 m1", "1000 -300.00 m1");
        assertThat(after.get(before).what().code()).isEqualTo("accounting.reversal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"be", "fr", "plain"})
    void every_chart_has_an_account_for_all_that_can_be_posted(String id) {
        Cooperative coop = distributed("""
                [{"policy": "reserve", "name": "legal", "part": "1/10"}, {"policy": "fund", "name": "x", "part": "1/10"},
                 {"policy": "community", "name": "x", "part": "1/10"}, {"policy": "workers", "part": "1/10", "measure": "hours"},
                 {"policy": "dividend", "atMost": "6/100", "withholding": "3/10"},
                 {"policy": "patronage", "measure": "hours", "part": "1/2", "paid": {"cash": "1/5", "rest": "notes"}}]""");
        coop = coop.after(Distributions.settle(coop, 2013, day("2014-07-01")));
        coop = coop.after(Distributions.redeem(coop, CEM, eur("1.00"), day("2014-08-01")));
        Chart chart = Chart.of(id);
        assertThat(Bookkeeping.of(coop, chart)).isNotEmpty().isEqualTo(Bookkeeping.of(coop, chart));
        for (String role : List.of(
                "set-off",
                "subscriptions-prepaid",
                "refunds-due",
                "interest",
                "capital-differences",
                "surplus-in-shares",
                "appropriation.from-reserve",
                "appropriation.loss-carried",
                "losses")) {
            assertThat(chart.account(role).name()).isNotBlank();
        }
    }

    @Test
    void a_chart_of_ones_own_takes_the_place_of_a_line() {
        Chart own = Chart.of("be").with("reserve.solidarity", "1315", "Réserve de solidarité");
        assertThat(own.account("reserve.solidarity").code()).isEqualTo("1315");
        assertThat(own.account("reserve.other").code()).isEqualTo("133");
        assertThatThrownBy(() -> own.with("nothing", "1", "x")).hasMessageContaining("wanted an account for one of");
        assertThatThrownBy(() -> own.with("bank", "5;5", "x")).hasMessageContaining("wanted the number");
        assertThatThrownBy(() -> Chart.of("xx")).hasMessageContaining("wanted one of the charts");
    }

    @Test
    void loans_are_a_debt_from_their_payment_until_they_are_paid_back_to_whoever_holds_them() {
        LoanTerms terms = new LoanTerms(
                "bond-2012",
                LoanTerms.Kind.BOND,
                Ratio.of(3, 100),
                24,
                LoanTerms.Paid.YEARLY,
                Ratio.of(30, 100),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        Cooperative coop = Fixture.sharing("[]");
        coop = coop.after(Loans.open(coop, terms, Optional.empty(), day("2012-01-01")));
        coop = coop.after(Loans.agree(coop, ADA, "bond-2012", eur("1000.00"), day("2012-01-01")));
        assertThat(Bookkeeping.of(coop, PLAIN)).isEmpty();
        coop = coop.after(Loans.pay(coop, ADA, "bond-2012", eur("1000.00"), day("2012-02-01")));
        assertThat(last(coop)).containsExactly("1000 1000.00 m1", "2610 -1000.00 m1");
        coop = coop.after(Loans.payOut(coop, ADA, "bond-2012", Optional.empty(), day("2013-02-01")));
        assertThat(last(coop)).containsExactly("6000 30.00", "1000 -21.00 m1", "2400 -9.00");
        coop = coop.after(Loans.pass(coop, ADA, BEN, "bond-2012", day("2013-06-01")));
        assertThat(last(coop)).containsExactly("2610 1000.00 m1", "2610 -1000.00 m2");
        coop = coop.after(Loans.payOut(coop, BEN, "bond-2012", Optional.empty(), day("2014-02-01")));
        assertThat(last(coop)).containsExactly("2610 1000.00 m2", "6000 30.00", "1000 -1021.00 m2", "2400 -9.00");
        assertThat(balances(coop, PLAIN)).doesNotContainKey("2610").containsEntry("6000", eur("60.00"));
    }
}
