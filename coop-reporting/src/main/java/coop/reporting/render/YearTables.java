package coop.reporting.render;

import coop.reporting.Figure;
import coop.reporting.History;
import java.util.List;
import java.util.Optional;

/**
 * Every year of a history: in two tables, of people and of money; or, when it holds many figures, in a table for each theme with
 * the years beside each other. One thread only.
 */
record YearTables(Html html, Words words, History history) {
    private static final int FEW = 30;
    private static final List<List<String>> THEMES = List.of(
            List.of("members", "MEM"),
            List.of("democracy", "DEM"),
            List.of("capital", "CAP"),
            List.of("finance", "FIN"),
            List.of("work", "EMP", "PAY"),
            List.of("well-being", "WEL"),
            List.of("customers", "CUS"),
            List.of("environment", "ENV"),
            List.of("community", "LOC"));

    void write() {
        html.open("section", "id", "years", "aria-labelledby", "h-years");
        html.element("h2", words.text("history.years"), "id", "h-years");
        if (history.rows().stream().anyMatch(row -> row.figures().size() > FEW)) {
            THEMES.forEach(theme -> beside(words.text("section." + theme.get(0)), theme.subList(1, theme.size())));
            html.close();
            return;
        }
        table(
                words.text("history.people"),
                List.of("MEM-01", "MEM-03", "MEM-04", "EMP-01", "EMP-02", "DEM-01", "DEM-03", "DEM-18"));
        table(words.text("history.money"), List.of("CAP-19", "CAP-01", "CAP-21", "FIN-13", "FIN-03"));
        html.close();
    }

    /** A row for each figure of which any year is known, a column for each year. */
    private void beside(String title, List<String> families) {
        List<Figure> first = history.rows().get(0).figures().stream()
                .filter(figure -> families.contains(figure.definition().id().split("-", 2)[0]))
                .filter(figure -> history.series(figure.definition().id()).stream()
                        .anyMatch(one -> one.known().isPresent()))
                .toList();
        if (first.isEmpty()) {
            return;
        }
        html.element("h3", title)
                .open("div", "class", "scroll", "tabindex", "0")
                .open("table", "class", "years");
        html.element("caption", title, "class", "unseen").open("thead").open("tr");
        html.element("th", words.text("table.figure"), "scope", "col");
        history.rows().forEach(row -> html.element("th", row.year().toString(), "scope", "col", "class", "number"));
        html.close().close().open("tbody");
        for (Figure figure : first) {
            String id = figure.definition().id();
            html.open("tr").open("th", "scope", "row").text(words.name(figure.definition()) + " ");
            html.element("span", id, "class", "code").close();
            history.rows().forEach(row -> value(row.figure(id)));
            html.close();
        }
        html.close().close().close();
    }

    private void value(Optional<Figure> figure) {
        boolean known = figure.flatMap(Figure::known).isPresent();
        String value = figure.map(words::figure).orElseGet(() -> words.text("status.missing"));
        html.element("td", value, "class", known ? "number" : "number none");
    }

    private void table(String title, List<String> ids) {
        html.element("h3", title)
                .open("div", "class", "scroll", "tabindex", "0")
                .open("table", "class", "years");
        html.element("caption", title, "class", "unseen").open("thead").open("tr");
        html.element("th", words.text("table.year"), "scope", "col");
        for (String id : ids) {
            String name = words.textOr(id + ".short", words.text(id + ".name"));
            html.element("th", name, "scope", "col", "class", "number");
        }
        html.close().close().open("tbody");
        for (History.Row row : history.rows()) {
            html.open("tr").element("th", row.year().toString(), "scope", "row");
            ids.forEach(id -> value(row.figure(id)));
            html.close();
        }
        html.close().close().close();
    }
}
