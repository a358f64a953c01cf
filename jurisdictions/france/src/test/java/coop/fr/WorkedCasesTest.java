package coop.fr;

import static org.assertj.core.api.Assertions.assertThat;

import coop.capital.Accounts;
import coop.capital.AnnualAccounts;
import coop.capital.CapitalArticles;
import coop.capital.MoneyLedger;
import coop.capital.Refund;
import coop.capital.RefundArticles;
import coop.capital.Shares;
import coop.capital.Slice;
import coop.capital.SurplusRule;
import coop.capital.SurplusSoFar;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.membership.Membership;
import coop.core.membership.Person;
import coop.core.resolution.Resolution;
import coop.core.resolution.ResolutionRecorded;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.law.Outcome;
import coop.voting.Colleges;
import coop.voting.Majority;
import coop.voting.MeetingArticles;
import coop.voting.Votes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases worked out by hand from the texts, through the packs. */
class WorkedCasesTest {
    @ParameterizedTest(name = "W22: {0} inside, {1} cooperatives, {2} others: {3}")
    @CsvSource({
        "13, 0, 7, met",
        "12, 0, 8, not-met",
        "12, 1, 7, met",
        "11, 2, 7, met",
        "11, 1, 8, not-met",
        "12, 8, 0, met",
        "10, 1, 9, not-met",
        "10, 10, 0, not-met"
    })
    void w22_the_votes_of_those_who_work_here(int inside, int cooperatives, int others, String outcome) {
        Atelier atelier = Atelier.scop()
                .employed(inside)
                .members(cooperatives, "cooperative", Person.Kind.COOPERATIVE)
                .members(others, "external", Person.Kind.NATURAL);
        assertThat(atelier.scop("votes-inside", 2020)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "W22: {0} of 100000: {1}")
    @CsvSource({"52000, met", "51000, met", "50999, not-met"})
    void w22_the_capital_of_those_who_work_here(long inside, String outcome) {
        Atelier atelier = Atelier.scop()
                .employed(1)
                .members(1, "external", Person.Kind.NATURAL)
                .shares(1, inside)
                .shares(2, 100_000 - inside);
        assertThat(atelier.scop("capital-inside", 2020)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "W8: reserves first {0}: {1}")
    @CsvSource({"false, 1666.67", "true, 2000.00"})
    void w8_what_a_leaver_gets_after_a_loss(boolean reservesFirst, String value) {
        Losses losses = new Losses(eur("30000"), eur("120000"), eur("60000"), reservesFirst);
        assertThat(losses.value(eur("2000"))).isEqualTo(eur(value));
        Losses onTheLegalReserveToo = new Losses(eur("30000"), eur("120000"), eur("110000"), false);
        assertThat(onTheLegalReserveToo.value(eur("120000"))).isEqualTo(eur("104347.83"));
    }

    @Test
    void w8_and_w23_by_the_preset_s_own_statutes_the_first_to_leave_first_and_within_five_years() {
        MemberId leaver = MemberId.of(1);
        LocalDate leaves = LocalDate.of(2020, 6, 30);
        LocalDate meeting = LocalDate.of(2021, 6, 20);
        Cooperative coop =
                Atelier.scop().employed(2).shares(1, 2_000).shares(2, 118_000).coop();
        coop = coop.after(Membership.resign(coop, leaver, leaves, Optional.empty(), "leaves"));
        coop = coop.after(Shares.refund(coop, leaver, Optional.empty(), Optional.empty(), leaves));
        SortedMap<String, Money> figures = new TreeMap<>(
                Map.of("result", eur("-30000"), "reserves", eur("110000"), "legal-reserve", eur("50000")));
        coop = coop.after(Accounts.record(coop, new AnnualAccounts(2020, figures), LocalDate.of(2021, 3, 31)));
        coop = coop.after(Ruling.granted(new ResolutionRecorded(
                meeting,
                new Resolution(
                        "accounts-2020",
                        "accounts",
                        "accounts",
                        meeting,
                        "general-meeting",
                        Resolution.Outcome.CARRIED,
                        Optional.of("2020"),
                        List.of(),
                        List.of(),
                        new TreeMap<>()))));
        coop = coop.after(Shares.value(coop, meeting));
        Refund refund = MoneyLedger.of(coop, meeting).refunds(leaver).get(0);
        assertThat(refund.value()).contains(eur("1666.67"));
        assertThat(refund.due().orElseThrow()).isBefore(refund.without().plusYears(5));
        assertThat(Atelier.ask(coop, Atelier.SCOP, "fr.scop.refund-value", 2020)
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.MET);
        assertThat(coop.statutes(meeting)
                        .section(CapitalArticles.class)
                        .refunds()
                        .order())
                .isEqualTo(RefundArticles.Order.BY_DATE);
    }

    @ParameterizedTest(name = "W9 {0}: reserve {4}, workers {5}, interest {6}")
    @CsvSource({
        "plan A, 10000, 70000, '90000, 30000', to-verify, met, met",
        "plan A by the strict text, 30000, 50000, '90000, 30000', met, met, met",
        "plan B, 30000, 10000, '60000, 100000', met, met, not-met",
        "plan C, 30000, 70000.01, '49999.99, 50000', met, not-met, not-met",
        "less than the gap, 9999.99, 70000.01, '90000, 30000', not-met, met, met"
    })
    void w9_the_sharing_of_200_000(
            String plan, String legal, String fund, String rest, String reserve, String workers, String interest) {
        String[] parts = rest.split(", ");
        Atelier atelier = Atelier.scop()
                .employed(3)
                .shares(1, 30_000)
                .shares(2, 30_000)
                .accounts(2020, "result", "200000.00", "legal-reserve", "50000.00", "reserves", "80000.00")
                .shared(
                        2020,
                        "reserve legal",
                        legal,
                        "reserve development",
                        fund,
                        "workers",
                        parts[0],
                        "interest",
                        parts[1]);
        assertThat(atelier.scop("legal-reserve", 2020)).isEqualTo(reserve);
        assertThat(atelier.scop("workers", 2020)).isEqualTo(workers);
        assertThat(atelier.scop("interest", 2020)).isEqualTo(interest);
    }

    @Test
    void w9_the_workers_part_by_wage_and_seniority_and_who_has_one() {
        Atelier atelier = Atelier.scop().employed(3);
        MemberId late = MemberId.of(4);
        MemberId later = MemberId.of(5);
        Cooperative coop = atelier.working(late, LocalDate.of(2020, 10, 1))
                .working(later, LocalDate.of(2020, 11, 15))
                .coop();
        SortedMap<MemberId, Ratio> pay = new TreeMap<>(Map.of(
                MemberId.of(1), Ratio.of(30_000), MemberId.of(2), Ratio.of(25_000), MemberId.of(3), Ratio.of(20_000)));
        SortedMap<MemberId, Ratio> coefficient = new TreeMap<>(
                Map.of(MemberId.of(1), Ratio.of(2), MemberId.of(2), Ratio.of(3, 2), MemberId.of(3), Ratio.ONE));
        assertThat(workers(coop, "pay", pay, coefficient))
                .containsExactly(
                        Map.entry(MemberId.of(1), eur("45957.45")),
                        Map.entry(MemberId.of(2), eur("28723.40")),
                        Map.entry(MemberId.of(3), eur("15319.15")));
        pay.put(late, Ratio.of(1));
        pay.put(later, Ratio.of(1));
        coefficient.put(late, Ratio.ONE);
        coefficient.put(later, Ratio.ONE);
        assertThat(workers(coop, "pay", pay, coefficient)).containsKey(late).doesNotContainKey(later);
    }

    private static Map<MemberId, Money> workers(
            Cooperative coop, String base, SortedMap<MemberId, Ratio> pay, SortedMap<MemberId, Ratio> coefficient) {
        SurplusRule rule = Atelier.SDK
                .installed()
                .policyOf(
                        SurplusRule.class,
                        "{\"policy\": \"workers\", \"part\": \"1\", \"measure\": \"" + base
                                + "\", \"times\": \"coefficient\", \"coefficientAtMost\": \"2\","
                                + " \"presence\": \"P3M\", \"seniority\": \"P6M\"}");
        SortedMap<String, SortedMap<MemberId, Ratio>> measures = new TreeMap<>();
        measures.put(base, pay);
        measures.put("coefficient", coefficient);
        Map<MemberId, Money> parts = new TreeMap<>();
        for (Slice slice : rule.take(SurplusSoFar.start(coop, Span.year(2020), eur("90000"), measures))) {
            parts.put(slice.to().member().orElseThrow(), slice.amount());
        }
        return parts;
    }

    @ParameterizedTest(name = "W10: reserves before {0}, to reserves {1}, interest {2}: {3}, {4}, {5}")
    @CsvSource({
        "0, 57500.00, 15000.00, met, met, met",
        "0, 57499.99, 15000.00, met, not-met, met",
        "0, 14999.99, 15000.00, not-met, not-met, met",
        "0, 57500.00, 15000.01, met, met, not-met",
        "300000, 50000.00, 15000.00, met, met, met",
        "300000, 49999.99, 15000.00, met, not-met, met"
    })
    void w10_the_reserves_and_the_interest_of_a_scic(
            String before, String reserved, String interest, String legal, String statutory, String capped) {
        Money rest = eur("100000").minus(eur(reserved)).minus(eur(interest));
        Atelier atelier = scic().accounts(
                        2022, "result", "100000.00", "reserves", before + ".00", "public-aid", "20000.00")
                .shared(
                        2022,
                        "reserve statutory",
                        reserved,
                        "interest",
                        interest,
                        "forward",
                        rest.getAmount().toString())
                .input(2020, "average-bond-rate", "2.5")
                .input(2021, "average-bond-rate", "3.0")
                .input(2022, "average-bond-rate", "3.5");
        assertThat(atelier.scic("legal-reserve", 2022)).isEqualTo(legal);
        assertThat(atelier.scic("statutory-reserve", 2022)).isEqualTo(statutory);
        assertThat(atelier.scic("interest", 2022)).isEqualTo(capped);
        assertThat(atelier.ask(Atelier.SCIC, "fr.scic.aid", 2022).get(0).threshold())
                .contains(eur("80000").minus(eur(reserved)).toString());
    }

    private static Atelier scic() {
        return Atelier.scic()
                .employed(1)
                .members(2, "supporter", Person.Kind.NATURAL)
                .shares(2, 300_000);
    }

    @ParameterizedTest(name = "W11: {0} gives {1}")
    @CsvSource({"proportional, 349/600", "block, 3/4"})
    void w11_three_colleges(String policy, String yes) {
        Colleges colleges = Atelier.SDK
                .installed()
                .policyOf(
                        Colleges.class,
                        "{\"policy\": \"" + policy
                                + "\", \"weights\": {\"a\": \"2/5\", \"b\": \"7/20\", \"c\": \"1/4\"}}");
        SortedMap<String, Votes> classes = new TreeMap<>();
        classes.put("a", votes(12, 8, 0, 20));
        classes.put("b", votes(10, 2, 0, 12));
        classes.put("c", votes(1, 4, 0, 5));
        Votes all = votes(23, 14, 0, 37);
        Votes weighed = colleges.weighed(new Votes(
                all.yes(),
                all.no(),
                all.abstain(),
                all.blank(),
                all.invalid(),
                all.present(),
                all.represented(),
                all.eligible(),
                all.members(),
                classes));
        assertThat(weighed.yes()).isEqualTo(Ratio.parse(yes));
    }

    @ParameterizedTest(name = "W11: weights {0}, {1}, {2}, {3}: {4}")
    @CsvSource({
        "30/100, 40/100, 15/100, 15/100, met",
        "55/100, 15/100, 15/100, 15/100, not-met",
        "41/100, 40/100, 10/100, 9/100, not-met",
        "50/100, 30/100, 10/100, 10/100, met"
    })
    void w11_weights_of_colleges(String one, String two, String three, String four, String outcome) {
        String weights = "{ \"worker\": \"%s\", \"beneficiary\": \"%s\", \"public\": \"%s\", \"supporter\": \"%s\" }";
        Atelier atelier = Atelier.scic(
                weights.formatted("30/100", "40/100", "15/100", "15/100"),
                weights.formatted(one, two, three, four),
                "\"absent\": \"shared\"",
                "\"absent\": \"shared\", \"least\": \"0\", \"most\": \"1\"");
        assertThat(atelier.scic("colleges", 2020)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "W6: first {0}, second {1}")
    @CsvSource({"sarl, false, false", "sa, true, true"})
    void w6_40_for_39_against_50_abstentions_of_129(String form, boolean first, boolean second) {
        MeetingArticles articles = (form.equals("sarl")
                        ? Atelier.scop()
                        : Atelier.scop(
                                "\"majority\": { \"policy\": \"more-than\", \"of\": \"1/2\", \"base\": \"members\" }",
                                "\"majority\": { \"policy\": \"more-than\", \"of\": \"1/2\", \"base\": \"cast\" }",
                                "\"secondCallMajority\": { \"policy\": \"more-than\", \"of\": \"1/2\", \"base\": \"present\" },",
                                ""))
                .coop()
                .statutes(Atelier.FOUNDED)
                .section(MeetingArticles.class);
        Majority again = articles.secondCallMajority().orElse(articles.majority());
        Votes votes = votes(40, 39, 50, 129);
        assertThat(articles.majority().carries(votes)).isEqualTo(first);
        assertThat(again.carries(votes)).isEqualTo(second);
        assertThat(again.carries(votes(65, 14, 50, 129))).isTrue();
    }

    private static Votes votes(long yes, long no, long abstain, long there) {
        return new Votes(
                Ratio.of(yes),
                Ratio.of(no),
                Ratio.of(abstain),
                Ratio.ZERO,
                Ratio.ZERO,
                Ratio.of(there),
                Ratio.ZERO,
                Ratio.of(there));
    }

    static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
