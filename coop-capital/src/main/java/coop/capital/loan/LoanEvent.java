package coop.capital.loan;

import coop.core.journal.Event;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** What can happen to loans. */
public sealed interface LoanEvent extends Event {
    /**
     * {@code capital.loan-opened}: the cooperative opens an issue.
     *
     * @param terms its terms
     * @param resolution what decided it, if a resolution did
     */
    record LoanOpened(LocalDate on, LoanTerms terms, Optional<String> resolution) implements LoanEvent {}

    /**
     * {@code capital.loan-agreed}: somebody promises to lend.
     *
     * @param who the lender
     * @param loan the number of the loan among those of the lender
     * @param issue the id of the issue
     * @param amount how much
     */
    record LoanAgreed(LocalDate on, MemberId who, int loan, String issue, Money amount) implements LoanEvent {}

    /** {@code capital.loan-paid}: all of the loan is paid in; it runs from now on. */
    record LoanPaid(LocalDate on, MemberId who, int loan, Money amount) implements LoanEvent {}

    /**
     * {@code capital.loan-paid-out}: interest and principal are paid to the lender.
     *
     * @param interest the interest, before tax
     * @param withheld the tax withheld from it
     * @param principal the principal repaid
     */
    record LoanPaidOut(LocalDate on, MemberId who, int loan, Money interest, Money withheld, Money principal)
            implements LoanEvent {}

    /**
     * {@code capital.loan-passed}: the loan passes to another lender, such as an heir, with what is not paid out on it.
     *
     * @param to who is the lender now
     * @param number the number of the loan among those of the new lender
     */
    record LoanPassed(LocalDate on, MemberId who, int loan, MemberId to, int number) implements LoanEvent {}
}
