package coop.capital.loan;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.MemberRegister;
import coop.core.membership.Standing;
import coop.core.value.MemberId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rules of member loans and bonds. All methods are pure and safe for use by many threads. */
public final class Loans {
    static final String ARTICLE = "loans";
    private static final BigDecimal MOST = new BigDecimal("1000000000000000");

    private Loans() {}

    /**
     * Opens an issue.
     *
     * @param resolution what decided it, if a resolution did
     * @return refused with {@code loan.issue-known}, {@code payment.currency} or {@code capital.not-founded}
     */
    public static Ruling open(Cooperative coop, LoanTerms terms, Optional<String> resolution, LocalDate on) {
        if (coop.revision(on).isEmpty()) {
            return Ruling.refused(notFounded(on));
        }
        List<Reason> reasons = new ArrayList<>();
        if (coop.book(LoanBook.BOOK).issue(terms.id()).isPresent()) {
            reasons.add(Reason.of("loan.issue-known", ARTICLE, "there is an issue {0} already", terms.id()));
        }
        for (Optional<Money> amount : List.of(terms.least(), terms.most(), terms.total())) {
            amount.ifPresent(some -> isAmount(coop, some, on, reasons));
        }
        return Ruling.of(reasons, new LoanEvent.LoanOpened(on, terms, resolution));
    }

    /**
     * Somebody agrees to lend; it is paid in by {@link #pay}.
     *
     * @return refused with {@code loan.no-issue}, {@code loan.closed}, {@code loan.not-a-member}, {@code loan.below-least},
     *     {@code loan.above-most}, {@code loan.above-total}, {@code payment.currency}, {@code payment.amount} or
     *     {@code capital.not-founded}
     */
    public static Ruling agree(Cooperative coop, MemberId who, String issue, Money amount, LocalDate on) {
        if (coop.revision(on).isEmpty()) {
            return Ruling.refused(notFounded(on));
        }
        List<Reason> reasons = new ArrayList<>();
        Optional<LoanTerms> found = coop.book(LoanBook.BOOK, on).issue(issue);
        if (found.isEmpty()) {
            reasons.add(Reason.of("loan.no-issue", ARTICLE, "there is no issue {0} on {1}", issue, on));
        }
        if (!isAmount(coop, amount, on, reasons) || found.isEmpty()) {
            return new Ruling.Refused(reasons);
        }
        LoanTerms terms = found.get();
        if (terms.until().filter(on::isAfter).isPresent()) {
            reasons.add(Reason.of(
                    "loan.closed",
                    ARTICLE,
                    "the issue {0} closed on {1}, before {2}",
                    issue,
                    terms.until().get(),
                    on));
        }
        if (terms.membersOnly() && !coop.book(MemberRegister.BOOK, on).isMember(who)) {
            reasons.add(Reason.of("loan.not-a-member", ARTICLE, "{0} is no member on {1}", who, on));
        }
        LoanBook all = coop.book(LoanBook.BOOK);
        Money own = sum(all.of(who), issue, amount);
        Money sum = sum(all.all(), issue, amount);
        terms.least()
                .filter(amount::isLessThan)
                .ifPresent(least -> reasons.add(Reason.of(
                        "loan.below-least", ARTICLE, "{0} would lend {1}; the least is {2}", who, amount, least)));
        terms.most()
                .filter(own::isGreaterThan)
                .ifPresent(most -> reasons.add(
                        Reason.of("loan.above-most", ARTICLE, "{0} would lend {1}; the most is {2}", who, own, most)));
        terms.total()
                .filter(sum::isGreaterThan)
                .ifPresent(most -> reasons.add(Reason.of(
                        "loan.above-total",
                        ARTICLE,
                        "{0} would be lent in issue {1}; the most is {2}",
                        sum,
                        issue,
                        most)));
        return Ruling.of(reasons, new LoanEvent.LoanAgreed(on, who, all.next(who), issue, amount));
    }

    private static Money sum(List<Loan> loans, String issue, Money more) {
        return loans.stream()
                .filter(loan -> loan.terms().id().equals(issue) && !loan.passed())
                .map(Loan::amount)
                .reduce(more, Money::plus);
    }

    /**
     * The oldest loan of the issue that somebody agreed to and has not paid is paid in, all of it.
     *
     * @return refused with {@code loan.none}, {@code loan.amount} or {@code capital.not-founded}
     */
    public static Ruling pay(Cooperative coop, MemberId who, String issue, Money amount, LocalDate on) {
        if (coop.revision(on).isEmpty()) {
            return Ruling.refused(notFounded(on));
        }
        Optional<Loan> found = coop.book(LoanBook.BOOK).of(who).stream()
                .filter(loan -> loan.terms().id().equals(issue)
                        && loan.paid().isEmpty()
                        && !loan.passed()
                        && !loan.agreed().isAfter(on))
                .findFirst();
        if (found.isEmpty()) {
            return Ruling.refused(
                    Reason.of("loan.none", ARTICLE, "{0} has no unpaid loan of issue {1} on {2}", who, issue, on));
        }
        return found.get().amount().equals(amount)
                ? Ruling.granted(new LoanEvent.LoanPaid(on, who, found.get().number(), amount))
                : Ruling.refused(Reason.of(
                        "loan.amount",
                        ARTICLE,
                        "wanted {0}, all of what {1} agreed to lend, got {2}",
                        found.get().amount(),
                        who,
                        amount));
    }

    /**
     * Pays a lender all that is due on all loans of an issue by a day: interest less tax, and principal.
     *
     * @param amount what was paid, to be checked, if it is known
     * @return refused with {@code loan.nothing-due}, {@code loan.not-due} or {@code capital.not-founded}
     */
    public static Ruling payOut(Cooperative coop, MemberId who, String issue, Optional<Money> amount, LocalDate on) {
        if (coop.revision(on).isEmpty()) {
            return Ruling.refused(notFounded(on));
        }
        CurrencyUnit currency = coop.statutes(on).cooperative().currency();
        List<Event> events = new ArrayList<>();
        Money net = Money.zero(currency);
        for (Loan loan : coop.book(LoanBook.BOOK).of(who)) {
            Optional<Coupon> due = loan.terms().id().equals(issue) ? loan.dueBy(on) : Optional.empty();
            if (due.isPresent()) {
                Coupon coupon = due.get();
                events.add(new LoanEvent.LoanPaidOut(
                        on, who, loan.number(), coupon.interest(), coupon.withheld(), coupon.principal()));
                net = net.plus(coupon.net());
            }
        }
        if (events.isEmpty()) {
            return Ruling.refused(Reason.of(
                    "loan.nothing-due", ARTICLE, "nothing is due to {0} on loans of issue {1} on {2}", who, issue, on));
        }
        Money due = net;
        return amount.filter(some -> !some.equals(due)).isPresent()
                ? Ruling.refused(Reason.of(
                        "loan.not-due", ARTICLE, "{0} is due to {1} on {2}, got {3}", due, who, on, amount.get()))
                : Ruling.granted(events.toArray(Event[]::new));
    }

    /**
     * All loans of a lender in an issue pass to another: by agreement, or to an heir, who need not be a member.
     *
     * @return refused with {@code loan.none}, {@code loan.same-lender}, {@code loan.not-a-member} or
     *     {@code capital.not-founded}
     */
    public static Ruling pass(Cooperative coop, MemberId from, MemberId to, String issue, LocalDate on) {
        if (coop.revision(on).isEmpty()) {
            return Ruling.refused(notFounded(on));
        }
        List<Reason> reasons = new ArrayList<>();
        List<Loan> loans = coop.book(LoanBook.BOOK).of(from).stream()
                .filter(loan -> loan.terms().id().equals(issue)
                        && loan.outstanding().isPositive()
                        && !loan.paid().orElse(LocalDate.MAX).isAfter(on))
                .toList();
        if (loans.isEmpty()) {
            reasons.add(
                    Reason.of("loan.none", ARTICLE, "{0} has no running loan of issue {1} on {2}", from, issue, on));
        }
        if (from.equals(to)) {
            reasons.add(Reason.of("loan.same-lender", ARTICLE, "{0} cannot pass a loan to the same lender", from));
        }
        MemberRegister register = coop.book(MemberRegister.BOOK, on);
        boolean closed = loans.stream().anyMatch(loan -> loan.terms().membersOnly());
        if (closed && !register.isMember(to) && register.standing(from) != Standing.DECEASED) {
            reasons.add(Reason.of("loan.not-a-member", ARTICLE, "{0} is no member on {1}", to, on));
        }
        int next = coop.book(LoanBook.BOOK).next(to);
        List<Event> events = new ArrayList<>();
        for (Loan loan : loans) {
            events.add(new LoanEvent.LoanPassed(on, from, loan.number(), to, next + events.size()));
        }
        return Ruling.of(reasons, events.toArray(Event[]::new));
    }

    private static Reason notFounded(LocalDate on) {
        return Reason.of("capital.not-founded", "cooperative.founded", "no statutes are in force on {0}", on);
    }

    private static boolean isAmount(Cooperative coop, Money amount, LocalDate on, List<Reason> reasons) {
        CurrencyUnit currency = coop.statutes(on).cooperative().currency();
        if (!amount.getCurrencyUnit().equals(currency)) {
            reasons.add(Reason.of(
                    "payment.currency", "cooperative.currency", "wanted an amount in {0}, got {1}", currency, amount));
            return false;
        }
        if (!amount.isPositive() || amount.getAmount().compareTo(MOST) >= 0) {
            reasons.add(Reason.of("payment.amount", ARTICLE, "wanted an amount above zero, got {0}", amount));
            return false;
        }
        return true;
    }
}
