package coop.folder;

import coop.folder.cell.Numbers;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code reference.csv}. */
final class ReferenceTable extends RowTable<ReferenceTable.Row> {
    private static final Column YEAR = Column.filled("year", "annee", "exercice");
    private static final Column SERIES = Column.filled("series", "serie");
    private static final Column VALUE = Column.there("value", "valeur").ofNumbers();
    private static final Column SOURCE = Column.optional("source", "source");
    private static final Column CRISIS = Column.optional("crisis", "crise");
    private static final TableForm FORM = TableForm.of(YEAR, SERIES, VALUE, SOURCE, CRISIS);

    /**
     * A value of a series in a year.
     *
     * @param value null when it is not known, which is not zero
     * @param source who publishes it
     * @param crisis the name of the crisis that the year belongs to
     */
    record Row(
            int year,
            String series,
            @Nullable BigDecimal value,
            @Nullable String source,
            @Nullable String crisis) {}

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    Row read(Cells cells, Source source) {
        Integer year = cells.year(YEAR);
        String series = cells.name(SERIES);
        BigDecimal value = cells.decimal(VALUE);
        String publisher = cells.text(SOURCE);
        String crisis = cells.name(CRISIS);
        if (year != null && series != null) {
            once(cells, SERIES, year, series);
        }
        return year == null || series == null ? null : new Row(year, series, value, publisher, crisis);
    }

    @Override
    List<String> write(Row row) {
        BigDecimal value = row.value();
        return List.of(
                Integer.toString(row.year()),
                row.series(),
                value == null ? "" : Numbers.written(value),
                text(row.source()),
                text(row.crisis()));
    }
}
