package coop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list for the screen, as CSV or as a table of Markdown. One thread only. */
final class Tables {
    private final boolean csv;
    private final List<List<String>> rows = new ArrayList<>();

    Tables(boolean csv, List<String> header) {
        this.csv = csv;
        rows.add(header);
    }

    static boolean isCsv(String format) {
        if (!format.equals("csv") && !format.equals("md")) {
            throw new Unreadable("There is no format " + format + " here; there are md and csv");
        }
        return format.equals("csv");
    }

    void row(List<String> first, List<String> then) {
        rows.add(Stream.concat(first.stream(), then.stream()).toList());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            text.append(
                    csv
                            ? row.stream().map(Cells::cell).collect(Collectors.joining(","))
                            : row.stream().map(Tables::plain).collect(Collectors.joining(" | ", "| ", " |")));
            text.append('\n');
            if (!csv && i == 0) {
                text.append("|").append(":--|".repeat(row.size())).append('\n');
            }
        }
        return text.toString();
    }

    private static String plain(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ").replace("<", "&lt;");
    }
}
