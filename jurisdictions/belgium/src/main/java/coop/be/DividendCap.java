package coop.be;

import coop.capital.CapitalArticles;
import coop.capital.DayCount;
import coop.capital.Dividend;
import coop.capital.ShareClass;
import coop.capital.ShareRegister;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.capital.SurplusArticles;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Parameter;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.Money;

/**
 * The most that shares may bear: 6 % of their nominal value after withholding tax.
 *
 * <p>For example on a share of EUR 500: EUR 42.85 of which EUR 12.86 are withheld leave EUR 29.99, which is within EUR 30.00; EUR
 * 42.87 leave 30.01, which is not. The highest rate that any holder got is what counts. Shares held for a part of the year may
 * bear a full dividend or a part of it: the decree allows pro rata temporis and does not ask for it.
 */
final class DividendCap {
    private DividendCap() {}

    private record Paid(Money gross, Optional<Money> withheld, Money nominal, Money weighted) {}

    static Finding examine(Examination examination) {
        Parameter cap = examination.parameter("dividend-cap");
        Optional<SurplusAllocated> allocated = Books.allocation(examination);
        Finding.Draft draft = examination.finding(cap);
        if (allocated.isEmpty()) {
            return draft.notEnoughData("allocation");
        }
        List<Paid> all = paid(examination, Books.slices(allocated.get(), Books.DIVIDEND));
        Money nothing = Books.nothing(examination);
        Money gross = all.stream().map(Paid::gross).reduce(nothing, Money::plus);
        Layer.Spoken<Ratio> spoken = spoken(examination, cap.ratio());
        draft.layer(spoken.layer())
                .input("gross", gross)
                .input("holders", all.size())
                .threshold(spoken.value());
        if (all.isEmpty()) {
            return draft.value(Ratio.ZERO).judge(true, gross, Ratio.ZERO, cap.ratio());
        }
        boolean onRecord = all.stream().allMatch(paid -> paid.withheld().isPresent());
        if (all.stream().anyMatch(paid -> !paid.nominal().isPositive())) {
            return draft.notEnoughData("shares");
        }
        if (spoken.layer() == Layer.STATUTES) {
            Ratio highest = highest(all, paid -> paid.gross(), true);
            return draft.restsOnlyOn(examination.written(
                            "surplus.rules", examination.period().last()))
                    .input("withheld", onRecord ? withheld(all, nothing) : "not on record")
                    .value(highest)
                    .judge(highest.compareTo(spoken.value()) <= 0, gross, highest, spoken.value());
        }
        if (!onRecord && highest(all, Paid::gross, false).compareTo(cap.ratio()) > 0) {
            Parameter tax =
                    examination.parameter("withholding-tax", allocated.get().on());
            draft.restsOn(tax);
            all = all.stream().map(paid -> taxed(paid, tax.ratio())).toList();
        }
        Ratio highest = highest(all, DividendCap::net, false);
        return draft.input("net", all.stream().map(DividendCap::net).reduce(nothing, Money::plus))
                .input(
                        "highest-net",
                        all.stream()
                                .map(DividendCap::net)
                                .max(Comparator.naturalOrder())
                                .orElse(nothing))
                .value(highest)
                .judge(highest.compareTo(cap.ratio()) <= 0, gross, highest, cap.ratio());
    }

    /** The rate of the statutes when it is lower, else that of the decree. */
    private static Layer.Spoken<Ratio> spoken(Examination examination, Ratio cap) {
        Optional<Ratio> own = examination.section(SurplusArticles.class).rules().stream()
                .filter(Dividend.class::isInstance)
                .map(Dividend.class::cast)
                .flatMap(rule -> rule.atMost().stream())
                .max(Comparator.naturalOrder());
        return Layer.strictest(Optional.of(cap), own, Optional.empty(), Comparator.reverseOrder())
                .orElseThrow();
    }

    private static List<Paid> paid(Examination examination, List<Slice> slices) {
        List<Paid> all = new ArrayList<>();
        for (Slice slice : slices) {
            slice.to()
                    .member()
                    .ifPresent(who -> all.add(new Paid(
                            slice.amount(),
                            slice.withheld(),
                            most(examination, who),
                            slice.base().orElseGet(() -> mean(examination, who)))));
        }
        return all;
    }

    private static Paid taxed(Paid paid, Ratio tax) {
        Money withheld = Money.of(
                paid.gross().getCurrencyUnit(),
                Ratio.of(paid.gross().getAmount())
                        .times(tax)
                        .toDecimal(paid.gross().getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP));
        return new Paid(paid.gross(), Optional.of(withheld), paid.nominal(), paid.weighted());
    }

    private static Money net(Paid paid) {
        return paid.withheld().map(paid.gross()::minus).orElse(paid.gross());
    }

    private static Money withheld(List<Paid> all, Money nothing) {
        return all.stream().flatMap(paid -> paid.withheld().stream()).reduce(nothing, Money::plus);
    }

    private static Ratio highest(List<Paid> all, java.util.function.Function<Paid, Money> amount, boolean weighted) {
        return all.stream()
                .filter(paid -> (weighted ? paid.weighted() : paid.nominal()).isPositive())
                .map(paid -> Ratio.of(amount.apply(paid).getAmount())
                        .dividedBy(Ratio.of((weighted ? paid.weighted() : paid.nominal()).getAmount())))
                .max(Comparator.naturalOrder())
                .orElse(Ratio.ZERO);
    }

    /** The nominal value of the most shares of each class that somebody held on any day of the year. */
    static Money most(Examination examination, MemberId who) {
        ShareRegister register = examination.book(ShareRegister.BOOK);
        LocalDate first = examination.period().first();
        Money nominal = Books.nothing(examination);
        for (ShareClass shares : examination.section(CapitalArticles.class).classes()) {
            SortedMap<LocalDate, Long> history = register.history(who, shares.id());
            long most = 0;
            for (var change : history.entrySet()) {
                most = change.getKey().isAfter(first) ? Math.max(most, change.getValue()) : change.getValue();
            }
            nominal = nominal.plus(shares.nominal().multipliedBy(most));
        }
        return nominal;
    }

    private static Money mean(Examination examination, MemberId who) {
        ShareRegister register = examination.book(ShareRegister.BOOK);
        Span period = examination.period();
        Money nominal = Books.nothing(examination);
        for (ShareClass shares : examination.section(CapitalArticles.class).classes()) {
            BigInteger days = register.shareDays(who, shares.id(), period, DayCount.FIRST_DAY_COUNTED);
            Ratio held = Ratio.of(days, BigInteger.valueOf(period.days()));
            nominal = nominal.plus(Ratio.of(shares.nominal().getAmount())
                    .times(held)
                    .toDecimal(nominal.getCurrencyUnit().getDecimalPlaces(), RoundingMode.DOWN));
        }
        return nominal;
    }
}
