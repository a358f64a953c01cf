package coop.capital.paper;

import coop.capital.MoneyLedger;
import coop.capital.Refund;
import coop.capital.ShareRegister;
import coop.capital.Subscription;
import coop.capital.SubscriptionBook;
import coop.capital.loan.Loan;
import coop.capital.loan.LoanBook;
import coop.core.Cooperative;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * How one holder stands with the cooperative at the end of a day: a line of the list for the end of the year.
 *
 * @param who the holder
 * @param shares how many shares, of all classes
 * @param subscribed what they were issued for
 * @param paidIn what was paid in on them
 * @param due what is still to be paid in on them
 * @param overdue what of that was called and is past its day
 * @param awaiting what was paid on subscriptions whose shares are not issued
 * @param refundable what is owed for shares given back, interest included, as far as its value is known
 * @param refundableNow what of that is due
 * @param pending how many refunds have no value yet
 * @param lent what the holder has lent
 */
public record Standing(
        MemberId who,
        long shares,
        Money subscribed,
        Money paidIn,
        Money due,
        Money overdue,
        Money awaiting,
        Money refundable,
        Money refundableNow,
        long pending,
        Money lent) {
    /** How everybody stands who holds, subscribes, is owed or lends anything; by number. */
    public static List<Standing> of(Cooperative coop, LocalDate day) {
        ShareRegister register = coop.book(ShareRegister.BOOK, day);
        MoneyLedger ledger = MoneyLedger.of(coop, day);
        SubscriptionBook subscriptions = coop.book(SubscriptionBook.BOOK, day);
        LoanBook loans = coop.book(LoanBook.BOOK, day);
        SortedSet<MemberId> all = new TreeSet<>(register.holders());
        ledger.refunds().stream().map(Refund::who).forEach(all::add);
        subscriptions.all().stream()
                .filter(Subscription::isOpen)
                .map(Subscription::who)
                .forEach(all::add);
        loans.all().stream().map(Loan::who).forEach(all::add);
        List<Standing> standings = new ArrayList<>();
        for (MemberId who : all) {
            Standing standing = of(register, ledger, subscriptions, loans, who, day);
            if (!standing.isNothing()) {
                standings.add(standing);
            }
        }
        return List.copyOf(standings);
    }

    /** How one holder stands. */
    public static Standing of(Cooperative coop, MemberId who, LocalDate day) {
        return of(
                coop.book(ShareRegister.BOOK, day),
                MoneyLedger.of(coop, day),
                coop.book(SubscriptionBook.BOOK, day),
                coop.book(LoanBook.BOOK, day),
                who,
                day);
    }

    private static Standing of(
            ShareRegister register,
            MoneyLedger ledger,
            SubscriptionBook subscriptions,
            LoanBook loans,
            MemberId who,
            LocalDate day) {
        Money nothing = Money.zero(ledger.currency());
        return new Standing(
                who,
                register.count(who),
                ledger.subscribed(who),
                ledger.paidIn(who),
                ledger.due(who),
                ledger.overdue(who, day),
                subscriptions.of(who).stream().map(Subscription::held).reduce(nothing, Money::plus),
                ledger.owed(who),
                ledger.refunds(who).stream()
                        .flatMap(refund -> refund.dueBy(day).stream())
                        .reduce(nothing, Money::plus),
                ledger.refunds(who).stream().filter(Refund::isPending).count(),
                loans.of(who).stream().map(Loan::outstanding).reduce(nothing, Money::plus));
    }

    private boolean isNothing() {
        return shares == 0
                && pending == 0
                && List.of(due, awaiting, refundable, lent).stream().allMatch(Money::isZero);
    }
}
