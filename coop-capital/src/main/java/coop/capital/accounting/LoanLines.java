package coop.capital.accounting;

import coop.capital.loan.Loan;
import coop.capital.loan.LoanBook;
import coop.capital.loan.LoanEvent;
import coop.core.Cooperative;
import coop.core.journal.Entry;
import coop.core.value.MemberId;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/** The lines of loans: a debt to the lender once it is paid in, and interest as an expense on the day it is paid out. */
final class LoanLines {
    private LoanLines() {}

    static void add(Lines lines, Cooperative coop, Entry entry, LoanEvent event) {
        if (event instanceof LoanEvent.LoanPaid paid) {
            lines.debit("bank", Optional.of(paid.who()), paid.amount());
            lines.credit(role(loan(coop, entry, paid.who(), paid.loan())), Optional.of(paid.who()), paid.amount());
        } else if (event instanceof LoanEvent.LoanPaidOut out) {
            Optional<MemberId> who = Optional.of(out.who());
            lines.debit(role(loan(coop, entry, out.who(), out.loan())), who, out.principal());
            lines.debit("interest", Optional.empty(), out.interest());
            lines.credit("tax-withheld", Optional.empty(), out.withheld());
            lines.credit("bank", who, out.principal().plus(out.interest()).minus(out.withheld()));
        } else if (event instanceof LoanEvent.LoanPassed passed) {
            Loan loan = loan(coop, entry, passed.to(), passed.number());
            Money owed = loan.outstanding();
            lines.debit(role(loan), Optional.of(passed.who()), owed);
            lines.credit(role(loan), Optional.of(passed.to()), owed);
        }
    }

    /** The loan as it stood once the entry was on record, whatever became of it later. */
    private static Loan loan(Cooperative coop, Entry entry, MemberId who, int number) {
        return coop.knownAt(entry.number()).book(LoanBook.BOOK).of(who).stream()
                .filter(some -> some.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static String role(Loan loan) {
        return "loans." + loan.terms().kind().name().toLowerCase(Locale.ROOT);
    }
}
