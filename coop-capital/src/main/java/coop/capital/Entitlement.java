package coop.capital;

import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What somebody has a right to out of an allocated surplus by one rule, and what of it was paid.
 *
 * @param who whose it is
 * @param year the financial year of the surplus
 * @param rule the rule that gave it
 * @param allocated the day it was allocated
 * @param amount all of it, before tax
 * @param withheld the tax withheld from it; zero when none is
 * @param cash what is to be paid in money
 * @param kind in what the rest is to be paid, if any
 * @param inKind how much that rest is
 * @param paidInCash what was paid in money of the two, notes that were redeemed left aside
 * @param paidInKind what was paid in shares or notes
 * @param redeemed what was redeemed of notes
 */
public record Entitlement(
        MemberId who,
        int year,
        String rule,
        LocalDate allocated,
        Money amount,
        Money withheld,
        Money cash,
        Optional<Settlement.Form> kind,
        Money inKind,
        Money paidInCash,
        Money paidInKind,
        Money redeemed) {
    static Entitlement of(SurplusAllocated decided, Slice slice) {
        Money none = Money.zero(slice.amount().getCurrencyUnit());
        return new Entitlement(
                slice.to().member().orElseThrow(),
                decided.year(),
                slice.rule(),
                decided.on(),
                slice.amount(),
                slice.withheld().orElse(none),
                slice.cash(),
                slice.settlement().map(Settlement::rest),
                slice.inKind(),
                none,
                none,
                none);
    }

    /** Two parts of one person, year and rule together. */
    Entitlement plus(Entitlement other) {
        return new Entitlement(
                who,
                year,
                rule,
                allocated,
                amount.plus(other.amount),
                withheld.plus(other.withheld),
                cash.plus(other.cash),
                kind.or(other::kind),
                inKind.plus(other.inKind),
                paidInCash.plus(other.paidInCash),
                paidInKind.plus(other.paidInKind),
                redeemed.plus(other.redeemed));
    }

    private Entitlement with(Money inCash, Money otherwise, Money ofNotes) {
        return new Entitlement(
                who, year, rule, allocated, amount, withheld, cash, kind, inKind, inCash, otherwise, ofNotes);
    }

    Entitlement paid(Settlement.Form form, Money some) {
        return form == Settlement.Form.CASH
                ? with(paidInCash.plus(some), paidInKind, redeemed)
                : with(paidInCash, paidInKind.plus(some), redeemed);
    }

    Entitlement redeemed(Money some) {
        return with(paidInCash, paidInKind, redeemed.plus(some));
    }

    /** What is not paid yet in any form, after tax. */
    public Money open() {
        return amount.minus(withheld).minus(paidInCash).minus(paidInKind);
    }

    /** What is not paid yet and is to be paid in money. */
    public Money openCash() {
        Money rest = open().minus(openInKind());
        return rest.isNegative() ? Money.zero(amount.getCurrencyUnit()) : rest;
    }

    /** What is not paid yet and is to be paid in shares or notes. */
    public Money openInKind() {
        Money rest = Amounts.lesser(inKind.minus(paidInKind), open());
        return rest.isNegative() ? Money.zero(amount.getCurrencyUnit()) : rest;
    }

    /** What is owed on notes. */
    public Money notes() {
        return kind.filter(Settlement.Form.NOTES::equals)
                .map(form -> paidInKind.minus(redeemed))
                .orElse(Money.zero(amount.getCurrencyUnit()));
    }

    boolean isOverpaid() {
        return open().isNegative() || paidInKind.isGreaterThan(inKind) || redeemed.isGreaterThan(paidInKind);
    }
}
