package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code distributions.csv}. */
final class DistributionsTable extends RowTable<DistributionRow> {
    private static final Column ACT = Column.filled("act", "acte");
    private static final Column DATE = Column.filled("date", "date").ofDates();
    private static final Column YEAR = Column.optional("year", "exercice", "annee");
    private static final Column PERSON = Column.optional("person", "personne");
    private static final Column AMOUNT = Column.optional("amount", "montant").ofNumbers();
    private static final TableForm FORM = TableForm.of(ACT, DATE, YEAR, PERSON, AMOUNT);

    private final KnownKeys persons;

    DistributionsTable(KnownKeys persons) {
        this.persons = persons;
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    DistributionRow read(Cells cells, Source source) {
        DistributionAct act = cells.word(ACT, DistributionAct.WORDS);
        LocalDate date = cells.date(DATE);
        Integer year = cells.year(YEAR);
        String person = cells.key(PERSON);
        BigDecimal amount = cells.amount(AMOUNT);
        persons.check(person, fault -> cells.report(PERSON, fault));
        if (act != null) {
            String written = cells.written(ACT);
            boolean all = act == DistributionAct.SETTLEMENT;
            (all ? List.of(YEAR) : List.of(PERSON, AMOUNT)).forEach(column -> cells.require(column, written));
            (all ? List.of(PERSON, AMOUNT) : List.of(YEAR)).forEach(column -> cells.refuse(column, written));
        }
        if (amount != null && amount.signum() <= 0) {
            cells.report(AMOUNT, Fault.of("number.positive", cells.written(AMOUNT)));
        }
        return act == null || date == null
                ? null
                : new DistributionRow(
                        source,
                        act,
                        date,
                        year,
                        person,
                        amount == null ? null : new Amount(cells.currency(AMOUNT), amount));
    }

    @Override
    List<String> write(DistributionRow row) {
        return List.of(
                row.act().word(), row.date().toString(), text(row.year()), text(row.person()), text(row.amount()));
    }
}
