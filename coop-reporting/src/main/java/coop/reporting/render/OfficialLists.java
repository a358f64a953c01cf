package coop.reporting.render;

import coop.reporting.Figure;
import coop.reporting.Mapping;
import coop.reporting.Report;
import coop.reporting.Standards;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of a report by the codes of official lists: a table for each edition of each standard. A code that nobody looked up
 * is not printed.
 */
final class OfficialLists {
    private final List<Table> tables = new ArrayList<>();

    /** A code, and the figure that is known under it. */
    private record Row(Mapping mapping, Figure figure) {}

    /** A standard in an edition. */
    private record Table(String standard, String edition, List<Row> rows) {}

    OfficialLists(Report report) {
        Map<String, Figure> known = new HashMap<>();
        for (Report.Line line : report.lines()) {
            if (line.now().known().isPresent()) {
                known.put(line.now().definition().id(), line.now());
            }
        }
        Standards.editions()
                .forEach((standard, editions) -> editions.forEach(edition -> {
                    List<Row> rows = new ArrayList<>();
                    for (Mapping mapping : Standards.all(standard, edition)) {
                        Figure figure = known.get(mapping.definition());
                        if (figure != null && mapping.certainty() != Mapping.Certainty.UNCONFIRMED) {
                            rows.add(new Row(mapping, figure));
                        }
                    }
                    if (!rows.isEmpty()) {
                        tables.add(new Table(standard, edition, rows));
                    }
                }));
    }

    /** Whether no figure of the report stands in any list. */
    boolean isEmpty() {
        return tables.isEmpty();
    }

    void write(Html html, Words words) {
        if (isEmpty()) {
            return;
        }
        html.open("section", "id", "standards", "class", "sheet", "aria-labelledby", "h-standards");
        html.element("h2", words.text("section.standards"), "id", "h-standards");
        html.element("p", words.text("section.standards.text")).open("div", "class", "columns lists");
        tables.forEach(table -> write(html, words, table));
        html.close().close();
    }

    private static void write(Html html, Words words, Table table) {
        String standard = words.textOr("standard." + table.standard(), table.standard());
        String title = words.text("standards.edition", standard, table.edition());
        html.element("h3", title).open("table", "class", "codes");
        html.element("caption", title, "class", "unseen").open("thead").open("tr");
        html.element("th", words.text("table.code"), "scope", "col")
                .element("th", words.text("table.figure"), "scope", "col")
                .element("th", words.text("table.value"), "scope", "col", "class", "number");
        html.close().close().open("tbody");
        for (Row row : table.rows()) {
            Mapping mapping = row.mapping();
            html.open("tr").element("th", mapping.code(), "scope", "row");
            html.open("td").text(words.name(row.figure().definition()) + " ");
            html.element("span", mapping.definition(), "class", "code");
            if (mapping.relation() != Mapping.Relation.SAME) {
                String how = mapping.relation().name().toLowerCase(Locale.ROOT);
                html.element("span", words.text("standards." + how), "class", "note");
            }
            html.close().element("td", words.figure(row.figure()), "class", "number");
            html.close();
        }
        html.close().close();
    }
}
