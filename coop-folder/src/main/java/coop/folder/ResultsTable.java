package coop.folder;

import coop.folder.cell.Limits;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code results.csv}. */
final class ResultsTable extends RowTable<ResultRow> {
    private static final Column MOTION = Column.filled("motion", "motion");
    private static final Column ACT = Column.filled("act", "acte");
    private static final Column DATE = Column.filled("date", "date").ofDates();
    private static final Column BY = Column.optional("by", "par");
    private static final Column GROUNDS = Column.filled("grounds", "motif", "motifs");
    private static final Column APPROVALS = Column.optional("approvals", "approbations");
    private static final Column YES = Column.optional("yes", "oui");
    private static final Column NO = Column.optional("no", "non");
    private static final Column ABSTAIN = Column.optional("abstain", "abstentions");
    private static final Column BLANK = Column.optional("blank", "blancs");
    private static final Column INVALID = Column.optional("invalid", "nuls");
    private static final TableForm FORM =
            TableForm.of(MOTION, ACT, DATE, BY, GROUNDS, APPROVALS, YES, NO, ABSTAIN, BLANK, INVALID);

    private final KnownKeys persons;
    private final KnownKeys motions;

    ResultsTable(KnownKeys persons, KnownKeys motions) {
        this.persons = persons;
        this.motions = motions;
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    ResultRow read(Cells cells, Source source) {
        String motion = cells.id(MOTION);
        motions.check(motion, fault -> cells.report(MOTION, fault));
        ResultAct act = cells.word(ACT, ResultAct.WORDS);
        LocalDate date = cells.date(DATE);
        String by = cells.name(BY);
        String grounds = cells.text(GROUNDS);
        List<String> approvals = cells.parts(APPROVALS);
        approvals.forEach(person -> persons.check(person, fault -> cells.report(APPROVALS, fault)));
        Long yes = cells.whole(YES, 0, Limits.COUNT);
        Long no = cells.whole(NO, 0, Limits.COUNT);
        Long abstain = cells.whole(ABSTAIN, 0, Limits.COUNT);
        Long blank = cells.whole(BLANK, 0, Limits.COUNT);
        Long invalid = cells.whole(INVALID, 0, Limits.COUNT);
        if (act != null) {
            List<Column> needed = act == ResultAct.CORRECT ? List.of(APPROVALS, YES, NO) : List.of(BY);
            needed.forEach(column -> cells.require(column, cells.written(ACT)));
        }
        return motion == null || act == null || date == null || grounds == null
                ? null
                : new ResultRow(source, motion, act, date, by, grounds, approvals, yes, no, abstain, blank, invalid);
    }

    @Override
    List<String> write(ResultRow row) {
        return List.of(
                row.motion(),
                row.act().word(),
                row.date().toString(),
                text(row.by()),
                row.grounds(),
                String.join(" ", row.approvals()),
                text(row.yes()),
                text(row.no()),
                text(row.abstain()),
                text(row.blank()),
                text(row.invalid()));
    }
}
