package coop.be;

import coop.capital.Beneficiary;
import coop.capital.MoneyLedger;
import coop.capital.Refund;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/** Approval as a social enterprise: article 8:5 of the code and the royal decree of 28 June 2019. */
final class SocialChecks {
    static final List<Check> ALL = List.of(
            Check.one(
                    "be.es.social-purpose",
                    List.of("social-purpose"),
                    e -> MemberChecks.clause(e, e.parameter("social-purpose"), "be.social-purpose")),
            Check.one(
                    "be.es.asset-lock",
                    List.of("asset-lock"),
                    e -> MemberChecks.clause(e, e.parameter("asset-lock"), "be.asset-lock")),
            Check.one(
                    "be.es.advantage-cap",
                    List.of("advantage-cap", "advantage-net", "patronage-is-advantage"),
                    SocialChecks::advantage),
            Check.of("be.es.exit-at-paid-in", List.of("exit-at-paid-in"), SocialChecks::exits),
            Check.one("be.es.mandates", List.of("social-mandates"), e -> ApprovalChecks.unpaid(e, "social-mandates")),
            VotesExercised.cap("be.es.vote-cap", "social-vote-cap", List.of()),
            Check.one("be.es.projects-first", List.of("projects-first"), SocialChecks::projects),
            Check.one(
                    "be.es.special-report",
                    List.of("social-report", "social-report-within"),
                    e -> ApprovalChecks.report(e, "social-report")));

    private SocialChecks() {}

    /**
     * Nobody's advantage is above the rate, of what was really paid in. Dividends alone and before tax are the strictest
     * reading of nothing and the laxest of all: where the readings disagree, a person has to judge.
     */
    private static Finding advantage(Examination examination) {
        Parameter cap = examination.parameter("advantage-cap");
        Finding.Draft draft = examination.finding(cap).threshold(cap.ratio());
        Optional<SurplusAllocated> allocated = Books.allocation(examination);
        if (allocated.isEmpty()) {
            return draft.notEnoughData("allocation");
        }
        MoneyLedger ledger =
                MoneyLedger.of(examination.coop(), examination.period().last());
        SortedMap<MemberId, Money> gross = new TreeMap<>();
        SortedMap<MemberId, Money> net = new TreeMap<>();
        SortedMap<MemberId, Money> all = new TreeMap<>();
        for (Slice slice : allocated.get().slices()) {
            slice.to().member().ifPresent(who -> {
                all.merge(who, slice.amount(), Money::plus);
                if (slice.rule().equals(Books.DIVIDEND)) {
                    gross.merge(who, slice.amount(), Money::plus);
                    net.merge(who, slice.net(), Money::plus);
                }
            });
        }
        if (!gross.isEmpty()
                && gross.keySet().stream().allMatch(who -> !ledger.paidIn(who).isPositive())) {
            return draft.notEnoughData("shares");
        }
        Ratio strict = highest(all, ledger);
        Ratio before = highest(gross, ledger);
        Ratio after = highest(net, ledger);
        draft.input("highest-dividend", before)
                .input("highest-dividend-net", after)
                .input("highest-with-rebates", strict);
        if (after.compareTo(cap.ratio()) > 0) {
            return draft.value(after).judge(false, after, cap.ratio());
        }
        if (before.compareTo(cap.ratio()) > 0) {
            return draft.restsOn(examination.parameter("advantage-net"))
                    .value(before)
                    .judge(false, before, cap.ratio());
        }
        if (strict.compareTo(cap.ratio()) > 0) {
            return draft.restsOn(examination.parameter("patronage-is-advantage"))
                    .value(strict)
                    .judge(false, strict, cap.ratio());
        }
        return draft.value(strict).judge(true, strict, cap.ratio());
    }

    private static Ratio highest(SortedMap<MemberId, Money> amounts, MoneyLedger ledger) {
        return amounts.entrySet().stream()
                .filter(entry -> ledger.paidIn(entry.getKey()).isPositive())
                .map(entry -> Ratio.of(entry.getValue().getAmount())
                        .dividedBy(Ratio.of(ledger.paidIn(entry.getKey()).getAmount())))
                .max(Comparator.naturalOrder())
                .orElse(Ratio.ZERO);
    }

    private static List<Finding> exits(Examination examination) {
        Parameter rule = examination.parameter("exit-at-paid-in");
        return Books.refunds(examination).stream()
                .map(refund -> exit(examination.finding(rule).input("exit", refund.exit()), refund))
                .toList();
    }

    private static Finding exit(Finding.Draft draft, Refund refund) {
        if (refund.value().isEmpty()
                || refund.paidIn().isEmpty()
                || refund.nominal().isEmpty()) {
            return draft.notEnoughData("refund-value");
        }
        Money paid = refund.paidIn().get();
        Money nominal = refund.nominal().get();
        Money most = paid.isGreaterThan(nominal) ? nominal : paid;
        Money value = refund.value().get();
        return draft.value(value).threshold(most).judge(!value.isGreaterThan(most), value, most);
    }

    /** A dividend comes only after something is set apart for projects: here a fund. */
    private static Finding projects(Examination examination) {
        Parameter rule = examination.parameter("projects-first");
        Finding.Draft draft = examination.finding(rule);
        Optional<SurplusAllocated> allocated = Books.allocation(examination);
        if (allocated.isEmpty()) {
            return draft.notEnoughData("allocation");
        }
        Money dividends = Books.sum(examination, Books.slices(allocated.get(), Books.DIVIDEND));
        Money funds = Books.sum(
                examination,
                allocated.get().slices().stream()
                        .filter(slice -> slice.to().kind() == Beneficiary.Kind.FUND)
                        .toList());
        return draft.input("dividends", dividends)
                .value(funds)
                .threshold(Books.nothing(examination))
                .judge(!dividends.isPositive() || funds.isPositive(), dividends, funds);
    }
}
