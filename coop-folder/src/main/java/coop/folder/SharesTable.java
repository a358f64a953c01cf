package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Limits;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code shares.csv}. */
final class SharesTable extends RowTable<ShareRow> {
    private static final Column PERSON = Column.filled("person", "personne");
    private static final Column ACT = Column.filled("act", "acte");
    private static final Column DATE = Column.filled("date", "date").ofDates();
    private static final Column CLASS = Column.optional("class", "classe", "categorie");
    private static final Column COUNT = Column.optional("count", "nombre");
    private static final Column AMOUNT = Column.optional("amount", "montant").ofNumbers();
    private static final Column TO = Column.optional("to", "vers");
    private static final TableForm FORM = TableForm.of(PERSON, ACT, DATE, CLASS, COUNT, AMOUNT, TO);

    private final KnownKeys persons;

    SharesTable(KnownKeys persons) {
        this.persons = persons;
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    ShareRow read(Cells cells, Source source) {
        String person = cells.key(PERSON);
        ShareAct act = cells.word(ACT, ShareAct.WORDS);
        LocalDate date = cells.date(DATE);
        String shareClass = cells.key(CLASS);
        Long count = cells.whole(COUNT, 1, Limits.COUNT);
        BigDecimal amount = cells.amount(AMOUNT);
        String to = cells.key(TO);
        persons.check(person, fault -> cells.report(PERSON, fault));
        persons.check(to, fault -> cells.report(TO, fault));
        if (act != null) {
            checkForAct(cells, act);
        }
        if (amount != null && amount.signum() <= 0) {
            cells.report(AMOUNT, Fault.of("number.positive", cells.written(AMOUNT)));
        }
        if (person != null && to != null && person.equals(to)) {
            cells.report(TO, Fault.of("person.himself", to));
        }
        return person == null || act == null || date == null
                ? null
                : new ShareRow(
                        source,
                        person,
                        act,
                        date,
                        shareClass,
                        count,
                        amount == null ? null : new Amount(cells.currency(AMOUNT), amount),
                        to);
    }

    private static void checkForAct(Cells cells, ShareAct act) {
        String written = cells.written(ACT);
        switch (act) {
            case SUBSCRIPTION -> {
                cells.require(COUNT, written);
                List.of(AMOUNT, TO).forEach(column -> cells.refuse(column, written));
            }
            case PAYMENT, PAYOUT -> {
                cells.require(AMOUNT, written);
                List.of(COUNT, TO).forEach(column -> cells.refuse(column, written));
            }
            case TRANSFER -> {
                List.of(COUNT, TO).forEach(column -> cells.require(column, written));
                cells.refuse(AMOUNT, written);
            }
            case REFUND -> List.of(AMOUNT, TO).forEach(column -> cells.refuse(column, written));
        }
    }

    @Override
    List<String> write(ShareRow row) {
        return List.of(
                row.person(),
                row.act().word(),
                row.date().toString(),
                text(row.shareClass()),
                text(row.count()),
                text(row.amount()),
                text(row.to()));
    }
}
