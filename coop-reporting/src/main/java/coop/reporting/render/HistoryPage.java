package coop.reporting.render;

import coop.reporting.Figure;
import coop.reporting.History;
import coop.reporting.Identity;
import java.util.List;
import java.util.Optional;

/** The body of a history in HTML. One thread only. */
final class HistoryPage {
    private final Html html;
    private final Words words;
    private final History history;

    HistoryPage(Html html, Words words, History history) {
        this.html = html;
        this.words = words;
        this.history = history;
    }

    void write() {
        Identity identity = history.identity();
        html.open("header", "class", "cover").element("p", words.text("history.title"), "class", "kind");
        html.open("h1").said(identity.name()).close();
        html.open("p", "class", "facts").text(words.text("report.founded", words.day(identity.founded())));
        html.text(" · ").text(words.textOr("kind." + identity.kind(), identity.kind()));
        identity.seat().ifPresent(seat -> html.text(" · ").said(seat));
        html.close();
        identity.object()
                .ifPresent(
                        object -> html.open("p", "class", "object").said(object).close());
        html.close().open("main");
        html.open("section", "id", "charts", "aria-labelledby", "h-charts");
        html.element("h2", words.text("history.charts"), "id", "h-charts").open("div", "class", "charts");
        new YearCharts(words, history, "all").all().forEach(chart -> chart.draw(html, words));
        html.close().close();
        timeline();
        years();
        html.open("section").element("p", words.text("method.missing")).close();
        html.close();
        html.open("footer")
                .element("p", words.text("method.sources", identity.entries()))
                .close();
    }

    private void timeline() {
        html.open("section", "id", "timeline", "class", "sheet", "aria-labelledby", "h-timeline");
        html.element("h2", words.text("history.timeline"), "id", "h-timeline").open("ol", "class", "timeline");
        for (History.Milestone milestone : history.milestones()) {
            html.open("li")
                    .element(
                            "time",
                            words.day(milestone.on()),
                            "datetime",
                            milestone.on().toString());
            html.text(words.text("milestone." + milestone.key()));
            html.close();
        }
        html.close().close();
    }

    private void years() {
        html.open("section", "id", "years", "aria-labelledby", "h-years");
        html.element("h2", words.text("history.years"), "id", "h-years");
        table(
                words.text("history.people"),
                List.of("MEM-01", "MEM-03", "MEM-04", "EMP-01", "EMP-02", "DEM-01", "DEM-03", "DEM-18"));
        table(words.text("history.money"), List.of("CAP-19", "CAP-01", "CAP-21", "FIN-13", "FIN-03"));
        html.close();
    }

    private void table(String title, List<String> ids) {
        html.element("h3", title).open("div", "class", "scroll").open("table", "class", "years");
        html.element("caption", title, "class", "unseen").open("thead").open("tr");
        html.element("th", words.text("table.year"), "scope", "col");
        for (String id : ids) {
            String name = words.textOr(id + ".short", words.text(id + ".name"));
            html.element("th", name, "scope", "col", "class", "number");
        }
        html.close().close().open("tbody");
        for (History.Row row : history.rows()) {
            html.open("tr").element("th", row.year().toString(), "scope", "row");
            for (String id : ids) {
                Optional<Figure> figure = row.figure(id);
                boolean known = figure.flatMap(Figure::known).isPresent();
                String value = figure.map(words::figure).orElseGet(() -> words.text("status.missing"));
                html.element("td", value, "class", known ? "number" : "number none");
            }
            html.close();
        }
        html.close().close().close();
    }
}
