package coop.fr;

import coop.capital.AccountsBook;
import coop.capital.Allocations;
import coop.capital.AnnualAccounts;
import coop.capital.Beneficiary;
import coop.capital.Reserves;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.capital.SurplusSoFar;
import coop.core.Cooperative;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How the surplus of a year was shared, in the parts that French law looks at.
 *
 * @param base the surplus less losses of earlier years, zero or more
 * @param legal what went to the legal reserve
 * @param reserves what went to all reserves and funds
 * @param workers what went to those who work here, members or not
 * @param interest what went to capital
 * @param legalBefore what the legal reserve held before
 * @param reservesBefore what all reserves held before
 * @param capital the subscribed capital at the close of the year
 * @param highest the highest subscribed capital there ever was
 */
record Sharing(
        Money base,
        Money legal,
        Money reserves,
        Money workers,
        Money interest,
        Money legalBefore,
        Money reservesBefore,
        Money capital,
        Money highest) {
    private static final String LEGAL = "legal";

    /** The sharing of the surplus of a financial year, if it is on record. */
    static Optional<Sharing> of(Cooperative coop, int year, Span span) {
        return coop.book(Allocations.BOOK).find(year).map(allocated -> of(coop, allocated, span));
    }

    private static Sharing of(Cooperative coop, SurplusAllocated allocated, Span span) {
        Money nothing = Money.zero(allocated.surplus().getCurrencyUnit());
        Money losses = sum(allocated, slice -> slice.to().kind() == Beneficiary.Kind.LOSSES);
        Money base = allocated.surplus().minus(losses);
        Money legal = sum(allocated, Sharing::isLegal);
        Money reserved = sum(allocated, slice -> slice.to().kind() == Beneficiary.Kind.RESERVE);
        Money funds = sum(allocated, slice -> slice.to().kind() == Beneficiary.Kind.FUND);
        Reserves after = Reserves.of(coop, allocated.on());
        Optional<AnnualAccounts> accounts = coop.book(AccountsBook.BOOK).find(allocated.year());
        SurplusSoFar capital = capital(coop, span, nothing.getCurrencyUnit());
        return new Sharing(
                base.isNegative() ? nothing : base,
                legal,
                reserved.plus(funds),
                sum(allocated, slice -> slice.to().kind() == Beneficiary.Kind.WORKER),
                sum(allocated, slice -> slice.rule().equals("dividend")),
                figure(accounts, "legal-reserve").orElse(after.reserve(LEGAL).minus(legal)),
                figure(accounts, "reserves").orElse(after.total().minus(reserved)),
                capital.capital(),
                capital.highestCapital());
    }

    /** What the balance sheet of the year says, before the sharing; else the allocations on record have to do. */
    private static Optional<Money> figure(Optional<AnnualAccounts> accounts, String name) {
        return accounts.flatMap(some -> some.figure(name));
    }

    /** The capital at the close of a year, and the highest there ever was before. */
    static SurplusSoFar capital(Cooperative coop, Span year, CurrencyUnit currency) {
        return SurplusSoFar.start(coop, year, Money.zero(currency), Collections.unmodifiableSortedMap(new TreeMap<>()));
    }

    private static boolean isLegal(Slice slice) {
        return slice.to().kind() == Beneficiary.Kind.RESERVE
                && slice.to().name().filter(LEGAL::equals).isPresent();
    }

    private static Money sum(SurplusAllocated allocated, Predicate<Slice> some) {
        return allocated.slices().stream()
                .filter(some)
                .map(Slice::amount)
                .reduce(Money.zero(allocated.surplus().getCurrencyUnit()), Money::plus);
    }

    /** A part of the base, rounded up: the law says at least so much. */
    Money part(Ratio of) {
        return part(base, of, RoundingMode.UP);
    }

    static Money part(Money of, Ratio part, RoundingMode rounding) {
        BigDecimal minor = part.times(of.getAmountMinorLong()).toDecimal(0, rounding);
        return Money.ofMinor(of.getCurrencyUnit(), minor.longValueExact());
    }

    /** A part of a whole, exact; all of it as 1/1, so that people are told 100 %. */
    static String told(Ratio part) {
        return part.numerator() + "/" + part.denominator();
    }

    /** The least for the legal reserve: its part, but no more than what lacks to its ceiling. */
    static Money least(Money part, Money held, Money ceiling) {
        Money gap = ceiling.minus(held);
        return gap.isNegative() ? Money.zero(part.getCurrencyUnit()) : part.isGreaterThan(gap) ? gap : part;
    }
}
