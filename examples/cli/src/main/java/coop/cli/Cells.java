package coop.cli;

/** Cells of a CSV file. */
final class Cells {
    private Cells() {}

    /** A cell after RFC 4180; one that a spreadsheet would take for a formula begins with an apostrophe. */
    static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
