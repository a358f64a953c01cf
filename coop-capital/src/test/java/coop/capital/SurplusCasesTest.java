package coop.capital;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.Membership;
import coop.core.statutes.Statutes;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code surplus-cases.txt}, each with its source. */
class SurplusCasesTest {
    static Stream<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(SurplusCasesTest.class.getResourceAsStream("surplus-cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .map(cells -> new Case(
                            cells.get(0),
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            cells.get(4),
                            cells.get(5),
                            cells.get(6),
                            cells.get(7)));
        }
    }

    record Case(
            String name,
            String share,
            String accounts,
            String reserves,
            String shares,
            String measures,
            String rules,
            String expected) {
        CurrencyUnit currency() {
            return CurrencyUnit.of(share.substring(0, 3));
        }

        Money money(String amount) {
            return Money.parse(currency() + " " + amount);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static MemberId person(String name) {
        return MemberId.parse(name);
    }

    private static Cooperative cooperative(Case given) {
        Statutes statutes =
                Fixture.SDK.installed().statutes("""
                {"cooperative": {"name": "Case", "founded": "2011-01-01", "currency": "%s"},
                 "capital": {"classes": [{"id": "A", "nominal": "%s"}]},
                 "surplus": {"rules": %s}}""".formatted(given.currency(), given.share(), given.rules()));
        Cooperative coop = Membership.found(
                statutes,
                LocalDate.of(2011, 1, 1),
                IntStream.rangeClosed(1, 9).mapToObj(MemberId::of).toArray(MemberId[]::new));
        List<Slice> before = new ArrayList<>();
        List<String> cells = words(given.reserves());
        for (int i = 0; i < cells.size(); i += 2) {
            before.add(new Slice(
                    "reserve",
                    Beneficiary.reserve(cells.get(i)),
                    given.money(cells.get(i + 1)),
                    Optional.empty(),
                    Reason.of("x", "x", "before")));
        }
        if (!before.isEmpty()) {
            coop = coop.after(Ruling.granted(new SurplusAllocated(
                    LocalDate.of(2012, 6, 1),
                    2011,
                    before.get(0).amount(),
                    "surplus-2011",
                    Hash.of("before"),
                    before)));
        }
        for (String lot : given.shares().isEmpty()
                ? List.<String>of()
                : List.of(given.shares().split(", "))) {
            List<String> cell = words(lot);
            coop = Fixture.holding(coop, person(cell.get(0)), Long.parseLong(cell.get(1)), cell.get(2));
        }
        return coop;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }

    private static SurplusPlan plan(Case given) {
        SortedMap<String, Money> figures = new TreeMap<>();
        List<String> cells = words(given.accounts());
        for (int i = 0; i < cells.size(); i += 2) {
            figures.put(cells.get(i), given.money(cells.get(i + 1)));
        }
        SortedMap<String, SortedMap<MemberId, Ratio>> measures = new TreeMap<>();
        for (String measure : given.measures().isEmpty()
                ? List.<String>of()
                : List.of(given.measures().split("; "))) {
            List<String> cell = words(measure);
            SortedMap<MemberId, Ratio> quantities = new TreeMap<>();
            cell.stream()
                    .skip(1)
                    .map(each -> each.split("="))
                    .forEach(each -> quantities.put(person(each[0]), Ratio.parse(each[1])));
            measures.put(cell.get(0), quantities);
        }
        Cooperative coop = Fixture.approved(cooperative(given), 2013, figures, "2014-06-01");
        return Surplus.plan(coop, new AnnualAccounts(2013, figures), measures);
    }

    private static Money found(SurplusPlan plan, Case given, String what) {
        if (!what.matches("m[0-9]+(\\..*)?")) {
            return plan.total(what);
        }
        int dot = what.indexOf('.');
        MemberId who = person(dot < 0 ? what : what.substring(0, dot));
        Money none = Money.zero(given.currency());
        return plan.of(who).stream()
                .map(slice -> switch (dot < 0 ? "" : what.substring(dot + 1)) {
                    case "" -> slice.to().kind() == Beneficiary.Kind.MEMBER ? slice.amount() : none;
                    case "work" -> slice.to().kind() == Beneficiary.Kind.WORKER ? slice.amount() : none;
                    case "tax" -> slice.withheld().orElse(none);
                    case "net" -> slice.net();
                    case "cash" -> slice.cash();
                    case "kind" -> slice.inKind();
                    default -> throw new IllegalArgumentException(what);
                })
                .reduce(none, Money::plus);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_surplus_is_shared_as_its_source_says(Case given) {
        SurplusPlan plan = plan(given);
        for (String each : words(given.expected())) {
            String[] sides = each.split("=");
            assertThat(found(plan, given, sides[0])).as(sides[0]).isEqualTo(given.money(sides[1]));
        }
        assertThat(plan.slices().stream().map(Slice::amount).reduce(Money.zero(given.currency()), Money::plus))
                .isEqualTo(plan.surplus());
        assertThat(plan.steps().get(plan.steps().size() - 1).left().isZero()).isTrue();
    }
}
