package coop.folder;

import coop.core.value.Ratio;
import coop.folder.cell.Fault;
import coop.folder.cell.Word;
import coop.folder.cell.Words;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code loans.csv}. */
final class LoansTable extends RowTable<LoanRow> {
    private static final Column ISSUE = Column.filled("issue", "emission");
    private static final Column ACT = Column.filled("act", "acte");
    private static final Column DATE = Column.filled("date", "date").ofDates();
    private static final Column PERSON = Column.optional("person", "personne");
    private static final Column AMOUNT = Column.optional("amount", "montant").ofNumbers();
    private static final Column TO = Column.optional("to", "vers");
    private static final Column RATE = Column.optional("rate", "taux");
    private static final Column MONTHS = Column.optional("months", "mois");
    private static final Column INTEREST = Column.optional("interest", "interets");
    private static final Column WITHHOLDING = Column.optional("withholding", "precompte");
    private static final Column MOTION = Column.optional("motion", "motion");
    private static final TableForm FORM =
            TableForm.of(ISSUE, ACT, DATE, PERSON, AMOUNT, TO, RATE, MONTHS, INTEREST, WITHHOLDING, MOTION);

    private enum Paid implements Word {
        YEARLY("yearly", "annuels"),
        AT_END("at-end", "à la fin");

        static final Words<Paid> WORDS = Words.of(values());

        private final String word;
        private final String french;

        Paid(String word, String french) {
            this.word = word;
            this.french = french;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String french() {
            return french;
        }

        @Override
        public String also() {
            return "";
        }
    }

    private final KnownKeys persons;

    LoansTable(KnownKeys persons) {
        this.persons = persons;
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    LoanRow read(Cells cells, Source source) {
        String issue = cells.key(ISSUE);
        LoanAct act = cells.word(ACT, LoanAct.WORDS);
        LocalDate date = cells.date(DATE);
        String person = cells.key(PERSON);
        BigDecimal amount = cells.amount(AMOUNT);
        String to = cells.key(TO);
        Ratio rate = Ratios.of(cells, RATE);
        Long months = cells.whole(MONTHS, 1, 600);
        Paid interest = cells.word(INTEREST, Paid.WORDS);
        Ratio withholding = Ratios.of(cells, WITHHOLDING);
        String motion = cells.id(MOTION);
        persons.check(person, fault -> cells.report(PERSON, fault));
        persons.check(to, fault -> cells.report(TO, fault));
        if (act != null) {
            checkForAct(cells, act);
        }
        if (amount != null && amount.signum() <= 0) {
            cells.report(AMOUNT, Fault.of("number.positive", cells.written(AMOUNT)));
        }
        if (rate != null && rate.compareTo(Ratio.ONE) > 0) {
            cells.report(RATE, Fault.of("ratio.part", cells.written(RATE)));
            return null;
        }
        if (withholding != null && withholding.compareTo(Ratio.ONE) >= 0) {
            cells.report(WITHHOLDING, Fault.of("ratio.part", cells.written(WITHHOLDING)));
            return null;
        }
        return issue == null || act == null || date == null
                ? null
                : new LoanRow(
                        source,
                        issue,
                        act,
                        date,
                        person,
                        amount == null ? null : new Amount(cells.currency(AMOUNT), amount),
                        to,
                        rate,
                        months,
                        interest == Paid.AT_END,
                        withholding,
                        motion);
    }

    private static void checkForAct(Cells cells, LoanAct act) {
        String written = cells.written(ACT);
        if (act == LoanAct.ISSUE) {
            List.of(RATE, MONTHS).forEach(column -> cells.require(column, written));
            List.of(PERSON, AMOUNT, TO).forEach(column -> cells.refuse(column, written));
            return;
        }
        cells.require(PERSON, written);
        List.of(RATE, MONTHS, INTEREST, WITHHOLDING, MOTION).forEach(column -> cells.refuse(column, written));
        switch (act) {
            case AGREEMENT, PAYMENT -> {
                cells.require(AMOUNT, written);
                cells.refuse(TO, written);
            }
            case TRANSFER -> {
                cells.require(TO, written);
                cells.refuse(AMOUNT, written);
            }
            default -> cells.refuse(TO, written);
        }
    }

    @Override
    List<String> write(LoanRow row) {
        return List.of(
                row.issue(),
                row.act().word(),
                row.date().toString(),
                text(row.person()),
                text(row.amount()),
                text(row.to()),
                text(row.rate()),
                text(row.months()),
                row.atEnd() ? Paid.AT_END.word() : "",
                text(row.withholding()),
                text(row.motion()));
    }
}
