package coop.folder;

import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code corrections.csv}. */
final class CorrectionsTable extends RowTable<CorrectionRow> {
    private static final Column REF = Column.filled("ref", "ref", "reference");
    private static final Column DATE = Column.filled("date", "date").ofDates();
    private static final Column REASON = Column.filled("reason", "motif");
    private static final Column BY = Column.filled("by", "par");
    private static final TableForm FORM = TableForm.of(REF, DATE, REASON, BY);

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    CorrectionRow read(Cells cells, Source source) {
        String ref = cells.path(REF);
        LocalDate date = cells.date(DATE);
        String reason = cells.text(REASON);
        String by = cells.name(BY);
        if (ref != null) {
            once(cells, REF, ref);
        }
        return ref == null || date == null || reason == null || by == null
                ? null
                : new CorrectionRow(source, ref, date, reason, by);
    }

    @Override
    List<String> write(CorrectionRow row) {
        return List.of(row.ref(), row.date().toString(), row.reason(), row.by());
    }
}
