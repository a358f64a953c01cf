package coop.be;

import coop.capital.Beneficiary;
import coop.capital.Dividend;
import coop.capital.MoneyLedger;
import coop.capital.Refund;
import coop.capital.ShareClass;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Parameter;
import java.time.LocalDate;
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
     * Nobody's advantage is above the rate, of what was really paid in while it was borne. Dividends alone and before tax are
     * the strictest reading of nothing and the laxest of all: where the readings disagree, a person has to judge.
     *
     * <p>For example EUR 50.00 on EUR 1,000 paid in on average are 5 %, though only EUR 250 are left on the last day.
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
        Borne gross = new Borne();
        Borne net = new Borne();
        for (Slice slice : Books.slices(allocated.get(), Books.DIVIDEND)) {
            Optional<MemberId> who = slice.to().member();
            if (who.isEmpty() || slice.amount().isZero()) {
                continue;
            }
            Borne.On on = paidIn(examination, allocated.get(), slice, who.get(), ledger);
            if (on.isNothing()) {
                return draft.notEnoughData("shares");
            }
            gross.add(who.get(), slice.amount(), on);
            if (slice.withheld().isPresent()) {
                net.add(who.get(), slice.net(), on);
            }
        }
        Borne.Rate before = gross.highest();
        Borne.Rate after = net.highest();
        Borne.Rate strict = withRebates(allocated.get(), gross, ledger);
        draft.input("highest-dividend", before.shown())
                .input("highest-dividend-net", after.shown())
                .input("highest-with-rebates", strict.shown());
        if (after.isAbove(cap.ratio())) {
            return draft.value(after.least()).judge(false, after.least(), cap.ratio());
        }
        if (before.isAbove(cap.ratio())) {
            return draft.restsOn(examination.parameter("advantage-net"))
                    .value(before.least())
                    .judge(false, before.least(), cap.ratio());
        }
        if (!before.isAtMost(cap.ratio())) {
            return draft.value(before.shown()).toVerify(before.least(), before.shown(), cap.ratio());
        }
        if (!strict.isAtMost(cap.ratio())) {
            return draft.restsOn(examination.parameter("patronage-is-advantage"))
                    .value(strict.shown())
                    .judge(false, strict.shown(), cap.ratio());
        }
        return draft.value(strict.shown()).judge(true, strict.shown(), cap.ratio());
    }

    /** What was paid in for the shares that bear a dividend: as it was counted, or else between what is known of it. */
    private static Borne.On paidIn(
            Examination examination, SurplusAllocated allocated, Slice slice, MemberId who, MoneyLedger ledger) {
        Optional<Dividend> rule = Books.dividend(examination, allocated, slice);
        List<ShareClass> bearing = Books.bearing(examination, rule);
        List<String> classes = bearing.isEmpty()
                ? List.of("")
                : bearing.stream().map(ShareClass::id).toList();
        boolean counted =
                rule.filter(some -> some.base() != MoneyLedger.Base.PAID_IN).isEmpty();
        Optional<Money> base = slice.base().filter(money -> counted && money.isPositive());
        if (base.isPresent()) {
            Ratio mean = Ratio.of(base.get().getAmount());
            Ratio rounding =
                    Ratio.of(Money.ofMinor(base.get().getCurrencyUnit(), 1).getAmount());
            return new Borne.On(classes, mean, mean.plus(rounding));
        }
        Ratio last = Ratio.of(ledger.paidIn(who).getAmount());
        LocalDate eve = examination.period().first().minusDays(1);
        Ratio first = eve.isBefore(examination.measured().founded())
                ? last
                : Ratio.of(MoneyLedger.of(examination.coop(), eve).paidIn(who).getAmount());
        Ratio nominal = bearing.stream()
                .map(shares -> Books.most(examination, who, shares))
                .reduce(Ratio.ZERO, Ratio::plus);
        Ratio most = first.equals(last) ? last : first.max(last).max(nominal);
        return new Borne.On(classes, first.compareTo(last) < 0 ? first : last, most);
    }

    /** The highest rate when rebates count too, on what is paid in at the end of the year. */
    private static Borne.Rate withRebates(SurplusAllocated allocated, Borne dividends, MoneyLedger ledger) {
        SortedMap<MemberId, Money> rebates = new TreeMap<>();
        allocated.slices().stream()
                .filter(slice -> !slice.rule().equals(Books.DIVIDEND))
                .filter(slice -> slice.amount().isPositive())
                .forEach(
                        slice -> slice.to().member().ifPresent(who -> rebates.merge(who, slice.amount(), Money::plus)));
        Borne.Rate highest = dividends.highest();
        for (var entry : rebates.entrySet()) {
            Money paid = ledger.paidIn(entry.getKey());
            Borne.Rate rebate = paid.isPositive()
                    ? Borne.Rate.of(Ratio.of(entry.getValue().getAmount()).dividedBy(Ratio.of(paid.getAmount())))
                    : Borne.Rate.UNKNOWN;
            highest = highest.max(dividends.highest(entry.getKey()).plus(rebate));
        }
        return highest;
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
