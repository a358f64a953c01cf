package coop.capital;

import static coop.capital.Fixture.ADA;
import static coop.capital.Fixture.BEN;
import static coop.capital.Fixture.CEM;
import static coop.capital.Fixture.DEE;
import static coop.capital.Fixture.EVA;
import static coop.capital.Fixture.SHARES_OF_100;
import static coop.capital.Fixture.admitted;
import static coop.capital.Fixture.day;
import static coop.capital.Fixture.eur;
import static coop.capital.Fixture.holding;
import static coop.capital.Fixture.sharing;
import static coop.capital.Fixture.statutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.membership.Engagement;
import coop.core.membership.Membership;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PlansTest {
    private static final List<String> RULES = List.of(
            "{'policy': 'losses-brought-forward'}",
            "{'policy': 'reserve', 'name': 'legal', 'part': '%s', 'of': 'surplus', 'ceilingOfCapital': '1/10'}",
            "{'policy': 'reserve', 'name': 'free', 'part': '%s', 'indivisible': true}",
            "{'policy': 'fund', 'name': 'education', 'part': '%s', 'of': 'surplus-after-losses'}",
            "{'policy': 'community', 'name': 'others', 'part': '%s'}",
            "{'policy': 'workers', 'part': '%s', 'measure': 'hours', 'times': 'coefficient', 'coefficientAtMost': '2'}",
            "{'policy': 'dividend', 'atMost': '%s', 'withholding': '3/10', 'cap': 'net', 'noMoreThan': ['reserves']}",
            "{'policy': 'dividend', 'atMost': '%s', 'base': 'nominal', 'paid': {'cash': '1/5', 'rest': 'shares'}}",
            "{'policy': 'patronage', 'part': '%s', 'measure': 'hours', 'paid': {'cash': '1/5', 'rest': 'notes'}}",
            "{'policy': 'loss-from-reserve', 'name': 'free'}");

    private static SurplusPlan plan(Cooperative coop, String result, Map<String, Map<MemberId, Ratio>> measures) {
        SortedMap<String, SortedMap<MemberId, Ratio>> sorted = new TreeMap<>();
        measures.forEach((base, some) -> sorted.put(base, new TreeMap<>(some)));
        return Surplus.plan(coop, new AnnualAccounts(2013, new TreeMap<>(Map.of("result", eur(result)))), sorted);
    }

    @Test
    void a_plan_sums_to_the_surplus_for_any_rules_in_any_order() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            List<String> rules = new ArrayList<>(RULES);
            Collections.shuffle(rules, random);
            String all = rules.subList(0, 1 + random.nextInt(rules.size())).stream()
                    .map(rule -> rule.formatted(1 + random.nextInt(9) + "/" + (9 + random.nextInt(11))))
                    .map(rule -> rule.replace('\'', '"'))
                    .toList()
                    .toString();
            Cooperative coop = sharing(all);
            Map<MemberId, Ratio> hours = new TreeMap<>();
            Map<MemberId, Ratio> coefficients = new TreeMap<>();
            for (MemberId who : List.of(ADA, BEN, CEM)) {
                coop = holding(coop, who, 1 + random.nextInt(40), "2012-0" + (1 + random.nextInt(9)) + "-01");
                coop = holding(coop, who, 1 + random.nextInt(40), "2013-0" + (1 + random.nextInt(9)) + "-01");
                hours.put(who, Ratio.of(random.nextInt(900), 1 + random.nextInt(7)));
                coefficients.put(who, Ratio.of(random.nextInt(30), 10));
            }
            Money result = Money.ofMinor(eur("0.00").getCurrencyUnit(), random.nextLong(-20_000, 3_000_000));
            SurplusPlan plan =
                    plan(coop, result.getAmount().toPlainString(), Map.of("hours", hours, "coefficient", coefficients));
            String seeded = "seed " + seed + ": " + all;
            assertThat(plan.slices().stream().map(Slice::amount).reduce(eur("0.00"), Money::plus))
                    .as(seeded)
                    .isEqualTo(result);
            Money left = result;
            for (Step step : plan.steps()) {
                assertThat(step.remaining()).as(seeded).isEqualTo(left);
                assertThat(step.slices().stream().map(Slice::amount).reduce(eur("0.00"), Money::plus))
                        .as(seeded)
                        .isEqualTo(step.taken());
                left = step.left();
            }
            for (Slice slice : plan.slices()) {
                assertThat(slice.cash()
                                .plus(slice.inKind())
                                .plus(slice.withheld().orElse(eur("0.00"))))
                        .as(seeded)
                        .isEqualTo(slice.amount());
            }
        }
    }

    @Test
    void a_plan_looked_at_after_its_year_was_allocated_is_still_the_one_that_was_decided() {
        Cooperative coop = sharing(
                "[{\"policy\": \"reserve\", \"name\": \"legal\", \"part\": \"1\", \"ceiling\": \"EUR 90.00\"}]");
        coop = Fixture.approved(coop, 2013, Map.of("result", eur("100.00")), "2014-06-01");
        coop = Fixture.decided(coop, Fixture.resolution("surplus", 2013, "2014-06-01"));
        SurplusPlan before = Surplus.plan(coop, 2013);
        Cooperative after = coop.after(Surplus.allocate(coop, before, "surplus-2013", day("2014-06-01")));
        assertThat(Surplus.plan(after, 2013).digest()).isEqualTo(before.digest());
        assertThat(before.total("reserve")).isEqualTo(eur("90.00"));
    }

    /** law W9: hired on 1 October, three months in the year; hired on 15 November, neither. */
    @Test
    void who_was_not_there_long_enough_has_no_share_in_the_workers_part() {
        Cooperative coop = sharing("[{\"policy\": \"workers\", \"part\": \"1/4\", \"measure\": \"equal\","
                + " \"presence\": \"P3M\", \"seniority\": \"P6M\"}]");
        coop = hired(coop, DEE, "2013-10-01");
        coop = hired(coop, EVA, "2013-11-15");
        coop = hired(coop, BEN, "2013-07-01");
        assertThat(plan(coop, "1000.00", Map.of()).slices().stream()
                        .filter(slice -> slice.to().kind() == Beneficiary.Kind.WORKER)
                        .map(slice -> slice.to().member().orElseThrow() + " " + slice.amount()))
                .containsExactly("m2 EUR 125.00", "m4 EUR 125.00");
    }

    private static Cooperative hired(Cooperative coop, MemberId who, String on) {
        return coop.after(Membership.engage(coop, who, day(on), Engagement.Kind.EMPLOYMENT, Ratio.ONE));
    }

    @Test
    void the_highest_capital_ever_counts_when_shares_were_given_back() {
        Cooperative coop = sharing("[{\"policy\": \"reserve\", \"name\": \"legal\", \"part\": \"1\","
                + " \"ceilingOfCapital\": \"1\", \"capital\": \"highest\"}]");
        coop = holding(holding(coop, ADA, 5, "2012-01-01"), BEN, 7, "2012-02-01");
        coop = Fixture.resigned(coop, BEN, "2012-03-01");
        coop = coop.after(Shares.refund(coop, BEN, Fixture.FIRST, Fixture.ALL, day("2012-03-02")));
        assertThat(plan(coop, "5000.00", Map.of()).total("reserve")).isEqualTo(eur("1200.00"));
    }

    @Test
    void a_dividend_may_be_for_one_class_of_shares() {
        Cooperative coop = Fixture.found(statutes(
                "{\"classes\": [{\"id\": \"A\", \"nominal\": \"EUR 100.00\"}, {\"id\": \"B\", \"nominal\": \"EUR 10.00\"}]}",
                "[{\"policy\": \"dividend\", \"atMost\": \"1/10\", \"classes\": [\"B\"]}]"));
        coop = holding(coop, ADA, 5, "2012-01-01");
        Cooperative next = coop.after(Shares.subscribe(coop, ADA, Optional.of("B"), 3, day("2012-01-01")));
        next = next.after(Shares.pay(next, ADA, eur("30.00"), day("2012-01-01")));
        assertThat(plan(next, "100.00", Map.of()).total("dividend")).isEqualTo(eur("3.00"));
    }

    @Test
    void a_figure_that_a_rule_counts_on_and_that_is_missing_is_not_zero() {
        Cooperative coop = sharing(
                "[{\"policy\": \"patronage\", \"measure\": \"hours\", \"less\": [\"extra-cooperative-result\"]}]");
        assertThatThrownBy(() -> plan(coop, "100.00", Map.of("hours", Map.of(ADA, Ratio.ONE))))
                .hasMessageContaining("surplus.no-figure");
    }

    @Test
    void rules_that_make_no_sense_are_refused() {
        for (String rule : List.of(
                "{'policy': 'dividend', 'atMost': '1/2', 'rates': {'values': [{'from': '2013-01-01', 'rate': '1/2'}]}}",
                "{'policy': 'dividend', 'atMost': '1/2', 'withholding': '1'}",
                "{'policy': 'dividend', 'rates': {'values': []}}",
                "{'policy': 'reserve', 'name': 'x', 'part': '1/2', 'of': 'profit'}",
                "{'policy': 'patronage', 'measure': 'x', 'less': ['profit']}",
                "{'policy': 'patronage', 'measure': 'x', 'paid': {'cash': '1/5'}}",
                "{'policy': 'workers', 'part': '1/4', 'coefficientAtMost': '2'}")) {
            assertThatThrownBy(() -> statutes(SHARES_OF_100, "[" + rule.replace('\'', '"') + "]"))
                    .as(rule)
                    .hasMessageContaining("wanted");
        }
    }

    @Test
    void amounts_too_large_for_64_bits_times_days_are_shared_to_the_cent() {
        Cooperative coop = Fixture.found(statutes(
                "{\"classes\": [{\"id\": \"A\", \"nominal\": \"EUR 100000000000000.00\"}]}",
                "[{\"policy\": \"dividend\", \"atMost\": \"1\"}]"));
        for (MemberId who : List.of(ADA, BEN, CEM)) {
            coop = holding(coop, who, 3, "2012-01-01");
        }
        SurplusPlan plan = plan(coop, "100000000000000.00", Map.of());
        assertThat(plan.slices())
                .extracting(Slice::amount)
                .containsExactly(eur("33333333333333.34"), eur("33333333333333.33"), eur("33333333333333.33"));
    }

    @Test
    void a_newcomer_and_a_leaver_have_their_days_each() {
        Cooperative coop = admitted(sharing("[{\"policy\": \"dividend\", \"atMost\": \"0.0365\"}]"), DEE, "2013-05-01");
        coop = holding(holding(coop, ADA, 10, "2012-01-01"), DEE, 10, "2013-12-22");
        Cooperative passed = coop.after(Shares.transfer(coop, ADA, BEN, Fixture.FIRST, 10, day("2013-07-20")));
        assertThat(plan(passed, "1000.00", Map.of()).slices().stream()
                        .filter(slice -> slice.to().kind() == Beneficiary.Kind.MEMBER)
                        .map(slice -> slice.to().member().orElseThrow() + " " + slice.amount()))
                .containsExactly("m1 EUR 20.00", "m2 EUR 16.50", "m4 EUR 1.00");
    }
}
