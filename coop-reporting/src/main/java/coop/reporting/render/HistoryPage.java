package coop.reporting.render;

import coop.reporting.History;
import coop.reporting.Identity;

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
        new YearTables(html, words, history).write();
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
}
