package coop.folder;

import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code actions.csv}. */
final class ActionsTable extends RowTable<ActionRow> {
    private static final Column ACTION = Column.filled("action", "action");
    private static final Column ACT = Column.filled("act", "acte");
    private static final Column DATE = Column.filled("date", "date").ofDates();
    private static final Column MOTION = Column.optional("motion", "motion");
    private static final Column PERSON = Column.optional("person", "personne");
    private static final Column WHAT = Column.optional("what", "quoi");
    private static final Column DUE = Column.optional("due", "echeance").ofDates();
    private static final Column REVIEW = Column.optional("review", "revision").ofDates();
    private static final Column NOTE = Column.optional("note", "note", "remarque");
    private static final TableForm FORM = TableForm.of(ACTION, ACT, DATE, MOTION, PERSON, WHAT, DUE, REVIEW, NOTE);

    private final KnownKeys persons;
    private final KnownKeys motions;

    ActionsTable(KnownKeys persons, KnownKeys motions) {
        this.persons = persons;
        this.motions = motions;
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    ActionRow read(Cells cells, Source source) {
        String action = cells.id(ACTION);
        ActionAct act = cells.word(ACT, ActionAct.WORDS);
        LocalDate date = cells.date(DATE);
        String motion = cells.id(MOTION);
        String person = cells.key(PERSON);
        persons.check(person, fault -> cells.report(PERSON, fault));
        motions.check(motion, fault -> cells.report(MOTION, fault));
        String what = cells.text(WHAT);
        LocalDate due = cells.date(DUE);
        LocalDate review = cells.date(REVIEW);
        String note = cells.text(NOTE);
        if (act != null) {
            List<Column> needed = switch (act) {
                case ACTION -> List.of(MOTION, PERSON, WHAT);
                case POSTPONED -> List.of(DUE);
                case NOTE -> List.of(NOTE);
                case DONE, DROPPED -> List.of();
            };
            needed.forEach(column -> cells.require(column, cells.written(ACT)));
        }
        return action == null || act == null || date == null
                ? null
                : new ActionRow(source, action, act, date, motion, person, what, due, review, note);
    }

    @Override
    List<String> write(ActionRow row) {
        return List.of(
                row.action(),
                row.act().word(),
                row.date().toString(),
                text(row.motion()),
                text(row.person()),
                text(row.what()),
                text(row.due()),
                text(row.review()),
                text(row.note()));
    }
}
