package coop.folder.table;

import coop.folder.cell.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * One row as it stands in the file, its cells trimmed.
 *
 * @param number the line on which it begins, from 1
 * @param cells the cells
 */
record Line(int number, List<String> cells) {
    static Line of(long number, List<String> fields) {
        List<String> cells = new ArrayList<>(fields.size());
        for (String field : fields) {
            cells.add(Texts.trimmed(field));
        }
        return new Line((int) number, cells);
    }

    boolean blank() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
