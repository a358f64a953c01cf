package coop.capital.paper;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV as in RFC 4180, in which no cell is taken for a formula by a spreadsheet. */
final class Table {
    private final StringBuilder csv = new StringBuilder();

    Table(String... headings) {
        line(List.of(headings));
    }

    void line(List<String> cells) {
        csv.append(cells.stream().map(Table::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String text) {
        boolean number = text.matches("-?[0-9]+(\\.[0-9]+)?");
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !number;
        String safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    @Override
    public String toString() {
        return csv.toString();
    }
}
