package coop.folder;

import coop.folder.cell.Numbers;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code indicators.csv}. */
final class IndicatorsTable extends RowTable<IndicatorRow> {
    private static final Column YEAR = Column.filled("year", "exercice", "annee");
    private static final Column INDICATOR = Column.filled("indicator", "indicateur");
    private static final Column VALUE = Column.there("value", "valeur").ofNumbers();
    private static final Column UNIT = Column.optional("unit", "unite");
    private static final Column NOTE = Column.optional("note", "remarque");
    private static final TableForm FORM = TableForm.of(YEAR, INDICATOR, VALUE, UNIT, NOTE);

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    IndicatorRow read(Cells cells, Source source) {
        Integer year = cells.year(YEAR);
        String indicator = cells.id(INDICATOR);
        BigDecimal value = cells.decimal(VALUE);
        String unit = cells.name(UNIT);
        String note = cells.text(NOTE);
        if (year != null && indicator != null) {
            once(cells, INDICATOR, year, indicator);
        }
        return year == null || indicator == null ? null : new IndicatorRow(source, year, indicator, value, unit, note);
    }

    @Override
    List<String> write(IndicatorRow row) {
        BigDecimal value = row.value();
        return List.of(
                Integer.toString(row.year()),
                row.indicator(),
                value == null ? "" : Numbers.written(value),
                text(row.unit()),
                text(row.note()));
    }
}
