package coop.capital.loan;

import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One loan of one lender.
 *
 * <p>For example 1,000.00 at 3 % for 24 months with 30 % withheld, paid in on 15 January 2023, runs from 1 February 2023. On 1
 * February 2024 interest of 31.32 falls due, the 1.32 being that of 16 days of January, of which 9.40 are withheld; on 1 February
 * 2025 interest of 30.00, of which 9.00 are withheld, and the principal. Interest is rounded half up for each year.
 *
 * @param who the lender
 * @param number its number among those of the lender, from 1
 * @param terms the terms of its issue
 * @param amount how much is lent
 * @param agreed the day it was agreed
 * @param paid the day it was paid in
 * @param interestPaid the interest paid out, before tax
 * @param withheld the tax withheld from it
 * @param repaid the principal repaid
 * @param from from whom it came, when it did not begin with this lender
 * @param passed whether it passed on to another
 */
public record Loan(
        MemberId who,
        int number,
        LoanTerms terms,
        Money amount,
        LocalDate agreed,
        Optional<LocalDate> paid,
        Money interestPaid,
        Money withheld,
        Money repaid,
        Optional<MemberId> from,
        boolean passed) {
    private static final int YEAR = 12;

    static Loan of(LoanEvent.LoanAgreed agreed, LoanTerms terms) {
        Money nothing = Money.zero(agreed.amount().getCurrencyUnit());
        return new Loan(
                agreed.who(),
                agreed.loan(),
                terms,
                agreed.amount(),
                agreed.on(),
                Optional.empty(),
                nothing,
                nothing,
                nothing,
                Optional.empty(),
                false);
    }

    Loan paid(LocalDate on) {
        return new Loan(
                who, number, terms, amount, agreed, Optional.of(on), interestPaid, withheld, repaid, from, passed);
    }

    Loan paidOut(LoanEvent.LoanPaidOut out) {
        return new Loan(
                who,
                number,
                terms,
                amount,
                agreed,
                paid,
                interestPaid.plus(out.interest()),
                withheld.plus(out.withheld()),
                repaid.plus(out.principal()),
                from,
                passed);
    }

    Loan passing() {
        return new Loan(who, number, terms, amount, agreed, paid, interestPaid, withheld, repaid, from, true);
    }

    Loan passedTo(MemberId next, int nextNumber) {
        return new Loan(
                next, nextNumber, terms, amount, agreed, paid, interestPaid, withheld, repaid, Optional.of(who), false);
    }

    /** The principal that is owed: nothing before it is paid in, or after it passed on. */
    public Money outstanding() {
        return paid.isPresent() && !passed ? amount.minus(repaid) : Money.zero(amount.getCurrencyUnit());
    }

    /** The day from which it runs: the first of a month. */
    public Optional<LocalDate> start() {
        return paid.map(
                on -> on.getDayOfMonth() == 1 ? on : on.withDayOfMonth(1).plusMonths(1));
    }

    /** All that falls due, the first one first; nothing before it is paid in. */
    public List<Coupon> schedule() {
        if (paid.isEmpty()) {
            return List.of();
        }
        LocalDate start = start().orElseThrow();
        Money nothing = Money.zero(amount.getCurrencyUnit());
        long days = Math.max(0, ChronoUnit.DAYS.between(paid.get(), start) - 1);
        Money carried = interest(amount, Ratio.of(days, 365));
        Money owed = amount;
        List<Coupon> coupons = new ArrayList<>();
        for (int month = 0; month < terms.months(); month += YEAR) {
            int length = Math.min(YEAR, terms.months() - month);
            boolean last = month + length == terms.months();
            Money interest = interest(owed, Ratio.of(length, YEAR)).plus(carried);
            if (terms.interest() == LoanTerms.Paid.YEARLY || last) {
                Money due = owed.minus(amount).plus(interest);
                coupons.add(new Coupon(start.plusMonths(month + length), due, tax(due), last ? amount : nothing));
            } else {
                owed = owed.plus(interest);
            }
            carried = nothing;
        }
        return List.copyOf(coupons);
    }

    private Money interest(Money on, Ratio years) {
        return part(on, terms.rate().times(years));
    }

    private Money tax(Money interest) {
        return part(interest, terms.withholding());
    }

    private static Money part(Money whole, Ratio part) {
        BigInteger minor = BigInteger.valueOf(whole.getAmountMinorLong());
        return Money.ofMinor(
                whole.getCurrencyUnit(),
                Ratio.of(minor, BigInteger.ONE)
                        .times(part)
                        .toDecimal(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    /** What is due by a day and not paid out: interest, tax and principal together, with the day of the last of them. */
    public Optional<Coupon> dueBy(LocalDate day) {
        Money nothing = Money.zero(amount.getCurrencyUnit());
        Coupon all = new Coupon(day, nothing.minus(interestPaid), nothing.minus(withheld), nothing.minus(repaid));
        for (Coupon coupon : schedule()) {
            if (!coupon.due().isAfter(day)) {
                all = new Coupon(
                        coupon.due(),
                        all.interest().plus(coupon.interest()),
                        all.withheld().plus(coupon.withheld()),
                        all.principal().plus(coupon.principal()));
            }
        }
        boolean something = all.interest().isPositive() || all.principal().isPositive();
        return something && !passed ? Optional.of(all) : Optional.empty();
    }

    /** More was paid out than ever falls due, or something before it was paid in. */
    boolean isImpossible() {
        Money interest =
                schedule().stream().map(Coupon::interest).reduce(Money.zero(amount.getCurrencyUnit()), Money::plus);
        return repaid.isGreaterThan(paid.isPresent() ? amount : Money.zero(amount.getCurrencyUnit()))
                || interestPaid.isGreaterThan(interest);
    }
}
