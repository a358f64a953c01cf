package coop.folder.keeping;

import coop.capital.loan.LoanTerms;
import coop.capital.loan.Loans;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.folder.CooperativeFolder;
import coop.folder.LoanAct;
import coop.folder.LoanRow;
import coop.folder.keeping.Act.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** The acts of {@code loans.csv}. */
record LoanActs(CooperativeFolder folder, Keys keys, Amounts amounts) {
    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        Places places = new Places();
        folder.loans().stream()
                .sorted(Comparator.comparing(LoanRow::date).thenComparing(LoanRow::source))
                .forEach(row -> {
                    String whose = row.person() == null
                            ? row.issue()
                            : keys.number(row.person()).toString();
                    acts.add(Act.of(
                            places.of("loans.csv/" + whose + "/" + row.act().word()),
                            row.date(),
                            turn(row.act()),
                            row.source(),
                            rule(row),
                            row.issue(),
                            row.date(),
                            row.amount(),
                            row.to() == null ? null : keys.number(row.to()),
                            row.rate(),
                            row.months(),
                            row.atEnd(),
                            row.withholding(),
                            row.motion()));
                });
        return acts;
    }

    private static Turn turn(LoanAct act) {
        return switch (act) {
            case ISSUE -> Turn.CLASS;
            case AGREEMENT -> Turn.SUBSCRIPTION;
            case TRANSFER -> Turn.TRANSFER;
            case PAYMENT -> Turn.PAYMENT;
            case PAYOUT -> Turn.PAYOUT;
        };
    }

    private Function<Cooperative, Ruling> rule(LoanRow row) {
        LocalDate day = row.date();
        String issue = row.issue();
        if (row.act() == LoanAct.ISSUE) {
            LoanTerms terms = terms(row);
            return coop -> Loans.open(coop, terms, Optional.ofNullable(row.motion()), day);
        }
        MemberId who = keys.number(Objects.requireNonNull(row.person(), "the reader asks for a lender"));
        return switch (row.act()) {
            case AGREEMENT -> {
                Money amount = amounts.money(row.amount(), row.source());
                yield coop -> Loans.agree(coop, who, issue, amount, day);
            }
            case PAYMENT -> {
                Money amount = amounts.money(row.amount(), row.source());
                yield coop -> Loans.pay(coop, who, issue, amount, day);
            }
            case TRANSFER -> {
                MemberId to = keys.number(Objects.requireNonNull(row.to(), "the reader asks for a receiver"));
                yield coop -> Loans.pass(coop, who, to, issue, day);
            }
            default -> {
                Optional<Money> amount = row.amount() == null
                        ? Optional.empty()
                        : Optional.of(amounts.money(row.amount(), row.source()));
                yield coop -> Loans.payOut(coop, who, issue, amount, day);
            }
        };
    }

    private static LoanTerms terms(LoanRow row) {
        return new LoanTerms(
                row.issue(),
                LoanTerms.Kind.LOAN,
                Objects.requireNonNullElse(row.rate(), Ratio.ZERO),
                Objects.requireNonNullElse(row.months(), 1L).intValue(),
                row.atEnd() ? LoanTerms.Paid.AT_END : LoanTerms.Paid.YEARLY,
                Objects.requireNonNullElse(row.withholding(), Ratio.ZERO),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
