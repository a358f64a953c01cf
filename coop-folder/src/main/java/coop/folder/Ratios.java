package coop.folder;

import coop.core.value.Ratio;
import coop.folder.cell.Fault;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ratios in cells: {@code 1/3} or {@code 0.06}. */
final class Ratios {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}(/[1-9][0-9]{0,8}|\\.[0-9]{1,9})?");

    private Ratios() {}

    /** A ratio of zero or more; null when there is none, or when it cannot be read, which is reported. */
    static @Nullable Ratio of(Cells cells, Column column) {
        String written = cells.text(column);
        if (written == null) {
            return null;
        }
        if (FORM.matcher(written).matches()) {
            return Ratio.parse(written);
        }
        cells.report(column, Fault.of("ratio.form", cells.written(column)));
        return null;
    }

    /** A ratio above 0 and at most 1. */
    static @Nullable Ratio part(Cells cells, Column column) {
        Ratio ratio = of(cells, column);
        if (ratio != null && (ratio.signum() == 0 || ratio.compareTo(Ratio.ONE) > 0)) {
            cells.report(column, Fault.of("ratio.part", cells.written(column)));
            return null;
        }
        return ratio;
    }
}
