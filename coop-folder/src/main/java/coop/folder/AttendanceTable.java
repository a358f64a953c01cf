package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code attendance.csv} of one meeting. */
final class AttendanceTable extends RowTable<AttendanceRow> {
    private static final Column PERSON = Column.filled("person", "personne");
    private static final Column MODE = Column.optional("mode", "mode");
    private static final Column ARRIVED = Column.optional("arrived", "arrivee");
    private static final Column LEFT = Column.optional("left", "depart");
    private static final TableForm FORM = TableForm.of(PERSON, MODE, ARRIVED, LEFT);

    private final KnownKeys persons;
    private final Map<String, AttendanceRow> last = new HashMap<>();

    AttendanceTable(KnownKeys persons) {
        this.persons = persons;
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    AttendanceRow read(Cells cells, Source source) {
        String person = cells.key(PERSON);
        AttendanceMode mode = cells.word(MODE, AttendanceMode.WORDS);
        LocalTime arrived = cells.time(ARRIVED);
        LocalTime left = cells.time(LEFT);
        persons.check(person, fault -> cells.report(PERSON, fault));
        if (arrived != null && left != null && left.isBefore(arrived)) {
            cells.report(LEFT, Fault.of("time.order", cells.written(LEFT), arrived.toString()));
        }
        if (person == null) {
            return null;
        }
        AttendanceRow row =
                new AttendanceRow(source, person, mode == null ? AttendanceMode.PRESENT : mode, arrived, left);
        AttendanceRow before = last.put(person, row);
        if (before != null && !follows(before.left(), arrived)) {
            cells.report(
                    PERSON,
                    Fault.of(
                            "attendance.repeated",
                            person,
                            Integer.toString(before.source().line())));
        }
        return row;
    }

    private static boolean follows(@Nullable LocalTime left, @Nullable LocalTime arrived) {
        return left != null && arrived != null && !arrived.isBefore(left);
    }

    @Override
    List<String> write(AttendanceRow row) {
        return List.of(row.person(), row.mode().word(), text(row.arrived()), text(row.left()));
    }
}
