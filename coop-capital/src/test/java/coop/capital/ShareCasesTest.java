package coop.capital;

import static org.assertj.core.api.Assertions.assertThat;

import coop.capital.ShareEvent.Cancelling;
import coop.capital.ShareEvent.Ground;
import coop.capital.ShareEvent.Means;
import coop.capital.loan.Loan;
import coop.capital.loan.LoanBook;
import coop.capital.loan.LoanTerms;
import coop.capital.loan.Loans;
import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.Ruling;
import coop.core.membership.Application;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.resolution.Resolution;
import coop.core.resolution.ResolutionRecorded;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code share-cases.txt}, each with its source. */
class ShareCasesTest {
    record Case(String name, String exit, String capital, List<String> acts, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(ShareCasesTest.class.getResourceAsStream("share-cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(" \\| ", -1))
                            .map(String::strip)
                            .toList())
                    .map(cells -> new Case(
                            cells.get(0), cells.get(1), cells.get(2), parts(cells.get(3)), parts(cells.get(4))));
        }
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comes_out_as_its_source_says(Case given) {
        Cooperative coop = Fixture.found(Fixture.statutes(given.exit(), given.capital(), "[]"));
        for (String act : given.acts()) {
            List<String> words = List.of(act.split(" +"));
            String last = words.get(words.size() - 1);
            boolean refused = last.startsWith("!");
            List<String> said = refused ? words.subList(2, words.size() - 1) : words.subList(2, words.size());
            Ruling ruling = act(coop, LocalDate.parse(words.get(0)), MemberId.parse(words.get(1)), said);
            if (refused) {
                assertThat(Fixture.codes(ruling))
                        .as(act)
                        .containsExactly(last.substring(1).split(","));
            } else {
                assertThat(ruling.reasons()).as(act).isEmpty();
                coop = coop.after(ruling);
            }
        }
        for (String expected : given.expected()) {
            String[] words = expected.split(" +", 3);
            String[] claim = words[2].split("=", 2);
            assertThat(seen(coop, LocalDate.parse(words[0]), MemberId.parse(words[1]), claim[0]))
                    .as(expected)
                    .isEqualTo(claim[1]);
        }
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static Ruling act(Cooperative coop, LocalDate on, MemberId who, List<String> said) {
        String first = said.size() > 1 ? said.get(1) : "";
        Optional<String> shareClass = said.size() > 2 ? Optional.of(said.get(2)) : Optional.empty();
        return switch (said.get(0)) {
            case "subscribe" -> Shares.subscribe(coop, who, shareClass, Long.parseLong(first), on);
            case "pay" ->
                Shares.pay(
                        coop,
                        who,
                        eur(first),
                        said.size() > 3 ? Optional.of(MemberId.parse(said.get(3))) : Optional.empty(),
                        Means.MONEY,
                        on);
            case "call" ->
                Shares.call(coop, who, Fixture.FIRST, List.of(new Call(LocalDate.parse(first), eur(said.get(2)))), on);
            case "give" ->
                Shares.transfer(coop, who, MemberId.parse(first), Fixture.FIRST, Long.parseLong(said.get(2)), on);
            case "newcomer" ->
                Shares.transferToNewcomer(
                        coop,
                        who,
                        new Application(MemberId.parse(first), on),
                        Fixture.FIRST,
                        Long.parseLong(said.get(2)),
                        Ground.GIFT);
            case "numbers" -> {
                String[] range = said.get(2).split("-");
                yield Shares.transfer(
                        coop,
                        who,
                        MemberId.parse(first),
                        Fixture.FIRST,
                        new Numbers(Long.parseLong(range[0]), Long.parseLong(range[1])),
                        on);
            }
            case "refund" ->
                Shares.refund(
                        coop,
                        who,
                        Fixture.FIRST,
                        first.isEmpty() ? Fixture.ALL : Optional.of(Long.parseLong(first)),
                        on);
            case "value" -> Shares.value(coop, on);
            case "payout" -> Shares.payout(coop, who, eur(first), on);
            case "payrun" -> Claims.payRun(coop, eur(first), on);
            case "setoff" -> Claims.setOff(coop, who, eur(first), on);
            case "lapse" -> Claims.lapse(coop, on);
            case "heirs" -> {
                SortedMap<MemberId, Ratio> heirs = new TreeMap<>();
                said.subList(1, said.size())
                        .forEach(
                                heir -> heirs.put(MemberId.parse(heir.split(":")[0]), Ratio.parse(heir.split(":")[1])));
                yield Claims.inherit(coop, who, heirs, on);
            }
            case "convert" -> ShareChanges.convert(coop, who, first, said.get(2), Long.parseLong(said.get(3)), on);
            case "cancel" -> cancel(coop, who, first, Cancelling.UNPAID, on);
            case "surrender" -> cancel(coop, who, first, Cancelling.GIVEN_UP, on);
            case "split" -> ShareChanges.split(coop, first, Ratio.parse(said.get(2)), said.get(3), on);
            case "increase" ->
                ShareChanges.increase(
                        coop,
                        first,
                        eur(said.get(2)),
                        Optional.of(said.get(3)).filter(name -> !name.equals("-")),
                        said.get(4),
                        on);
            case "request" -> Subscriptions.request(coop, who, Fixture.FIRST, Long.parseLong(first), on);
            case "approve" -> Subscriptions.approve(coop, who, List.of(), Optional.empty(), on);
            case "subpay" -> Subscriptions.pay(coop, who, eur(first), Optional.empty(), on);
            case "resign" -> Membership.resign(coop, who, on, Optional.empty(), "moves");
            case "die" -> Membership.die(coop, who, on, Optional.empty());
            case "admit" -> Membership.admit(coop, new Application(who, on).as(first));
            case "reverse" -> Corrections.reverse(coop, coop.journal().size(), on, "a mistake");
            case "decide" -> decide(on, first);
            case "accounts" -> accounts(coop, Integer.parseInt(first), said.subList(2, said.size()), on);
            default -> loan(coop, on, who, said);
        };
    }

    private static Ruling cancel(Cooperative coop, MemberId who, String count, Cancelling ground, LocalDate on) {
        return ShareChanges.cancel(coop, who, Fixture.FIRST, Long.parseLong(count), ground, Optional.empty(), on);
    }

    private static Ruling loan(Cooperative coop, LocalDate on, MemberId who, List<String> said) {
        String issue = said.get(1);
        return switch (said.get(0)) {
            case "issue" ->
                Loans.open(
                        coop,
                        new LoanTerms(
                                issue,
                                LoanTerms.Kind.LOAN,
                                Ratio.parse(said.get(2)),
                                Integer.parseInt(said.get(3)),
                                said.get(5).equals("yearly") ? LoanTerms.Paid.YEARLY : LoanTerms.Paid.AT_END,
                                Ratio.parse(said.get(4)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true),
                        Optional.empty(),
                        on);
            case "lend" -> Loans.agree(coop, who, issue, eur(said.get(2)), on);
            case "lendpay" -> Loans.pay(coop, who, issue, eur(said.get(2)), on);
            case "loanpass" -> Loans.pass(coop, who, MemberId.parse(issue), said.get(2), on);
            case "loanout" ->
                Loans.payOut(coop, who, issue, said.size() > 2 ? Optional.of(eur(said.get(2))) : Optional.empty(), on);
            default -> throw new IllegalArgumentException(said.get(0));
        };
    }

    private static Ruling decide(LocalDate on, String id) {
        Resolution resolution = new Resolution(
                id,
                "ordinary",
                id,
                on,
                "general-meeting",
                Resolution.Outcome.CARRIED,
                Optional.empty(),
                List.of(),
                List.of(),
                new TreeMap<>());
        return Ruling.granted(new ResolutionRecorded(on, resolution));
    }

    private static Ruling accounts(Cooperative coop, int year, List<String> figures, LocalDate on) {
        SortedMap<String, Money> all = new TreeMap<>();
        figures.forEach(figure -> all.put(figure.split("=")[0], eur(figure.split("=")[1])));
        Ruling drawnUp = Accounts.record(coop, new AnnualAccounts(year, all), on);
        Resolution approved = Fixture.resolution("accounts", year, on.toString());
        return drawnUp.and(Ruling.granted(new ResolutionRecorded(on, approved)));
    }

    private static String seen(Cooperative coop, LocalDate on, MemberId who, String what) {
        ShareRegister register = coop.book(ShareRegister.BOOK, on);
        MoneyLedger ledger = MoneyLedger.of(coop, on);
        List<Loan> loans = coop.book(LoanBook.BOOK, on).of(who);
        return switch (what) {
            case "shares" -> Long.toString(register.count(who));
            case "subscribed" -> plain(ledger.subscribed(who));
            case "paid" -> plain(ledger.paidIn(who));
            case "due" -> plain(ledger.due(who));
            case "overdue" -> plain(ledger.overdue(who, on));
            case "owed" -> plain(ledger.owed(who));
            case "duenow" -> plain(ledger.dueOut(on));
            case "pending" ->
                Long.toString(
                        ledger.refunds(who).stream().filter(Refund::isPending).count());
            case "value" -> plain(ledger.refunds(who).get(0).value().orElseThrow());
            case "loss" -> plain(ledger.refunds(who).get(0).loss().orElseThrow());
            case "room" -> plain(Headroom.of(coop, on).room().orElseThrow());
            case "dividends" -> plain(Headroom.of(coop, on).forDividends().orElseThrow());
            case "held" ->
                plain(coop.book(SubscriptionBook.BOOK, on).of(who).get(0).held());
            case "member" -> Boolean.toString(coop.book(MemberRegister.BOOK, on).isMember(who));
            case "interest" -> plain(loans.get(0).interestPaid());
            case "withheld" -> plain(loans.get(0).withheld());
            case "lent" -> plain(loans.get(0).outstanding());
            case "numbers" ->
                register.holdings(who).values().stream()
                        .flatMap(List::stream)
                        .flatMap(lot -> lot.numbers().stream())
                        .map(Numbers::toString)
                        .collect(Collectors.joining(" "));
            case "lots" ->
                register.holdings(who).entrySet().stream()
                        .flatMap(held -> held.getValue().stream().map(lot -> lot(held.getKey(), lot)))
                        .collect(Collectors.joining(" "));
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String lot(String shareClass, Lot lot) {
        return shareClass + ":" + lot.acquired() + ":" + lot.count() + ":" + plain(lot.paidIn());
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }
}
