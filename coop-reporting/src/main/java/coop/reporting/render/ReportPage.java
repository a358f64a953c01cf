package coop.reporting.render;

import coop.core.resolution.Resolution;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Gathering;
import coop.reporting.Identity;
import coop.reporting.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The body of a report in HTML. One thread only. */
final class ReportPage {
    private final Html html;
    private final Words words;
    private final Report report;
    private final OfficialLists lists;

    ReportPage(Html html, Words words, Report report) {
        this.html = html;
        this.words = words;
        this.report = report;
        this.lists = new OfficialLists(report);
    }

    void write() {
        cover();
        html.open("main");
        matters();
        Annexes annexes = new Annexes(html, words, report, lists);
        annexes.guide();
        for (Report.Section section : report.sections()) {
            html.open("section", "id", section.id(), "class", "sheet", "aria-labelledby", "h-" + section.id());
            html.element("h2", words.text("section." + section.id()), "id", "h-" + section.id());
            if (section.id().equals("democracy")) {
                report.gatherings().forEach(this::gathering);
            }
            new Movements(html, words, report).of(section.id());
            figures(section);
            html.close();
        }
        new Principles(html, words, report).write();
        lists.write(html, words);
        gaps();
        method();
        annexes.rules();
        html.close();
        html.open("footer")
                .element("p", words.text("method.sources", report.identity().entries()))
                .close();
    }

    static String title(Report report, Words words) {
        return report.isYear()
                ? words.text("report.title", report.year())
                : words.text("report.title.span", words.span(report, report.period()));
    }

    private void cover() {
        Identity identity = report.identity();
        html.open("header", "class", "cover").element("p", title(report, words), "class", "kind");
        html.open("h1").said(identity.name()).close();
        html.open("p", "class", "facts");
        html.text(words.text(
                "report.period",
                words.day(report.period().first()),
                words.day(report.period().last())));
        html.text(" · ").text(words.textOr("kind." + identity.kind(), identity.kind()));
        html.text(" · ").text(words.text("report.founded", words.day(identity.founded())));
        identity.seat().ifPresent(seat -> html.text(" · ").said(seat));
        identity.registration().ifPresent(number -> html.text(" · ").said(number));
        html.close();
        identity.object()
                .ifPresent(
                        object -> html.open("p", "class", "object").said(object).close());
        html.open("nav", "aria-label", words.text("nav.label")).open("ul");
        link("matters", words.text("section.matters"));
        report.sections().forEach(section -> link(section.id(), words.text("section." + section.id())));
        link("principles", words.text("section.principles"));
        if (!lists.isEmpty()) {
            link("standards", words.text("section.standards"));
        }
        link("gaps", words.text("section.gaps"));
        link("method", words.text("section.method"));
        link("rules", words.text("section.rules"));
        html.close().close().close();
    }

    private void link(String id, String name) {
        html.open("li").element("a", name, "href", "#" + id).close();
    }

    private void matters() {
        html.open("section", "id", "matters", "aria-labelledby", "h-matters");
        html.element("h2", words.text("section.matters"), "id", "h-matters");
        html.element("p", String.join(" ", Story.of(report, words)), "class", "story")
                .open("div", "class", "tiles");
        for (Tile tile : Tile.ALL) {
            tile(tile);
        }
        html.close();
        SharedBar.of(report).ifPresent(bar -> bar.draw(html, words));
        html.open("div", "class", "charts");
        new YearCharts(words, report.history(), "first").onFirstPage().forEach(chart -> chart.draw(html, words));
        html.close().close();
    }

    private void tile(Tile tile) {
        Optional<Report.Line> headline = report.line(tile.headline());
        html.open("article", "class", "tile").element("h3", words.text("tile." + tile.id()));
        if (headline.isPresent()) {
            Figure now = headline.get().now();
            html.element("p", words.figure(now), "class", now.known().isPresent() ? "headline" : "headline none");
            String name = words.textOr(now.definition().id() + ".short", words.name(now.definition()));
            Optional<String> change = words.change(now, headline.get().before());
            html.element(
                    "p", change.map(by -> words.text("tile.change", name, by)).orElse(name), "class", "caption");
        }
        html.open("dl");
        for (String id : tile.lines()) {
            report.figure(id).ifPresent(figure -> {
                Definition definition = figure.definition();
                html.element("dt", words.textOr(definition.id() + ".short", words.name(definition)));
                html.element("dd", words.figure(figure), "class", figure.known().isPresent() ? "number" : "none");
            });
        }
        html.close().close();
    }

    private void gathering(Gathering gathering) {
        html.open("article", "class", "meeting").element("h3", Pages.heading(gathering, words));
        gathering.attendance().ifPresent(there -> html.element("p", Pages.attendance(there, words)));
        if (!gathering.resolutions().isEmpty()) {
            html.open("div", "class", "scroll", "tabindex", "0").open("table");
            html.open("thead").open("tr");
            html.element("th", words.text("table.resolution"), "scope", "col")
                    .element("th", words.text("table.outcome"), "scope", "col");
            html.close().close().open("tbody");
            for (Resolution resolution : gathering.resolutions()) {
                html.open("tr")
                        .open("th", "scope", "row")
                        .open("span", "class", "name")
                        .said(resolution.title())
                        .close();
                html.element("span", resolution.id(), "class", "code").close().open("td");
                html.element("span", Pages.outcome(resolution, words), "class", "outcome");
                html.element("span", Pages.arithmetic(resolution, words), "class", "note");
                if (!resolution.articles().isEmpty()) {
                    String articles = String.join(", ", resolution.articles());
                    html.element("span", words.text("table.articles", articles), "class", "note");
                }
                html.close().close();
            }
            html.close().close().close();
        }
        html.close();
    }

    private void figures(Report.Section section) {
        List<Report.Line> shown = new ArrayList<>();
        List<String> unrecorded = new ArrayList<>();
        for (Report.Line line : section.lines()) {
            boolean known = !(line.now() instanceof Figure.Missing)
                    || line.before().known().isPresent();
            if (known) {
                shown.add(line);
            } else {
                unrecorded.add(words.name(line.now().definition()));
            }
        }
        if (!shown.isEmpty()) {
            table(section, shown);
        }
        if (!unrecorded.isEmpty()) {
            html.open("p", "class", "unrecorded")
                    .text(words.text("section.unrecorded", String.join(" · ", unrecorded)) + " ");
            html.element("a", words.text("section.gaps"), "href", "#gaps").close();
        }
    }

    private void table(Report.Section section, List<Report.Line> lines) {
        String now = words.span(report, report.period());
        String before = words.span(report, report.before());
        html.open("table", "class", "figures")
                .element("caption", words.text("section." + section.id()), "class", "unseen");
        html.open("thead").open("tr").element("th", words.text("table.figure"), "scope", "col");
        html.element("th", now, "scope", "col", "class", "number");
        html.element("th", before, "scope", "col", "class", "number")
                .close()
                .close()
                .open("tbody");
        for (Report.Line line : lines) {
            Definition definition = line.now().definition();
            html.open("tr")
                    .open("th", "scope", "row")
                    .open("span", "class", "name")
                    .text(words.name(definition) + " ");
            html.element("span", definition.id(), "class", "code").close();
            String sentence = words.definition(definition);
            if (!sentence.isEmpty()) {
                html.element("span", sentence, "class", "note");
            }
            words.working(line.now())
                    .ifPresent(working ->
                            html.open("span", "class", "note").said(working).close());
            html.close();
            cell(line.now(), now);
            cell(line.before(), before);
            html.close();
        }
        html.close().close();
    }

    private void cell(Figure figure, String year) {
        html.element(
                "td",
                words.figure(figure),
                "class",
                figure.known().isPresent() ? "number" : "number none",
                "data-label",
                year);
    }

    private void gaps() {
        html.open("section", "id", "gaps", "class", "sheet", "aria-labelledby", "h-gaps");
        html.element("h2", words.text("section.gaps"), "id", "h-gaps");
        List<Figure> gaps = report.gaps();
        html.element(
                "p",
                words.text(
                        "gaps.count",
                        report.lines().size() - gaps.size(),
                        report.lines().size()));
        SortedMap<String, List<String>> wanted = new TreeMap<>();
        for (Figure gap : gaps) {
            for (String key : Pages.missing(gap)) {
                wanted.computeIfAbsent(words.wanted(key), none -> new ArrayList<>())
                        .add(words.name(gap.definition()));
            }
        }
        if (!wanted.isEmpty()) {
            html.open("table")
                    .element("caption", words.text("section.gaps"), "class", "unseen")
                    .open("thead")
                    .open("tr");
            html.element("th", words.text("table.wanted"), "scope", "col")
                    .element("th", words.text("table.figures"), "scope", "col");
            html.close().close().open("tbody");
            wanted.forEach((what, figures) -> {
                html.open("tr").element("th", what, "scope", "row");
                html.element("td", String.join(" · ", new TreeSet<>(figures)), "class", "unrecorded")
                        .close();
            });
            html.close().close();
        }
        html.close();
    }

    private void method() {
        html.open("section", "id", "method", "aria-labelledby", "h-method");
        html.element("h2", words.text("section.method"), "id", "h-method");
        for (String rule : List.of("missing", "stocks", "shares", "rounding", "persons", "corrections")) {
            html.element("p", words.text("method." + rule));
        }
        html.element(
                "p", words.text("method.statutes", words.day(report.identity().statutes())));
        html.close();
    }
}
