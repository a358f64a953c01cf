package coop.be;

import coop.capital.Alarm;
import coop.capital.AnnualAccounts;
import coop.capital.Beneficiary;
import coop.capital.DistributionTest;
import coop.capital.Findings;
import coop.capital.LiquidityProjection;
import coop.capital.MoneyLedger;
import coop.capital.RefundArticles;
import coop.capital.ShareEvent.RefundPaid;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.core.journal.Entry;
import coop.core.value.Ratio;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Parameter;
import coop.voting.MeetingBook;
import coop.voting.MeetingBook.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.joda.money.Money;

/** What may be distributed: articles 6:115, 6:116 and 6:119 of the code. Evidence for the board, which signs its own finding. */
final class DistributionChecks {
    static final List<Check> ALL = List.of(
            Check.of("be.sc.net-assets", List.of("net-asset-test"), DistributionChecks::netAssets),
            Check.of("be.sc.liquidity", List.of("liquidity-test"), DistributionChecks::liquidity),
            Check.of("be.sc.alarm", List.of("alarm-meeting", "notice", "alarm-quiet"), DistributionChecks::alarm),
            Check.of("be.sc.legal-reserve", List.of("legal-reserve"), DistributionChecks::legalReserve));

    private DistributionChecks() {}

    private static List<Finding> netAssets(Examination examination) {
        Money nothing = Books.nothing(examination);
        Optional<SurplusAllocated> allocation = Books.allocation(examination);
        Money dividends = sum(examination, allocation, Books.DIVIDEND);
        Money patronage = sum(examination, allocation, Books.PATRONAGE);
        LocalDate close = examination.period().last();
        Money exits =
                MoneyLedger.of(
                                examination.coop(),
                                allocation.map(SurplusAllocated::on).orElse(close))
                        .refunds()
                        .stream()
                        .filter(refund -> refund.without().isAfter(close))
                        .flatMap(refund -> refund.value().stream())
                        .reduce(nothing, Money::plus);
        if (allocation.isEmpty()
                && exits.isZero()
                && Books.accounts(examination).isPresent()) {
            return List.of();
        }
        Parameter rule = Code.of(examination, "net-asset-test");
        Finding.Draft draft = examination.finding(rule).input("exits", exits).input("dividends", dividends);
        AnnualAccounts accounts = examination.need(Books.accounts(examination), "accounts");
        if (accounts.figure("total-assets").isEmpty()) {
            draft.wants("total-assets");
        }
        if (accounts.figure("debts").isEmpty()) {
            draft.wants("debts");
        }
        if (draft.isWanting()) {
            return List.of(draft.notEnoughData());
        }
        DistributionTest certain = DistributionTest.of(accounts, exits, dividends);
        DistributionTest whole = DistributionTest.of(accounts, exits, dividends.plus(patronage));
        boolean passes = whole.outcome() == DistributionTest.Outcome.PASSES;
        if (!passes && certain.outcome() == DistributionTest.Outcome.PASSES) {
            Code.find(examination, "patronage-is-distribution").ifPresent(draft::restsOn);
        }
        Money after = whole.after().orElse(nothing);
        return List.of(draft.input("net-assets", accounts.netAssets().orElse(nothing))
                .input("patronage", patronage)
                .input("headroom", whole.headroom().orElse(nothing))
                .value(after)
                .threshold(whole.unavailable())
                .judge(passes, after, whole.unavailable(), exits.plus(dividends).plus(patronage)));
    }

    private static Money sum(Examination examination, Optional<SurplusAllocated> allocation, String rule) {
        return allocation
                .map(allocated -> Books.sum(examination, Books.slices(allocated, rule)))
                .orElse(Books.nothing(examination));
    }

    /** Before each distribution of the period the board found that debts can be paid. */
    private static List<Finding> liquidity(Examination examination) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Books.events(examination, SurplusAllocated.class).stream()
                .filter(allocated -> allocated.slices().stream()
                        .anyMatch(slice -> slice.to().member().isPresent()
                                && slice.amount().isPositive()))
                .forEach(allocated -> days.add(allocated.on()));
        Books.events(examination, RefundPaid.class).forEach(paid -> days.add(paid.on()));
        List<Finding> findings = new ArrayList<>();
        for (LocalDate day : days) {
            Parameter rule = Code.on(examination, "liquidity-test", day);
            Finding.Draft draft = examination.finding(rule).input("distribution-on", day);
            Optional<coop.capital.Finding> found = examination
                    .book(Findings.BOOK, day)
                    .last(RefundArticles.Test.LIQUIDITY)
                    .filter(finding -> !finding.on().isBefore(day.minus(rule.period())));
            findings.add(found.map(finding -> judged(draft, finding, day, day.plus(rule.period())))
                    .orElseGet(() -> draft.notEnoughData("finding-liquidity")));
        }
        return findings;
    }

    private static Finding judged(
            Finding.Draft draft, coop.capital.Finding finding, LocalDate day, LocalDate mustReach) {
        Optional<LiquidityProjection> projection = projection(finding);
        Optional<Money> least = projection.map(LiquidityProjection::least);
        boolean reaches = finding.on().equals(day)
                || projection
                        .filter(some ->
                                !finding.on().plusMonths(some.flows().size()).isBefore(mustReach))
                        .isPresent();
        least.ifPresent(money -> draft.value(money).threshold(Money.zero(money.getCurrencyUnit())));
        boolean short_ = least.filter(Money::isNegative).isPresent();
        draft.input("board-found-on", finding.on())
                .input("board-found-negative", finding.negative())
                .input("needs-finding-of-the-board", true);
        boolean carries = !finding.negative() && !short_;
        return carries && !reaches
                ? draft.toVerify(finding.on(), day, mustReach)
                : draft.judge(
                        carries, finding.on(), day, least.map(Money::toString).orElse("–"));
    }

    /** The projection that a finding of the board rests on, when its evidence has one: cash, distribution and twelve flows. */
    private static Optional<LiquidityProjection> projection(coop.capital.Finding finding) {
        SortedMap<String, String> evidence = finding.evidence();
        if (!evidence.keySet().containsAll(List.of("cash", "distribution", "flows"))) {
            return Optional.empty();
        }
        List<Money> flows = Arrays.stream(evidence.getOrDefault("flows", "").split(";"))
                .map(String::strip)
                .map(Money::parse)
                .toList();
        return flows.size() < LiquidityProjection.MONTHS
                ? Optional.empty()
                : Optional.of(new LiquidityProjection(
                        finding.on(),
                        Money.parse(evidence.get("cash")),
                        Money.parse(evidence.get("distribution")),
                        flows));
    }

    /**
     * A negative finding of the board calls the general meeting within two months; then another calls none for twelve. Whether
     * these run from the convocation or from the meeting is read both ways, and so is whether a meeting that came late counts.
     */
    private static List<Finding> alarm(Examination examination) {
        List<Finding> findings = new ArrayList<>();
        Findings found = examination.book(Findings.BOOK);
        LocalDate quiet = LocalDate.MIN;
        LocalDate perhaps = LocalDate.MIN;
        for (coop.capital.Finding negative : found.all()) {
            if (!negative.negative() || negative.on().isBefore(quiet)) {
                continue;
            }
            Optional<Parameter> months = Code.findOn(examination, "alarm-quiet", negative.on());
            if (examination.period().contains(negative.on())) {
                findings.add(alarm(examination, negative, negative.on().isBefore(perhaps) ? months : Optional.empty()));
            }
            Optional<Sheet> meeting = after(examination, negative);
            if (months.isEmpty() || meeting.isEmpty()) {
                continue;
            }
            LocalDate on = meeting.get().meeting().on();
            LocalDate convened = meeting.get().meeting().convened();
            LocalDate by = negative.on()
                    .plus(Code.on(examination, "alarm-meeting", negative.on()).period());
            if (!on.isAfter(by)) {
                quiet = (convened.isBefore(negative.on()) ? negative.on() : convened)
                        .plus(months.get().period());
            }
            perhaps = on.plus(months.get().period());
        }
        boolean under = Books.accounts(examination)
                .flatMap(AnnualAccounts::netAssets)
                .filter(Money::isNegative)
                .isPresent();
        if (under
                && examination
                        .measured()
                        .latest(Findings.BOOK)
                        .last(RefundArticles.Test.NET_ASSETS)
                        .isEmpty()) {
            findings.add(
                    examination.finding(Code.of(examination, "alarm-meeting")).notEnoughData("finding-net-assets"));
        }
        return findings;
    }

    /** The first meeting that was held after a finding. */
    private static Optional<Sheet> after(Examination examination, coop.capital.Finding negative) {
        return examination.measured().latest(MeetingBook.BOOK).meetings().stream()
                .filter(sheet -> sheet.held().isPresent())
                .filter(sheet -> sheet.meeting().on().isAfter(negative.on()))
                .min(Comparator.comparing(sheet -> sheet.meeting().on()));
    }

    private static Finding alarm(
            Examination examination, coop.capital.Finding negative, Optional<Parameter> perhapsQuiet) {
        Parameter within = Code.on(examination, "alarm-meeting", negative.on());
        Parameter notice = Code.on(examination, "notice", negative.on());
        Alarm.Rule rule = new Alarm.Rule(within.period(), notice.period(), java.time.Period.ZERO);
        Alarm alarm = examination.book(Findings.BOOK, negative.on()).alarms(rule).stream()
                .filter(raised -> raised.finding().equals(negative))
                .findFirst()
                .orElseThrow();
        Optional<LocalDate> held =
                after(examination, negative).map(sheet -> sheet.meeting().on());
        Finding.Draft draft = examination
                .finding(within, notice)
                .input("found", negative.on())
                .input("convened-by", alarm.convenedBy())
                .threshold(alarm.meetingBy());
        perhapsQuiet.ifPresent(draft::restsOn);
        boolean later = examination.coop().journal().entries().stream()
                .map(Entry::on)
                .anyMatch(on -> on.isAfter(alarm.meetingBy()));
        if (held.isEmpty() && !later) {
            return draft.notEnoughData("meetings");
        }
        return held.map(on -> draft.value(on)
                        .judge(
                                !on.isAfter(alarm.meetingBy()),
                                negative.on(),
                                alarm.meetingBy(),
                                alarm.convenedBy(),
                                on))
                .orElseGet(() -> draft.judge(false, negative.on(), alarm.meetingBy(), alarm.convenedBy(), "–"));
    }

    /** The code of 1999 asked for a reserve; that of 2019 does not. */
    private static List<Finding> legalReserve(Examination examination) {
        Optional<Parameter> part = Code.find(examination, "legal-reserve");
        if (part.isEmpty()) {
            return List.of();
        }
        Optional<SurplusAllocated> allocated = Books.allocation(examination);
        if (allocated.isEmpty()) {
            return List.of(examination.finding(part.get()).notEnoughData("allocation"));
        }
        Money surplus = allocated.get().surplus();
        if (!surplus.isPositive()) {
            return List.of();
        }
        List<Slice> reserves = allocated.get().slices().stream()
                .filter(slice -> slice.to().kind() == Beneficiary.Kind.RESERVE)
                .toList();
        Ratio taken = Ratio.of(Books.sum(examination, reserves).getAmount()).dividedBy(Ratio.of(surplus.getAmount()));
        return List.of(examination
                .finding(part.get())
                .input("surplus", surplus)
                .value(taken)
                .threshold(part.get().ratio())
                .judge(
                        taken.compareTo(part.get().ratio()) >= 0,
                        taken,
                        part.get().ratio()));
    }
}
