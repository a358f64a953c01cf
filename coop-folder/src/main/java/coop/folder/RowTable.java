package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the folder's tables: its columns, and a row read from its cells and written to them.
 *
 * @param <R> a row
 */
abstract class RowTable<R> {
    private final Map<List<Object>, Integer> lines = new HashMap<>();

    abstract TableForm form();

    /** The row, or null when something that it needs is missing or was refused. */
    abstract @Nullable R read(Cells cells, Source source);

    /** The cells of a row, in the order of the columns. */
    abstract List<String> write(R row);

    /** How many columns are always written; those behind them only as far as any row has something in them. */
    int always() {
        return form().columns().size();
    }

    /** Reports a second row with the same identity. */
    void once(Cells cells, Column column, Object... identity) {
        Integer first = lines.putIfAbsent(List.of(identity), cells.line());
        if (first != null) {
            cells.report(column, Fault.of("row.repeated", cells.written(column), Integer.toString(first)));
        }
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
