package coop.capital.loan;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.value.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The issues of loans and bonds, and every loan. Read it at a day: {@code coop.book(LoanBook.BOOK, day)}. Immutable, and so safe
 * for use by many threads.
 */
public final class LoanBook {
    /** The book of loans. */
    public static final Book<LoanBook> BOOK = new Book<>() {
        @Override
        public LoanBook blank() {
            return new LoanBook(TreePMap.empty(), TreePMap.empty(), TreePSet.empty());
        }

        @Override
        public LoanBook enter(LoanBook state, Entry entry) {
            return entry.event() instanceof LoanEvent event ? state.with(event) : state;
        }
    };

    private final TreePMap<String, LoanTerms> issues;
    private final TreePMap<MemberId, TreePMap<Integer, Loan>> loans;
    private final TreePSet<MemberId> impossible;

    private LoanBook(
            TreePMap<String, LoanTerms> issues,
            TreePMap<MemberId, TreePMap<Integer, Loan>> loans,
            TreePSet<MemberId> impossible) {
        this.issues = issues;
        this.loans = loans;
        this.impossible = impossible;
    }

    private LoanBook with(LoanEvent event) {
        if (event instanceof LoanEvent.LoanOpened opened) {
            return new LoanBook(issues.plus(opened.terms().id(), opened.terms()), loans, impossible);
        }
        if (event instanceof LoanEvent.LoanAgreed agreed) {
            LoanTerms terms = issues.get(agreed.issue());
            return terms == null ? broken(agreed.who()) : put(Loan.of(agreed, terms));
        }
        if (event instanceof LoanEvent.LoanPaid paid) {
            return change(paid.who(), paid.loan(), loan -> loan.paid(paid.on()));
        }
        if (event instanceof LoanEvent.LoanPaidOut out) {
            return change(out.who(), out.loan(), loan -> loan.paidOut(out));
        }
        LoanEvent.LoanPassed passed = (LoanEvent.LoanPassed) event;
        Loan loan = own(passed.who()).get(passed.loan());
        return loan == null
                ? broken(passed.who())
                : put(loan.passing()).put(loan.passedTo(passed.to(), passed.number()));
    }

    private LoanBook broken(MemberId who) {
        return new LoanBook(issues, loans, impossible.plus(who));
    }

    private LoanBook change(MemberId who, int number, UnaryOperator<Loan> change) {
        Loan known = own(who).get(number);
        return known == null ? broken(who) : put(change.apply(known));
    }

    private LoanBook put(Loan loan) {
        return new LoanBook(
                issues,
                loans.plus(loan.who(), own(loan.who()).plus(loan.number(), loan)),
                loan.isImpossible() ? impossible.plus(loan.who()) : impossible);
    }

    private TreePMap<Integer, Loan> own(MemberId who) {
        return loans.getOrDefault(who, TreePMap.empty());
    }

    /** The terms of an issue. */
    public Optional<LoanTerms> issue(String id) {
        return Optional.ofNullable(issues.get(id));
    }

    /** The terms of all issues, by id. */
    public SortedMap<String, LoanTerms> issues() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(issues));
    }

    /** The loans of a lender, the first one first; those that passed on too. */
    public List<Loan> of(MemberId who) {
        return List.copyOf(own(who).values());
    }

    /** All loans, by lender and number. */
    public List<Loan> all() {
        List<Loan> all = new ArrayList<>();
        loans.values().forEach(some -> all.addAll(some.values()));
        return Collections.unmodifiableList(all);
    }

    /** The principal owed to all lenders, in a currency. */
    public Money outstanding(CurrencyUnit currency) {
        return all().stream()
                .map(Loan::outstanding)
                .filter(some -> some.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    int next(MemberId who) {
        return own(who).isEmpty() ? 1 : own(who).lastKey() + 1;
    }

    Optional<MemberId> impossible() {
        return impossible.isEmpty() ? Optional.empty() : Optional.of(impossible.first());
    }
}
