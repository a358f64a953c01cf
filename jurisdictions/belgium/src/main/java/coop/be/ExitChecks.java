package coop.be;

import coop.capital.CapitalArticles;
import coop.capital.Headroom;
import coop.capital.MoneyLedger;
import coop.capital.Refund;
import coop.capital.RefundArticles;
import coop.capital.ShareClass;
import coop.capital.SurplusAllocated;
import coop.capital.Valuation;
import coop.capital.Valuations;
import coop.core.membership.Exit;
import coop.core.membership.Exits;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.membership.MembershipArticles;
import coop.core.membership.MembershipEvent.MemberResigned;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Leaving, and what leavers get: article 6:120 of the code. */
final class ExitChecks {
    static final List<Check> ALL = List.of(
            Check.one("be.sc.exit-right", List.of("exit-right"), ExitChecks::right),
            Check.of("be.sc.exit-window", List.of("exit-window"), ExitChecks::window),
            Check.of("be.sc.founder-exit", List.of("founder-exit-year", "founder-exit-counted"), ExitChecks::founders),
            Check.of("be.sc.exit-value", List.of("exit-value"), ExitChecks::value),
            Check.of("be.sc.exit-payment", List.of("exit-payment"), ExitChecks::payment),
            Check.of("be.sc.exit-gate", List.of("exit-gate"), ExitChecks::gate),
            Check.of("be.sc.suspended-first", List.of("suspended-first"), ExitChecks::suspended),
            Check.of("be.sc.exit-report", List.of("exit-report"), ExitChecks::report));

    private ExitChecks() {}

    private static Finding right(Examination examination) {
        Parameter rule = Code.of(examination, "exit-right");
        List<ShareClass> classes = examination.section(CapitalArticles.class).classes();
        if (classes.isEmpty()) {
            return examination.finding(rule).notEnoughData("share-classes");
        }
        List<String> bound = classes.stream()
                .filter(shares -> !shares.redeemable())
                .map(ShareClass::id)
                .toList();
        return examination
                .finding(rule)
                .input("classes-that-cannot-be-given-back", bound)
                .value(bound.size())
                .threshold(0)
                .judge(bound.isEmpty(), String.join(", ", bound));
    }

    /** Each resignation of the period took effect when the statutes, or where they are silent the code, say. */
    private static List<Finding> window(Examination examination) {
        List<Finding> findings = new ArrayList<>();
        for (MemberResigned resigned : Books.events(examination, MemberResigned.class)) {
            Parameter window = Code.on(examination, "exit-window", resigned.received());
            boolean spoken = Books.say(examination, resigned.received(), "membership", "exit");
            Exit byDefault = new Exits.Window((int) window.period().toTotalMonths());
            Exit exit = spoken
                    ? examination
                            .coop()
                            .statutes(resigned.received())
                            .section(MembershipArticles.class)
                            .exit()
                    : byDefault;
            Span year = Membership.yearOf(
                    resigned.received(), examination.measured().articles(resigned.received()));
            LocalDate due = exit.effective(resigned.received(), year);
            findings.add(examination
                    .finding(window)
                    .layer(spoken ? Layer.STATUTES : Layer.DEFAULT)
                    .input("received", resigned.received())
                    .value(resigned.on())
                    .threshold(due)
                    .judge(
                            resigned.on().equals(due),
                            resigned.received(),
                            resigned.on().minusDays(1),
                            due.minusDays(1)));
        }
        return findings;
    }

    /** A founder may resign from the third financial year; whether the year of foundation is the first can be read both ways. */
    private static List<Finding> founders(Examination examination) {
        LocalDate founded = examination.measured().founded();
        MemberRegister first = examination.book(MemberRegister.BOOK, founded);
        List<Finding> findings = new ArrayList<>();
        for (MemberResigned resigned : Books.events(examination, MemberResigned.class)) {
            if (!first.isMember(resigned.who())) {
                continue;
            }
            Parameter from = Code.on(examination, "founder-exit-year", resigned.received());
            int year = Books.yearSinceFoundation(examination, resigned.received());
            Finding.Draft draft = examination
                    .finding(from)
                    .input("founded", founded)
                    .input("received", resigned.received())
                    .value(year)
                    .threshold(from.count());
            if (year == from.count()) {
                draft.restsOn(Code.on(examination, "founder-exit-counted", resigned.received()));
            }
            findings.add(draft.judge(year >= from.count(), resigned.received(), year, from.count()));
        }
        return findings;
    }

    /** No refund is above what the statutes say, or where they are silent what was paid in and the part of the net assets. */
    private static List<Finding> value(Examination examination) {
        List<Finding> findings = new ArrayList<>();
        for (Refund refund : Books.refunds(examination)) {
            boolean spoken = Books.say(examination, refund.exit(), "capital", "valuation");
            Finding.Draft draft = examination
                    .finding(
                            spoken
                                    ? examination.written("capital.valuation", refund.exit())
                                    : Code.on(examination, "exit-value", refund.exit()))
                    .layer(spoken ? Layer.STATUTES : Layer.DEFAULT)
                    .input("shares", refund.count())
                    .input("exit", refund.exit());
            Valuation valuation = spoken
                    ? examination
                            .coop()
                            .statutes(refund.exit())
                            .section(CapitalArticles.class)
                            .valuation()
                    : new Valuations.LesserOfPaidInAndNetAssets();
            Optional<Money> most = worth(examination, refund, valuation);
            refund.paidIn().ifPresent(paid -> draft.input("paid-in", paid));
            if (refund.value().isEmpty()) {
                findings.add(draft.notEnoughData("refund-value"));
            } else if (most.isEmpty()) {
                findings.add(draft.notEnoughData("approved-accounts"));
            } else {
                findings.add(draft.value(refund.value().get())
                        .threshold(most.get())
                        .judge(
                                !refund.value().get().isGreaterThan(most.get()),
                                refund.value().get(),
                                most.get()));
            }
        }
        return findings;
    }

    private static Optional<Money> worth(Examination examination, Refund refund, Valuation valuation) {
        return refund.nominal()
                .flatMap(nominal -> refund.paidIn()
                        .flatMap(paid -> valuation
                                .of(
                                        new Valuation.Leaving(
                                                refund.who(),
                                                refund.shareClass(),
                                                refund.count(),
                                                nominal,
                                                paid,
                                                refund.exit()),
                                        examination.coop(),
                                        LocalDate.MAX)
                                .map(Valuation.Value::amount)));
    }

    /** A refund falls due within a month of the exit, where the statutes say nothing else. */
    private static List<Finding> payment(Examination examination) {
        List<Finding> findings = new ArrayList<>();
        for (Refund refund : Books.refunds(examination)) {
            boolean spoken = Books.say(examination, refund.without(), "capital", "payment");
            Parameter within = spoken
                    ? examination.written("capital.payment", refund.without())
                    : Code.on(examination, "exit-payment", refund.without());
            LocalDate by = refund.without()
                    .plus(
                            spoken
                                    ? examination
                                            .coop()
                                            .statutes(refund.without())
                                            .section(CapitalArticles.class)
                                            .payment()
                                    : within.period())
                    .minusDays(1);
            Finding.Draft draft = examination
                    .finding(within)
                    .layer(spoken ? Layer.STATUTES : Layer.DEFAULT)
                    .input("exit", refund.without().minusDays(1))
                    .threshold(by);
            findings.add(refund.due()
                    .map(due -> draft.value(due).judge(!due.isAfter(by), due, by))
                    .orElseGet(() -> draft.notEnoughData("refund-value")));
        }
        return findings;
    }

    /** Where the statutes have a gate, less than that part of the capital or of the members leaves in full. */
    private static List<Finding> gate(Examination examination) {
        Optional<Ratio> part =
                examination.section(CapitalArticles.class).refunds().gate().map(RefundArticles.Gate::part);
        List<Refund> refunds = Books.refunds(examination).stream()
                .filter(refund -> refund.nominal().isPresent())
                .toList();
        if (part.isEmpty() || refunds.isEmpty()) {
            return List.of();
        }
        Parameter practice = Code.of(examination, "exit-gate");
        LocalDate eve = examination.period().first().minusDays(1);
        Money asked = refunds.stream()
                .flatMap(refund -> refund.nominal().stream())
                .reduce(Books.nothing(examination), Money::plus);
        Money capital = MoneyLedger.of(
                        examination.coop(),
                        eve.isBefore(examination.measured().founded())
                                ? examination.measured().founded()
                                : eve)
                .subscribed();
        Finding.Draft draft = examination
                .finding(
                        examination.written(
                                "capital.refunds.gate", examination.period().last()),
                        practice)
                .layer(Layer.STATUTES)
                .input("asked", asked)
                .input("capital", capital);
        if (!capital.isPositive()) {
            return List.of(draft.notEnoughData("shares"));
        }
        Ratio leaving = Ratio.of(asked.getAmount()).dividedBy(Ratio.of(capital.getAmount()));
        boolean open = refunds.stream()
                .filter(refund -> refund.due()
                        .filter(due -> !due.isAfter(examination.period().last()))
                        .isPresent())
                .flatMap(refund -> refund.open().stream())
                .anyMatch(Money::isPositive);
        boolean all = leaving.compareTo(part.get()) < 0;
        return List.of(draft.input("all-is-to-be-paid", all)
                .value(leaving)
                .threshold(part.get())
                .judge(!all || !open, leaving, part.get()));
    }

    /** While refunds are owed, dividends get no more than what is left after them. */
    private static List<Finding> suspended(Examination examination) {
        List<Finding> findings = new ArrayList<>();
        for (SurplusAllocated allocated : Books.events(examination, SurplusAllocated.class)) {
            Money given = Books.sum(
                    examination,
                    allocated.slices().stream()
                            .filter(slice -> slice.to().member().isPresent())
                            .toList());
            LocalDate eve = allocated.on().minusDays(1);
            Money owed = MoneyLedger.of(examination.coop(), eve).owed();
            if (!given.isPositive() || !owed.isPositive()) {
                continue;
            }
            Parameter rule = Code.on(examination, "suspended-first", allocated.on());
            Finding.Draft draft = examination.finding(rule).input("owed", owed).value(given);
            findings.add(Headroom.of(examination.coop(), eve)
                    .forDividends()
                    .map(room -> draft.threshold(room).judge(!given.isGreaterThan(room), given, owed, room))
                    .orElseGet(() -> draft.notEnoughData("approved-accounts")));
        }
        return findings;
    }

    private static List<Finding> report(Examination examination) {
        List<Refund> refunds = Books.refunds(examination);
        if (refunds.isEmpty()) {
            return List.of();
        }
        Money paid = refunds.stream()
                .flatMap(refund -> refund.value().stream())
                .reduce(Books.nothing(examination), Money::plus);
        return List.of(examination
                .finding(Code.of(examination, "exit-report"))
                .input("exits", refunds.size())
                .input("amounts", paid)
                .toVerify(refunds.size(), paid));
    }
}
