package coop.be;

import coop.capital.DayCount;
import coop.capital.Dividend;
import coop.capital.ShareClass;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.capital.SurplusArticles;
import coop.capital.YearBasis;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Parameter;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The most that shares may bear: 6 % of their nominal value after withholding tax.
 *
 * <p>For example on a share of EUR 500: EUR 42.85 of which EUR 12.86 are withheld leave EUR 29.99, which is within EUR 30.00; EUR
 * 42.87 leave 30.01, which is not. The highest rate that a class of shares bore for any holder is what counts: two rules of 6 %
 * on one class are 12 %, and shares of a class that bears nothing dilute nothing. Shares held for a part of the year may bear a
 * full dividend or a part of it: the decree allows pro rata temporis and does not ask for it. Where it matters which of the two
 * it was, and the statutes do not tell, a person has to look.
 */
final class DividendCap {
    private DividendCap() {}

    private record Paid(MemberId who, Money gross, Optional<Money> withheld, Money base, Borne.On on) {
        Money net() {
            return withheld.map(gross::minus).orElse(gross);
        }

        Paid taxed(Ratio tax) {
            Money withhold = Money.of(
                    gross.getCurrencyUnit(),
                    Ratio.of(gross.getAmount())
                            .times(tax)
                            .toDecimal(gross.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP));
            return new Paid(who, gross, Optional.of(withhold), base, on);
        }
    }

    static Finding examine(Examination examination) {
        Parameter cap = examination.parameter("dividend-cap");
        Optional<SurplusAllocated> allocated = Books.allocation(examination);
        Finding.Draft draft = examination.finding(cap);
        if (allocated.isEmpty()) {
            return draft.notEnoughData("allocation");
        }
        List<Paid> all = paid(examination, allocated.get());
        Money nothing = Books.nothing(examination);
        Money gross = all.stream().map(Paid::gross).reduce(nothing, Money::plus);
        Optional<Dividend> alone = alone(examination, allocated.get());
        Layer.Spoken<Ratio> spoken = Layer.strictest(
                        Optional.of(cap.ratio()),
                        alone.flatMap(Dividend::atMost),
                        Optional.empty(),
                        Comparator.reverseOrder())
                .orElseThrow();
        draft.layer(spoken.layer())
                .input("gross", gross)
                .input("holders", all.stream().map(Paid::who).distinct().count())
                .threshold(spoken.value());
        if (all.isEmpty()) {
            return draft.value(Ratio.ZERO).judge(true, gross, Ratio.ZERO, cap.ratio());
        }
        boolean onRecord = all.stream().allMatch(paid -> paid.withheld().isPresent());
        if (all.stream().anyMatch(paid -> paid.on().isNothing())) {
            return draft.notEnoughData("shares");
        }
        if (spoken.layer() == Layer.STATUTES) {
            boolean net = onRecord && alone.orElseThrow().cap() == Dividend.Cap.NET;
            Function<Paid, Money> amount = net ? Paid::net : Paid::gross;
            Ratio highest = ofBase(all, amount, nothing);
            Ratio toTheCent = ofBase(all, amount, Money.ofMinor(nothing.getCurrencyUnit(), 1));
            return draft.restsOnlyOn(
                            examination.written("surplus.rules", allocated.get().on()))
                    .input("withheld", onRecord ? withheld(all, nothing) : "not on record")
                    .value(highest)
                    .judge(toTheCent.compareTo(spoken.value()) <= 0, gross, highest, spoken.value());
        }
        if (!onRecord && !borne(all, Paid::gross).isAtMost(cap.ratio())) {
            Parameter tax =
                    examination.parameter("withholding-tax", allocated.get().on());
            draft.restsOn(tax);
            all = all.stream()
                    .map(paid -> paid.withheld().isPresent() ? paid : paid.taxed(tax.ratio()))
                    .toList();
        }
        draft.input("net", all.stream().map(Paid::net).reduce(nothing, Money::plus))
                .input("highest-net", highestNet(all));
        return judged(draft, borne(all, Paid::net), gross, cap.ratio());
    }

    private static Finding judged(Finding.Draft draft, Borne.Rate highest, Money gross, Ratio cap) {
        if (highest.isAbove(cap)) {
            return draft.value(highest.least()).judge(false, gross, highest.least(), cap);
        }
        Ratio most = highest.shown();
        return highest.isAtMost(cap)
                ? draft.value(most).judge(true, gross, most, cap)
                : draft.value(most).toVerify(gross, highest.least(), most, cap);
    }

    /** The one rule on dividends, when there is one only: then its rate is what the statutes allow. */
    private static Optional<Dividend> alone(Examination examination, SurplusAllocated allocated) {
        List<Dividend> rules =
                examination.coop().statutes(allocated.on()).section(SurplusArticles.class).rules().stream()
                        .filter(Dividend.class::isInstance)
                        .map(Dividend.class::cast)
                        .toList();
        return rules.size() == 1 ? Optional.of(rules.get(0)) : Optional.empty();
    }

    private static List<Paid> paid(Examination examination, SurplusAllocated allocated) {
        List<Paid> all = new ArrayList<>();
        for (Slice slice : Books.slices(allocated, Books.DIVIDEND)) {
            Optional<Dividend> rule = Books.dividend(examination, allocated, slice);
            slice.to().member().ifPresent(who -> {
                Borne.On on = nominal(examination, who, rule);
                all.add(new Paid(
                        who,
                        slice.amount(),
                        slice.withheld(),
                        slice.base().orElseGet(() -> rounded(examination, on.least())),
                        on));
            });
        }
        return all;
    }

    private static Money rounded(Examination examination, Ratio amount) {
        Money nothing = Books.nothing(examination);
        return Money.of(
                nothing.getCurrencyUnit(),
                amount.toDecimal(nothing.getCurrencyUnit().getDecimalPlaces(), RoundingMode.DOWN));
    }

    /**
     * The nominal value that a dividend is on: by days at the least, and what was held on any day at the most; what is held at
     * the end of the year, where the rule says so.
     */
    private static Borne.On nominal(Examination examination, MemberId who, Optional<Dividend> rule) {
        List<ShareClass> bearing = Books.bearing(examination, rule);
        List<ShareClass> held = bearing.stream()
                .filter(shares -> Books.most(examination, who, shares).signum() > 0)
                .toList();
        List<ShareClass> free =
                held.stream().filter(shares -> shares.interestCap().isEmpty()).toList();
        List<ShareClass> narrow = free.isEmpty() ? held : free;
        List<String> ids = held.stream().map(ShareClass::id).toList();
        Ratio most = sum(held, shares -> Books.most(examination, who, shares));
        Ratio atEnd = sum(narrow, shares -> Books.atEnd(examination, who, shares));
        if (rule.filter(some -> !some.proRata()).isPresent() && atEnd.signum() > 0) {
            return new Borne.On(ids, atEnd, sum(held, shares -> Books.atEnd(examination, who, shares)));
        }
        DayCount days = rule.map(Dividend::days).orElse(DayCount.FIRST_DAY_COUNTED);
        Ratio byDays = sum(narrow, shares -> Books.byDays(examination, who, shares, days));
        boolean proRata = rule.filter(some -> some.proRata() && some.basis() == YearBasis.ACTUAL)
                        .isPresent()
                && narrow.size() == held.size()
                && byDays.signum() > 0;
        return new Borne.On(ids, byDays, proRata ? byDays : most);
    }

    private static Ratio sum(List<ShareClass> classes, Function<ShareClass, Ratio> nominal) {
        return classes.stream().map(nominal).reduce(Ratio.ZERO, Ratio::plus);
    }

    private static Borne.Rate borne(List<Paid> all, Function<Paid, Money> amount) {
        Borne borne = new Borne();
        all.forEach(paid -> borne.add(paid.who(), amount.apply(paid), paid.on()));
        return borne.highest();
    }

    private static Money withheld(List<Paid> all, Money nothing) {
        return all.stream().flatMap(paid -> paid.withheld().stream()).reduce(nothing, Money::plus);
    }

    private static Money highestNet(List<Paid> all) {
        SortedMap<MemberId, Money> net = new TreeMap<>();
        all.forEach(paid -> net.merge(paid.who(), paid.net(), Money::plus));
        return net.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The highest part of what the statutes count it on, which is kept rounded to the cent. */
    private static Ratio ofBase(List<Paid> all, Function<Paid, Money> amount, Money rounding) {
        return all.stream()
                .filter(paid -> paid.base().isPositive())
                .map(paid -> Ratio.of(amount.apply(paid).getAmount())
                        .dividedBy(Ratio.of(paid.base().plus(rounding).getAmount())))
                .max(Comparator.naturalOrder())
                .orElse(Ratio.ZERO);
    }
}
