package coop.cli;

import coop.core.Messages;
import coop.folder.keeping.Keys;
import coop.folder.keeping.Line;
import java.util.List;
import java.util.Locale;

/** {@code rulings.csv}: every line of the folder that was refused, replaced or removed, and why. */
final class Rulings {
    private Rulings() {}

    static String csv(List<Line> lines, Keys keys, Messages messages, Locale language) {
        StringBuilder csv = new StringBuilder("outcome,file,line,code,article,sentence\n");
        for (Line line : lines) {
            csv.append(line.what().name().toLowerCase(Locale.ROOT)).append(',');
            csv.append(Cells.cell(line.source().file())).append(',');
            csv.append(line.source().line()).append(',');
            csv.append(Cells.cell(line.reason().code())).append(',');
            csv.append(Cells.cell(line.reason().article())).append(',');
            csv.append(Cells.cell(keys.named(messages.sentence(line.reason(), language))))
                    .append('\n');
        }
        return csv.toString();
    }
}
