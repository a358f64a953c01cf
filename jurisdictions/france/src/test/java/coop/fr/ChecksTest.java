package coop.fr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import coop.capital.Lot;
import coop.capital.Reserves;
import coop.capital.ShareEvent;
import coop.core.membership.Engagement;
import coop.core.membership.MembershipEvent.ApplicationRefused;
import coop.core.membership.MembershipEvent.Applied;
import coop.core.membership.MembershipEvent.EngagementBegan;
import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.reporting.law.Check;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Outcome;
import coop.reporting.law.Pack;
import coop.voting.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each check of the two packs, with a cooperative that meets it, one that does not, and one of which the books say too little. */
class ChecksTest {
    private static final LocalDate MEETING = LocalDate.of(2020, 6, 20);
    private static final LocalDate NOTICE = LocalDate.of(2020, 6, 5);

    /** A cooperative, and what a check finds of it in 2020. */
    private record Case(Pack pack, String check, String outcome, Supplier<Atelier> atelier) {}

    private static Case scop(String check, String outcome, Supplier<Atelier> atelier) {
        return new Case(Atelier.SCOP, "fr.scop." + check, outcome, atelier);
    }

    private static Case scic(String check, String outcome, Supplier<Atelier> atelier) {
        return new Case(Atelier.SCIC, "fr.scic." + check, outcome, atelier);
    }

    private static Atelier holding(long worker, long outsider) {
        return Atelier.scop()
                .employed(1)
                .members(1, "external", Person.Kind.NATURAL)
                .shares(1, worker)
                .shares(2, outsider);
    }

    private static Atelier former() {
        return holding(30, 40)
                .members(1, "former", Person.Kind.NATURAL)
                .working(MemberId.of(3), Atelier.FOUNDED)
                .stopped(MemberId.of(3), LocalDate.of(2018, 3, 31))
                .shares(3, 30);
    }

    private static Atelier applying(boolean refused) {
        MemberId who = MemberId.of(9);
        Atelier atelier = Atelier.scop()
                .employed(2)
                .working(who, LocalDate.of(2019, 1, 7))
                .with(new Applied(LocalDate.of(2020, 3, 2), who, "worker", List.of(), Optional.empty()));
        return (refused ? atelier.with(new ApplicationRefused(MEETING, who, "worker", List.of())) : atelier)
                .held(MEETING, NOTICE, List.of());
    }

    private static Atelier represented(int members, int principals) {
        List<Proxy> proxies = new ArrayList<>();
        for (int i = 2; i < 2 + principals; i++) {
            proxies.add(Proxy.of(MemberId.of(i), MemberId.of(1)));
        }
        return Atelier.scop().employed(members).held(MEETING, NOTICE, proxies);
    }

    private static Atelier sharing(String... parts) {
        return Atelier.scop().employed(2).shares(1, 50_000).shares(2, 50_000).shared(2020, parts);
    }

    private static Atelier leaving(Atelier start, String paid) {
        MemberId who = MemberId.of(1);
        LocalDate exit = LocalDate.of(2020, 6, 30);
        Money value = Money.parse("EUR " + paid);
        return start.employed(2)
                .shares(1, 2_000)
                .shares(2, 118_000)
                .with(
                        new ShareEvent.RefundAsked(exit, who, 1, "A", 2_000, exit.plusDays(1), exit),
                        redeemed(who, exit),
                        new ShareEvent.RefundValued(
                                LocalDate.of(2021, 6, 20),
                                who,
                                1,
                                value,
                                LocalDate.of(2025, 7, 1),
                                Optional.of(2020),
                                List.of()));
    }

    private static Atelier lost(Atelier atelier) {
        return atelier.accounts(2020, "result", "-30000.00", "reserves", "110000.00", "legal-reserve", "50000.00");
    }

    private static ShareEvent redeemed(MemberId who, LocalDate exit) {
        Money price = Money.parse("EUR 1.00");
        return new ShareEvent.SharesRedeemed(
                exit.plusDays(1),
                who,
                1,
                "A",
                List.of(new Lot(Atelier.FOUNDED, 2_000, price, price.multipliedBy(2_000))));
    }

    private static Atelier left(long stays) {
        MemberId who = MemberId.of(1);
        Money price = Money.parse("EUR 1.00");
        long goes = 100_000 - stays;
        return Atelier.scop()
                .employed(1)
                .shares(1, 100_000)
                .with(new ShareEvent.SharesCancelled(
                        LocalDate.of(2018, 1, 1),
                        who,
                        "A",
                        List.of(new Lot(Atelier.FOUNDED, goes, price, price.multipliedBy(goes))),
                        ShareEvent.Cancelling.GIVEN_UP,
                        Optional.empty()));
    }

    private static Atelier results(Supplier<Atelier> start, String... results) {
        Atelier atelier = start.get().employed(1).shares(1, 100_000);
        for (int i = 0; i < results.length; i++) {
            atelier.accounts(2021 - results.length + i, "result", results[i]);
        }
        return atelier;
    }

    private static Atelier stakeholders(boolean trading) {
        Atelier atelier = Atelier.scic()
                .employed(1)
                .members(1, "beneficiary", Person.Kind.NATURAL)
                .members(1, "supporter", Person.Kind.NATURAL);
        return trading
                ? atelier.with(new EngagementBegan(Atelier.FOUNDED, MemberId.of(2), Engagement.Kind.TRADE, Ratio.ONE))
                : atelier;
    }

    private static Atelier town(long town, long others) {
        return Atelier.scic()
                .members(1, "public", Person.Kind.LEGAL)
                .members(1, "supporter", Person.Kind.NATURAL)
                .shares(1, town)
                .shares(2, others);
    }

    private static Atelier scicSharing(String... parts) {
        return Atelier.scic()
                .employed(1)
                .shares(1, 100_000)
                .accounts(2020, "result", "10000.00", "reserves", "0.00", "public-aid", "2000.00")
                .shared(2020, parts);
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>(scopCases());
        cases.addAll(scopSurplusCases());
        cases.addAll(scicCases());
        return cases;
    }

    private static List<Case> scopCases() {
        return List.of(
                scop("members", "met", () -> Atelier.scop().employed(2)),
                scop("members", "not-met", () -> Atelier.scop().employed(1)),
                scop(
                        "members",
                        "not-met",
                        () -> Atelier.scop("\"form\": \"sarl\"", "\"form\": \"sa\"")
                                .employed(6)),
                scop("members", "not-enough-data", () -> Atelier.scop().members(3, "external", Person.Kind.NATURAL)),
                scop("capital-inside", "met", () -> holding(51, 49)),
                scop("capital-inside", "not-met", () -> holding(50, 50)),
                scop("capital-inside", "not-enough-data", () -> Atelier.scop().employed(2)),
                scop("capital-inside", "not-enough-data", ChecksTest::former),
                scop("votes-inside", "met", () -> Atelier.scop().employed(2)),
                scop("votes-inside", "not-met", () -> holding(50, 50)),
                scop("votes-inside", "not-enough-data", Atelier::scop),
                scop("holder", "met", () -> holding(50, 50)),
                scop("holder", "not-met", () -> holding(51, 49)),
                scop("holder", "not-enough-data", () -> Atelier.scop().employed(2)),
                scop("admission", "met", () -> applying(true)),
                scop("admission", "not-met", () -> applying(false)),
                scop("admission", "not-enough-data", Atelier::scop),
                scop("vote-each", "met", () -> Atelier.scop().employed(2)),
                scop(
                        "vote-each",
                        "not-met",
                        () -> Atelier.scop(
                                        "\"franchise\": \"one-member-one-vote\"",
                                        "\"franchise\": {\"policy\": \"multiple\", \"classes\": {\"worker\": \"2\"}}")
                                .employed(2)),
                scop("vote-each", "not-enough-data", Atelier::scop),
                scop("proxies", "met", () -> represented(19, 1)),
                scop("proxies", "met", () -> represented(40, 2)),
                scop("proxies", "not-met", () -> represented(39, 2)),
                scop("proxies", "not-enough-data", Atelier::scop),
                scop("notice", "met", () -> Atelier.scop().employed(2).held(MEETING, NOTICE, List.of())),
                scop(
                        "notice",
                        "not-met",
                        () -> Atelier.scop().employed(2).held(MEETING, NOTICE.plusDays(1), List.of())),
                scop("notice", "not-enough-data", Atelier::scop),
                scop("majority", "met", Atelier::scop),
                scop(
                        "majority",
                        "not-met",
                        () -> Atelier.scop(
                                "\"secondCallMajority\": { \"policy\": \"more-than\", \"of\": \"1/2\", \"base\": \"present\" },",
                                "\"secondCallMajority\": { \"policy\": \"more-than\", \"of\": \"1/2\", \"base\": \"cast\" },")),
                scop("majority", "none", () -> Atelier.scop("\"form\": \"sarl\"", "\"form\": \"sas\"")));
    }

    private static List<Case> scopSurplusCases() {
        String[] right = {"reserve legal", "1500.00", "reserve development", "3500.00", "workers", "5000.00"};
        return List.of(
                scop("legal-reserve", "met", () -> sharing(right)),
                scop("legal-reserve", "not-met", () -> sharing("reserve legal", "1499.99", "workers", "8500.01")),
                scop("legal-reserve", "not-enough-data", () -> Atelier.scop().employed(2)),
                scop("legal-reserve", "none", () -> sharing("forward", "-10.00")),
                scop("development-fund", "met", () -> sharing(right)),
                scop("development-fund", "not-met", () -> sharing("reserve legal", "1500.00", "workers", "8500.00")),
                scop("development-fund", "not-enough-data", Atelier::scop),
                scop("workers", "met", () -> sharing("workers", "2500.00", "reserve legal", "7500.00")),
                scop("workers", "not-met", () -> sharing("workers", "2499.99", "reserve legal", "7500.01")),
                scop("workers", "not-enough-data", Atelier::scop),
                scop("workers-who", "met", Atelier::scop),
                scop("workers-who", "not-met", () -> Atelier.scop("\"presence\": \"P3M\"", "\"presence\": \"P4M\"")),
                scop(
                        "interest",
                        "met",
                        () -> sharing("reserve legal", "3000.00", "workers", "4000.00", "interest", "3000.00")),
                scop(
                        "interest",
                        "not-met",
                        () -> sharing("reserve legal", "3000.00", "workers", "3999.99", "interest", "3000.01")),
                scop("interest", "not-enough-data", Atelier::scop),
                scop("indivisible", "met", Atelier::scop),
                scop("indivisible", "not-met", () -> Atelier.scop("\"highest\", \"indivisible\": true", "\"highest\"")),
                scop("refund-value", "met", () -> lost(leaving(Atelier.scop(), "1666.67"))),
                scop("refund-value", "not-met", () -> lost(leaving(Atelier.scop(), "1666.68"))),
                scop("refund-value", "not-enough-data", () -> leaving(Atelier.scop(), "2000.00")),
                scop("refund-value", "none", Atelier::scop),
                scop("refund-time", "met", Atelier::scop),
                scop("refund-time", "not-met", () -> Atelier.scop("\"P5Y\"", "\"P61M\"")),
                scop("capital-least", "met", () -> left(50_000)),
                scop("capital-least", "to-verify", () -> left(49_999)),
                scop("capital-least", "not-enough-data", Atelier::scop),
                scop("review", "met", Atelier::scop),
                scop("review", "not-met", () -> Atelier.scop().input(2014, "cooperative-review", "1")),
                scop("review-early", "met", () -> results(Atelier::scop, "100.00", "-1.00", "-1.00")),
                scop("review-early", "to-verify", () -> results(Atelier::scop, "-1.00", "-1.00", "-1.00")),
                scop("review-early", "to-verify", () -> results(Atelier::scop, "1.00", "1.00", "-50000.00")),
                scop("review-early", "not-enough-data", () -> results(Atelier::scop, "-1.00", "-1.00")));
    }

    private static List<Case> scicCases() {
        return List.of(
                scic("categories", "met", () -> stakeholders(true)),
                scic(
                        "categories",
                        "not-met",
                        () -> Atelier.scic().employed(1).members(1, "supporter", Person.Kind.NATURAL)),
                scic("categories", "not-enough-data", () -> stakeholders(false)),
                scic("public-capital", "met", () -> town(50, 50)),
                scic("public-capital", "not-met", () -> town(51, 49)),
                scic("public-capital", "not-enough-data", Atelier::scic),
                scic("vote-each", "met", () -> stakeholders(true)),
                scic(
                        "vote-each",
                        "not-met",
                        () -> Atelier.scic(
                                        "\"franchise\": \"one-member-one-vote\"",
                                        "\"franchise\": {\"policy\": \"multiple\", \"classes\": {\"worker\": \"2\"}}")
                                .employed(2)),
                scic("vote-each", "not-enough-data", Atelier::scic),
                scic("colleges", "met", Atelier::scic),
                scic(
                        "colleges",
                        "not-met",
                        () -> Atelier.scic(
                                "\"worker\": \"30/100\", \"beneficiary\": \"40/100\"",
                                "\"worker\": \"15/100\", \"beneficiary\": \"55/100\"",
                                "\"absent\": \"shared\"",
                                "\"most\": \"1\"")),
                scic("legal-reserve", "met", () -> scicSharing("reserve legal", "1500.00", "forward", "8500.00")),
                scic("legal-reserve", "not-met", () -> scicSharing("reserve legal", "1499.99", "forward", "8500.01")),
                scic("legal-reserve", "not-enough-data", Atelier::scic),
                scic("statutory-reserve", "met", () -> scicSharing("reserve all", "5750.00", "forward", "4250.00")),
                scic("statutory-reserve", "not-met", () -> scicSharing("reserve all", "5749.99", "forward", "4250.01")),
                scic("statutory-reserve", "not-enough-data", Atelier::scic),
                scic("interest", "met", () -> scicSharing("reserve all", "10000.00")),
                scic(
                        "interest",
                        "not-met",
                        () -> scicSharing("reserve all", "5000.00", "interest", "5000.00")
                                .input(2018, "average-bond-rate", "1.5")
                                .input(2019, "average-bond-rate", "1.2")
                                .input(2020, "average-bond-rate", "1.4")),
                scic("interest", "not-enough-data", () -> scicSharing("reserve all", "9999.00", "interest", "1.00")),
                scic("aid", "to-verify", () -> scicSharing("reserve all", "6000.00", "interest", "4000.00")),
                scic("aid", "none", () -> scicSharing("reserve all", "10000.00")),
                scic("aid", "not-enough-data", Atelier::scic),
                scic("refund-value", "met", () -> lost(leaving(Atelier.scic(), "1666.67"))),
                scic("refund-value", "not-met", () -> lost(leaving(Atelier.scic(), "1666.68"))),
                scic("refund-value", "not-enough-data", () -> leaving(Atelier.scic(), "2000.00")),
                scic("refund-value", "none", Atelier::scic),
                scic("review", "met", Atelier::scic),
                scic("review", "not-met", () -> Atelier.scic().input(2014, "cooperative-review", "1")),
                scic("review-early", "met", () -> results(Atelier::scic, "100.00", "-1.00", "-1.00")),
                scic("review-early", "not-enough-data", Atelier::scic));
    }

    @TestFactory
    Stream<DynamicTest> a_check_finds_what_the_books_show() {
        return cases().stream()
                .map(one -> dynamicTest(one.check() + ": " + one.outcome(), () -> {
                    List<Finding> findings = one.atelier().get().ask(one.pack(), one.check(), 2020);
                    String found = findings.isEmpty()
                            ? "none"
                            : findings.get(0).outcome().word();
                    assertThat(found).as("%s", findings).isEqualTo(one.outcome());
                }));
    }

    @Test
    void statutes_that_are_stricter_than_the_law_speak_themselves() {
        Atelier strict = Atelier.scop("\"notice\": \"P15D\"", "\"notice\": \"P21D\"", "\"scop-by-size\"", "\"none\"")
                .employed(40)
                .held(MEETING, NOTICE, List.of(Proxy.of(MemberId.of(2), MemberId.of(1))));
        for (String check : List.of("notice", "proxies")) {
            Finding finding = strict.ask(Atelier.SCOP, "fr.scop." + check, 2020).get(0);
            assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
            assertThat(finding.layer()).isEqualTo(Layer.STATUTES);
        }
        Finding lax =
                represented(39, 2).ask(Atelier.SCOP, "fr.scop.proxies", 2020).get(0);
        assertThat(lax.layer()).isEqualTo(Layer.MANDATORY);
    }

    @Test
    void no_check_is_without_a_case() {
        List<String> checks = Stream.of(Atelier.SCOP, Atelier.SCIC)
                .flatMap(pack -> pack.checks().stream().map(Check::id))
                .toList();
        assertThat(cases().stream().map(Case::check).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(checks);
    }

    @Test
    void the_reserve_before_is_read_from_the_balance_sheet_else_from_the_allocations() {
        Atelier atelier = sharing("reserve legal", "1500.00", "workers", "8500.00");
        assertThat(Reserves.of(atelier.coop(), LocalDate.of(2021, 12, 31)).reserve("legal"))
                .isEqualTo(Money.parse("EUR 1500.00"));
        assertThat(atelier.ask(Atelier.SCOP, "fr.scop.legal-reserve", 2020)
                        .get(0)
                        .inputs())
                .containsEntry("held", "EUR 0.00");
    }
}
