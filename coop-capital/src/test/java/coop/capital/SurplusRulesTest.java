package coop.capital;

import static coop.capital.Fixture.ADA;
import static coop.capital.Fixture.BEN;
import static coop.capital.Fixture.CEM;
import static coop.capital.Fixture.DEE;
import static coop.capital.Fixture.EVA;
import static coop.capital.Fixture.FOUNDED;
import static coop.capital.Fixture.SHARES_OF_100;
import static coop.capital.Fixture.admitted;
import static coop.capital.Fixture.approved;
import static coop.capital.Fixture.day;
import static coop.capital.Fixture.decided;
import static coop.capital.Fixture.eur;
import static coop.capital.Fixture.holding;
import static coop.capital.Fixture.resigned;
import static coop.capital.Fixture.resolution;
import static coop.capital.Fixture.sharing;
import static coop.capital.Fixture.statutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.RefusedException;
import coop.core.membership.Membership;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurplusRulesTest {
    private static SurplusPlan plan(Cooperative coop, int year, String result) {
        return Surplus.plan(approved(coop, year, Map.of("result", eur(result)), (year + 1) + "-06-01"), year);
    }

    private static SurplusPlan plan(
            String rules, String result, String losses, SortedMap<String, SortedMap<MemberId, Ratio>> measures) {
        AnnualAccounts accounts = new AnnualAccounts(
                2013, new TreeMap<>(Map.of("result", eur(result), "losses-brought-forward", eur(losses))));
        return Surplus.plan(sharing(rules), accounts, measures);
    }

    private static SurplusPlan shared(String pool, long... quantities) {
        SortedMap<MemberId, Ratio> hours = new TreeMap<>();
        List<MemberId> members = new ArrayList<>();
        for (int i = 0; i < quantities.length; i++) {
            members.add(MemberId.of(i + 1L));
            hours.put(members.get(i), Ratio.of(quantities[i]));
        }
        Cooperative coop = Membership.found(
                statutes(SHARES_OF_100, "[{\"policy\": \"patronage\", \"measure\": \"hours\"}]"),
                FOUNDED,
                members.toArray(MemberId[]::new));
        return Surplus.plan(
                coop,
                new AnnualAccounts(2013, new TreeMap<>(Map.of("result", eur(pool)))),
                new TreeMap<>(Map.of("hours", hours)));
    }

    private static List<String> amounts(SurplusPlan plan) {
        return plan.slices().stream()
                .map(slice -> slice.amount().getAmount().toString())
                .toList();
    }

    /** law W13. */
    @Test
    void patronage_is_split_without_losing_a_cent() {
        assertThat(amounts(shared("1000.00", 1, 1, 1))).containsExactly("333.34", "333.33", "333.33");
        assertThat(amounts(shared("1234.57", 48000, 31500, 20499, 1)))
                .containsExactly("592.59", "388.89", "253.08", "0.01");
        assertThat(amounts(shared("1.00", 1, 1, 1, 1, 1, 1, 1)))
                .containsExactly("0.15", "0.15", "0.14", "0.14", "0.14", "0.14", "0.14");
    }

    /** cooperative-systems T18 and T19. */
    @Test
    void labour_days_share_a_surplus_in_whole_and_in_cents() {
        assertThat(amounts(shared("300.00", 100, 200, 0))).containsExactly("100.00", "200.00");
        SurplusPlan plan = shared("1000.00", 17, 34, 51, 68, 85, 102, 119);
        assertThat(plan.total(Beneficiary.Kind.MEMBER)).isEqualTo(eur("1000.00"));
        assertThat(amounts(plan)).containsExactly("35.71", "71.43", "107.14", "142.86", "178.57", "214.29", "250.00");
    }

    /** cooperative-systems T1 and T2: 50,000 by share-days over fifteen months, to the cent. */
    @Test
    void a_pool_shared_by_share_days_ends_where_it_began() {
        Cooperative coop = sharing("[]");
        coop = admitted(admitted(coop, DEE, "2011-04-01"), EVA, "2011-04-01");
        coop = holding(coop, ADA, 100, "2015-01-01");
        coop = holding(coop, BEN, 200, "2015-04-01");
        coop = holding(coop, CEM, 300, "2015-10-01");
        coop = holding(coop, DEE, 100, "2015-12-01");
        coop = holding(coop, EVA, 500, "2016-03-01");
        Span period = new Span(day("2015-01-01"), day("2016-03-31"));
        ShareRegister register = coop.book(ShareRegister.BOOK);
        assertThat(List.of(ADA, BEN, CEM, DEE, EVA))
                .extracting(who -> register.shareDays(who, "A", period, DayCount.FIRST_DAY_COUNTED)
                        .intValue())
                .containsExactly(45_600, 73_200, 54_900, 12_200, 15_500);
        SurplusSoFar start = SurplusSoFar.start(coop, period, eur("50000.00"), new TreeMap<>());
        SurplusRule uncapped = Fixture.statutes(
                        SHARES_OF_100, "[{\"policy\": \"dividend\", \"atMost\": \"1000\", \"base\": \"nominal\"}]")
                .section(SurplusArticles.class)
                .rules()
                .get(0);
        assertThat(uncapped.take(start))
                .extracting(Slice::amount)
                .containsExactly(eur("11320.76"), eur("18172.79"), eur("13629.59"), eur("3028.80"), eur("3848.06"));
    }

    /** law W3: the cap of 6 % is net, on 500 of nominal. */
    @ParameterizedTest
    @CsvSource({"3/10, net, 42.85, 12.86, 29.99", "3/20, net, 35.29, 5.29, 30.00", "3/10, gross, 30.00, 9.00, 21.00"})
    void a_dividend_may_be_capped_before_or_after_tax(
            String tax, String cap, String gross, String withheld, String net) {
        Cooperative coop = sharing("""
                [{"policy": "dividend", "atMost": "6/100", "base": "nominal", "withholding": "%s", "cap": "%s"}]
                """.formatted(tax, cap));
        SurplusPlan plan = plan(holding(coop, ADA, 5, "2012-01-01"), 2013, "1000.00");
        Slice slice = plan.of(ADA).get(0);
        assertThat(slice.amount()).isEqualTo(eur(gross));
        assertThat(slice.withheld()).contains(eur(withheld));
        assertThat(slice.net()).isEqualTo(eur(net));
        assertThat(plan.total(Beneficiary.Kind.CARRIED_FORWARD))
                .isEqualTo(eur("1000.00").minus(eur(gross)));
    }

    /** law W3: entered on 1 October, 92 days of 365. */
    @Test
    void a_dividend_is_counted_by_days() {
        Cooperative coop = sharing("[{\"policy\": \"dividend\", \"atMost\": \"6/100\"}]");
        assertThat(amounts(plan(holding(coop, ADA, 5, "2013-10-01"), 2013, "1000.00")))
                .containsExactly("7.56", "992.44");
    }

    /** cooperative-systems T11: two conventions, one day apart; cents are cut. */
    @ParameterizedTest
    @CsvSource({
        "2022-05-05, 2023, 10.00, 10.00",
        "2023-01-01, 2023, 9.97, 10.00",
        "2023-07-01, 2023, 5.01, 5.04",
        "2023-12-31, 2023, 0.00, 0.02",
        "2024-07-01, 2024, 5.00, 5.02"
    })
    void whether_the_first_day_counts_is_named(String acquired, int year, String without, String with) {
        for (Map.Entry<String, String> convention : Map.of("first-day-not-counted", without, "first-day-counted", with)
                .entrySet()) {
            Cooperative coop = Fixture.found(statutes(
                    SHARES_OF_100.replace("100.00", "250.00"),
                    "[{\"policy\": \"dividend\", \"atMost\": \"0.04\", \"days\": \"%s\"}]"
                            .formatted(convention.getKey())));
            SurplusPlan plan = plan(holding(coop, ADA, 1, acquired), year, "1000.00");
            assertThat(plan.total(Beneficiary.Kind.MEMBER)).isEqualTo(eur(convention.getValue()));
        }
    }

    @Test
    void who_leaves_in_the_year_has_a_dividend_for_the_days_before() {
        Cooperative coop = sharing("[{\"policy\": \"dividend\", \"atMost\": \"0.0365\"}]");
        coop = resigned(holding(coop, ADA, 100, "2012-01-01"), ADA, "2013-01-30");
        coop = coop.after(Shares.refund(coop, ADA, Fixture.FIRST, Fixture.ALL, day("2013-01-30")));
        assertThat(plan(coop, 2013, "1000.00").total("dividend")).isEqualTo(eur("30.00"));
    }

    @Test
    void a_dividend_without_days_is_on_what_is_held_at_the_close() {
        Cooperative coop = sharing("[{\"policy\": \"dividend\", \"atMost\": \"6/100\", \"proRata\": false}]");
        assertThat(amounts(plan(holding(coop, ADA, 5, "2013-12-31"), 2013, "1000.00")))
                .containsExactly("30.00", "970.00");
    }

    @Test
    void a_class_of_shares_bears_no_more_than_its_own_cap() {
        String classes = """
                {"classes": [{"id": "A", "nominal": "EUR 100.00", "interestCap": "6/100"},
                             {"id": "B", "nominal": "EUR 50.00"}]}
                """;
        for (String proRata : List.of("true", "false")) {
            Cooperative coop = Fixture.found(statutes(
                    classes,
                    "[{\"policy\": \"dividend\", \"atMost\": \"8/100\", \"proRata\": %s}]".formatted(proRata)));
            coop = coop.after(Shares.subscribe(coop, ADA, Optional.of("A"), 5, day("2011-03-01")));
            coop = coop.after(Shares.subscribe(coop, ADA, Optional.of("B"), 10, day("2011-03-01")));
            coop = coop.after(Shares.pay(coop, ADA, eur("1000.00"), day("2011-03-01")));
            coop = holding(coop, BEN, 1, "2011-03-01");
            SurplusPlan plan = plan(coop, 2013, "1000.00");
            assertThat(plan.slices().get(0).amount()).isEqualTo(eur("70.00"));
            assertThat(plan.slices().get(0).base()).contains(eur("1000.00"));
            assertThat(plan.slices().get(0).why().code()).isEqualTo("surplus.dividend-capped");
            assertThat(plan.slices().get(1).amount()).isEqualTo(eur("6.00"));
        }
    }

    @Test
    void a_dividend_that_the_surplus_does_not_reach_is_shared_and_nobody_passes_the_cap() {
        Cooperative coop = sharing("[{\"policy\": \"dividend\", \"atMost\": \"6/100\"}]");
        for (MemberId who : List.of(ADA, BEN, CEM)) {
            coop = holding(coop, who, 1, "2012-01-01");
        }
        SurplusPlan plan = plan(coop, 2013, "10.00");
        assertThat(amounts(plan)).containsExactly("3.34", "3.33", "3.33");
        assertThat(plan.slices().get(0).why().code()).isEqualTo("surplus.dividend-shared");
    }

    @Test
    void a_cent_left_of_the_division_never_lifts_anybody_above_the_cap() {
        Cooperative coop = Fixture.found(statutes(
                SHARES_OF_100.replace("100.00", "0.95"), "[{\"policy\": \"dividend\", \"atMost\": \"1/100\"}]"));
        coop = holding(coop, ADA, 6, "2012-01-01");
        coop = holding(holding(coop, BEN, 1, "2012-01-01"), CEM, 1, "2012-01-01");
        assertThat(amounts(plan(coop, 2013, "0.04"))).containsExactly("0.04");
    }

    /** law W12: 15 % of 40,000 less losses of 10,000; 27,000 in the reserve, the target 30,000. */
    @ParameterizedTest
    @CsvSource({"full-part, 4500.00", "gap, 3000.00"})
    void the_last_part_of_a_reserve_is_the_full_part_or_the_gap(String reaching, String expected) {
        Cooperative coop = sharing("""
                [{"policy": "losses-brought-forward"},
                 {"policy": "reserve", "name": "legal", "part": "15/100", "ceiling": "EUR 30000.00", "reaching": "%s"}]
                """.formatted(reaching));
        coop = allocated(coop, 2012, "180000.00");
        assertThat(Reserves.of(coop, day("2013-06-02")).reserve("legal")).isEqualTo(eur("27000.00"));
        coop = approved(
                coop,
                2013,
                Map.of("result", eur("40000.00"), "losses-brought-forward", eur("-10000.00")),
                "2014-06-01");
        SurplusPlan plan = Surplus.plan(coop, 2013);
        assertThat(plan.total("losses-brought-forward")).isEqualTo(eur("10000.00"));
        assertThat(plan.total("reserve")).isEqualTo(eur(expected));
        assertThat(plan.slices().get(1).article()).isEqualTo("surplus.rules[1]");
    }

    private static Cooperative allocated(Cooperative coop, int year, String result) {
        Cooperative decided = approved(coop, year, Map.of("result", eur(result)), (year + 1) + "-06-01");
        decided = decided(decided, resolution("surplus", year, (year + 1) + "-06-01"));
        return decided.after(
                Surplus.allocate(decided, Surplus.plan(decided, year), "surplus-" + year, day((year + 1) + "-06-01")));
    }

    @Test
    void a_reserve_is_full_at_a_part_of_the_capital() {
        Cooperative coop = sharing(
                "[{\"policy\": \"reserve\", \"name\": \"legal\", \"part\": \"1/20\", \"ceilingOfCapital\": \"1/10\"}]");
        coop = holding(coop, ADA, 10, "2012-01-01");
        coop = allocated(coop, 2012, "1500.01");
        assertThat(Reserves.of(coop, day("2013-06-01")).reserve("legal")).isEqualTo(eur("75.01"));
        coop = allocated(coop, 2013, "1500.00");
        assertThat(Reserves.of(coop, day("2014-06-01")).reserve("legal")).isEqualTo(eur("100.00"));
        assertThat(plan(coop, 2014, "1500.00").total("reserve")).isEqualTo(eur("0.00"));
    }

    @Test
    void a_loss_is_carried_forward_and_covered_by_later_surpluses() {
        Cooperative coop =
                sharing("[{\"policy\": \"losses-brought-forward\"}, {\"policy\": \"dividend\", \"atMost\": \"1\"},"
                        + " {\"policy\": \"rest\", \"to\": \"reserve\", \"name\": \"free\"}]");
        coop = allocated(coop, 2012, "-500.00");
        assertThat(Reserves.of(coop, day("2013-06-01")).lossesBroughtForward()).isEqualTo(eur("500.00"));
        coop = allocated(coop, 2013, "300.00");
        assertThat(Reserves.of(coop, day("2014-06-01")).lossesBroughtForward()).isEqualTo(eur("200.00"));
        coop = allocated(coop, 2014, "1000.00");
        assertThat(Reserves.of(coop, day("2015-06-01")).lossesBroughtForward()).isEqualTo(eur("0.00"));
        assertThat(Reserves.of(coop, day("2015-06-01")).reserves()).containsExactly(Map.entry("free", eur("800.00")));
    }

    @Test
    void a_loss_may_be_taken_from_a_reserve_as_far_as_it_goes() {
        Cooperative coop = sharing("[{\"policy\": \"loss-from-reserve\", \"name\": \"free\"},"
                + " {\"policy\": \"rest\", \"to\": \"reserve\", \"name\": \"free\"}]");
        coop = allocated(allocated(coop, 2012, "300.00"), 2013, "-500.00");
        Reserves reserves = Reserves.of(coop, day("2014-06-01"));
        assertThat(reserves.reserve("free")).isEqualTo(eur("0.00"));
        assertThat(reserves.carriedForward()).isEqualTo(eur("-200.00"));
    }

    @Test
    void patronage_is_for_those_who_were_members_in_the_year() {
        SortedMap<MemberId, Ratio> hours =
                new TreeMap<>(Map.of(ADA, Ratio.of(1), BEN, Ratio.of(1), CEM, Ratio.of(1), DEE, Ratio.of(5)));
        Cooperative coop = sharing("[{\"policy\": \"patronage\", \"part\": \"1/2\", \"measure\": \"hours\"}]");
        coop = resigned(resigned(coop, BEN, "2012-12-30"), CEM, "2013-01-01");
        AnnualAccounts accounts = new AnnualAccounts(2013, new TreeMap<>(Map.of("result", eur("100.01"))));
        SurplusPlan plan = Surplus.plan(coop, accounts, new TreeMap<>(Map.of("hours", hours)));
        assertThat(plan.of(ADA)).extracting(Slice::amount).containsExactly(eur("25.00"));
        assertThat(plan.of(BEN)).as("left on the last day of the year before").isEmpty();
        assertThat(plan.of(CEM)).as("left on the second day of the year").hasSize(1);
        assertThat(plan.of(DEE)).as("never a member").isEmpty();
        assertThat(plan.total(Beneficiary.Kind.CARRIED_FORWARD)).isEqualTo(eur("50.01"));
    }

    @Test
    void what_nobody_can_be_given_goes_on_to_the_next_rule() {
        SurplusPlan plan = plan(
                "[{\"policy\": \"patronage\", \"measure\": \"hours\"}, {\"policy\": \"fund\", \"name\": \"education\", \"part\": \"1/100\"}]",
                "1000.01",
                "0.00",
                new TreeMap<>());
        assertThat(plan.total("fund")).isEqualTo(eur("10.01"));
        assertThat(plan.total("carried-forward")).isEqualTo(eur("990.00"));
    }

    @Test
    void a_rule_that_takes_more_than_remains_is_named() {
        SurplusRule greedy = soFar -> List.of(
                soFar.slice(Beneficiary.losses(), soFar.remaining().plus(eur("0.01")), Optional.empty(), "x", "x"));
        Cooperative coop = sharing("[]");
        SurplusSoFar start = SurplusSoFar.start(coop, Span.year(2013), eur("1.00"), new TreeMap<>());
        assertThatThrownBy(() -> Surplus.check(start, greedy.take(start), "greedy"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'greedy' takes EUR 1.01 where EUR 1.00 remains");
    }

    @Test
    void there_is_no_plan_without_a_result() {
        Cooperative coop = sharing("[]");
        assertThatThrownBy(() -> Surplus.plan(coop, 2013))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("surplus.no-accounts");
        Cooperative incomplete = approved(coop, 2013, Map.of("debts", eur("1.00")), "2014-06-01");
        assertThatThrownBy(() -> Surplus.plan(incomplete, 2013)).hasMessageContaining("surplus.no-result");
    }
}
