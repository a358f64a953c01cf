package coop.folder.table;

import java.util.List;

/**
 * The columns that a table may have.
 *
 * @param columns the columns, in the order in which they are written
 * @param ranks whether headings that are numbers are the ranks of a preference vote
 */
public record TableForm(List<Column> columns, boolean ranks) {
    public TableForm {
        columns = List.copyOf(columns);
    }

    /** A table with these columns. */
    public static TableForm of(Column... columns) {
        return new TableForm(List.of(columns), false);
    }

    /** The same table, which may also have a column for each rank: {@code 1}, {@code 2}, {@code 3} … */
    public TableForm withRanks() {
        return new TableForm(columns, true);
    }
}
