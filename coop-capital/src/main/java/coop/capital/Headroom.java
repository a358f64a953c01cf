package coop.capital;

import coop.core.Cooperative;
import coop.core.value.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the last approved accounts leave to distribute, which exits and dividends share: evidence for the board, which also
 * has to find that debts can be paid. It never says that a distribution is legal.
 *
 * <p>For example with net assets of 81,500 and an unavailable equity of 80,000 there is room for 1,500; while exits of 1,008
 * are owed, dividends may take 492.
 *
 * <p>Source: Belgian companies code, articles 6:115, 6:116 and 6:120.
 *
 * @param year the year of the accounts, if any are approved
 * @param netAssets their net assets; none when a figure is missing
 * @param unavailable equity that cannot be distributed; zero when the accounts name none
 * @param paidOut refunds paid out since the close of those accounts
 * @param dividends surplus given to members since the close of those accounts
 * @param owed refunds that are valued and not paid out
 */
public record Headroom(
        Optional<Integer> year,
        Optional<Money> netAssets,
        Money unavailable,
        Money paidOut,
        Money dividends,
        Money owed) {
    /** What there is at the end of a day. */
    public static Headroom of(Cooperative coop, LocalDate day) {
        CurrencyUnit currency = coop.statutes(day).cooperative().currency();
        Money nothing = Money.zero(currency);
        MoneyLedger ledger = MoneyLedger.of(coop, day, currency);
        Optional<AccountsBook.Approved> last = coop.book(AccountsBook.BOOK, day).lastApproved();
        if (last.isEmpty()) {
            return new Headroom(Optional.empty(), Optional.empty(), nothing, nothing, nothing, ledger.owed());
        }
        AnnualAccounts accounts = last.get().accounts();
        LocalDate close = Span.financialYear(
                        accounts.year(), coop.statutes(day).cooperative().yearEnd())
                .last();
        Money before = paidOut(MoneyLedger.of(coop, close, currency), nothing);
        Money dividends = coop.book(Allocations.BOOK, day).all().stream()
                .filter(allocated -> allocated.on().isAfter(close))
                .flatMap(allocated -> allocated.slices().stream())
                .filter(slice -> slice.to().member().isPresent())
                .map(Slice::amount)
                .reduce(nothing, Money::plus);
        return new Headroom(
                Optional.of(accounts.year()),
                accounts.netAssets(),
                accounts.figure("unavailable-equity").orElse(nothing),
                paidOut(ledger, nothing).minus(before),
                dividends,
                ledger.owed());
    }

    private static Money paidOut(MoneyLedger ledger, Money nothing) {
        return ledger.refunds().stream()
                .flatMap(refund -> refund.paidOut().stream())
                .reduce(nothing, Money::plus);
    }

    /** What is left to distribute, below zero when it is short; none when it cannot be told. */
    public Optional<Money> room() {
        return netAssets.map(assets -> assets.minus(unavailable).minus(paidOut).minus(dividends));
    }

    /** What is left for dividends: refunds that are owed come first. Zero or more; none when it cannot be told. */
    public Optional<Money> forDividends() {
        return room().map(room -> room.minus(owed))
                .map(rest -> rest.isNegative() ? Money.zero(rest.getCurrencyUnit()) : rest);
    }

    /** The test of a distribution more. */
    public DistributionTest test(Money requested) {
        return new DistributionTest(year.orElse(0), netAssets, unavailable, paidOut.plus(dividends), requested);
    }
}
