package coop.folder;

import coop.folder.cell.Limits;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code mandates.csv}. */
final class MandatesTable extends RowTable<MandateRow> {
    private static final Column ACT = Column.filled("act", "acte");
    private static final Column DATE = Column.filled("date", "date").ofDates();
    private static final Column BODY = Column.optional("body", "organe");
    private static final Column PERSON = Column.optional("person", "personne");
    private static final Column UNTIL = Column.optional("until", "jusqu'au").ofDates();
    private static final Column MOTION = Column.optional("motion", "motion");
    private static final Column PAY = Column.optional("pay", "remuneration");
    private static final Column TOGETHER = Column.optional("together", "ensemble");
    private static final Column SCOPE = Column.optional("scope", "portee");
    private static final TableForm FORM = TableForm.of(ACT, DATE, BODY, PERSON, UNTIL, MOTION, PAY, TOGETHER, SCOPE);

    private final KnownKeys persons;
    private final KnownKeys motions;

    MandatesTable(KnownKeys persons, KnownKeys motions) {
        this.persons = persons;
        this.motions = motions;
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    MandateRow read(Cells cells, Source source) {
        MandateAct act = cells.word(ACT, MandateAct.WORDS);
        LocalDate date = cells.date(DATE);
        String body = cells.key(BODY);
        List<String> members = cells.parts(PERSON);
        members.forEach(person -> persons.check(person, fault -> cells.report(PERSON, fault)));
        LocalDate until = cells.date(UNTIL);
        String motion = cells.id(MOTION);
        motions.check(motion, fault -> cells.report(MOTION, fault));
        String pay = cells.name(PAY);
        Long together = cells.whole(TOGETHER, 1, Limits.COUNT);
        String scope = cells.name(SCOPE);
        if (act != null) {
            List<Column> needed = switch (act) {
                case APPOINTMENT, CO_OPTION, RESIGNATION -> List.of(BODY, PERSON);
                case REMOVAL -> List.of(BODY, PERSON, MOTION);
                case PAY -> List.of(BODY, PAY, MOTION);
                case SIGNING -> List.of(PERSON, SCOPE);
            };
            needed.forEach(column -> cells.require(column, cells.written(ACT)));
        }
        return act == null || date == null
                ? null
                : new MandateRow(
                        source,
                        act,
                        date,
                        body,
                        members,
                        until,
                        motion,
                        pay,
                        together == null ? null : Math.toIntExact(together),
                        scope);
    }

    @Override
    List<String> write(MandateRow row) {
        return List.of(
                row.act().word(),
                row.date().toString(),
                text(row.body()),
                String.join(" ", row.persons()),
                text(row.until()),
                text(row.motion()),
                text(row.pay()),
                text(row.together()),
                text(row.scope()));
    }
}
