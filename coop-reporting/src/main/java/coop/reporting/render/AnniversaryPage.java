package coop.reporting.render;

import coop.core.value.Ratio;
import coop.reporting.Anniversary;
import coop.reporting.Figure;
import coop.reporting.History;
import coop.reporting.Identity;
import coop.reporting.Reference;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The body of an anniversary report in HTML. One thread only. */
final class AnniversaryPage {
    private final Html html;
    private final Words words;
    private final Anniversary life;
    private final History history;
    private final Set<Year> crisisYears = new TreeSet<>();

    AnniversaryPage(Html html, Words words, Anniversary life) {
        this.html = html;
        this.words = words;
        this.life = life;
        this.history = life.history();
        for (History.Row row : history.rows()) {
            if (life.crises().stream().anyMatch(crisis -> crisis.contains(row.year()))) {
                crisisYears.add(row.year());
            }
        }
    }

    static String title(Anniversary life, Words words) {
        return life.age() == 0
                ? words.text("anniversary.title.first")
                : words.text("anniversary.title", Integer.toString(life.age()));
    }

    void write() {
        cover();
        html.open("main");
        matters();
        crises();
        charts();
        timeline();
        new YearTables(html, words, history).write();
        method();
        html.close();
        html.open("footer")
                .element("p", words.text("method.sources", life.identity().entries()))
                .close();
    }

    private void cover() {
        Identity identity = life.identity();
        html.open("header", "class", "cover anniversary").element("p", words.text("anniversary.kind"), "class", "kind");
        html.open("h1").said(identity.name()).close();
        html.element("p", title(life, words), "class", "age");
        html.open("p", "class", "facts");
        html.text(words.text(
                "anniversary.span",
                words.day(life.life().first()),
                words.day(life.life().last())));
        html.text(" · ").text(words.textOr("kind." + identity.kind(), identity.kind()));
        identity.seat().ifPresent(seat -> html.text(" · ").said(seat));
        html.close();
        identity.object()
                .ifPresent(
                        object -> html.open("p", "class", "object").said(object).close());
        html.close();
    }

    private void matters() {
        html.open("section", "id", "matters", "aria-labelledby", "h-matters");
        html.element("h2", words.text("anniversary.matters"), "id", "h-matters").open("div", "class", "tiles four");
        tile("members", "MEM-01", "MEM-03", "joined", "MEM-04", "left");
        tile("democracy", "", "DEM-01", "meetings", "DEM-18", "resolutions");
        tile("jobs", "EMP-01");
        boolean stated = history.series("FIN-13").stream()
                .anyMatch(figure -> figure.known().isPresent());
        tile("reserves", stated ? "FIN-13" : "CAP-21");
        html.close().close();
    }

    /** The last value of a figure and what it was at first and at most; or the sums over the whole life. */
    private void tile(String key, String id, String... sums) {
        html.open("article", "class", "tile").element("h3", words.text("anniversary.tile." + key));
        if (id.isEmpty()) {
            html.element("p", sum(sums[0]).map(words::figure).orElse(""), "class", "headline");
            html.element("p", words.text("anniversary." + sums[1]), "class", "caption");
        } else {
            last(id);
        }
        html.open("dl");
        for (int i = id.isEmpty() ? 2 : 0; i + 1 < sums.length; i += 2) {
            line(words.text("anniversary." + sums[i + 1]), sum(sums[i]));
        }
        List<Figure> series = id.isEmpty() ? List.of() : history.series(id);
        if (!series.isEmpty()) {
            line(words.text("anniversary.at-first"), Optional.of(series.get(0)));
            line(words.text("anniversary.most"), most(series));
        }
        html.close().close();
    }

    /** The last value that is known, with its year. */
    private void last(String id) {
        List<History.Row> rows = new ArrayList<>(history.rows());
        Collections.reverse(rows);
        Optional<History.Row> known = rows.stream()
                .filter(row -> row.figure(id).flatMap(Figure::known).isPresent())
                .findFirst();
        html.element(
                "p",
                known.flatMap(row -> row.figure(id)).map(words::figure).orElseGet(() -> words.text("status.missing")),
                "class",
                known.isPresent() ? "headline" : "headline none");
        known.ifPresent(row -> html.element("p", words.text("anniversary.at-end", row.year()), "class", "caption"));
    }

    private void line(String name, Optional<Figure> figure) {
        figure.ifPresent(known -> html.element("dt", name)
                .element("dd", words.figure(known), "class", known.known().isPresent() ? "number" : "none"));
    }

    private Optional<Figure> sum(String id) {
        return life.sums().stream()
                .filter(sum -> sum.definition().id().equals(id))
                .findFirst();
    }

    private static Optional<Figure> most(List<Figure> series) {
        Optional<Figure> most = Optional.empty();
        for (Figure figure : series) {
            Optional<Ratio> value = figure.known().map(Value::number);
            Optional<Ratio> best = most.flatMap(Figure::known).map(Value::number);
            if (value.isPresent() && (best.isEmpty() || value.get().compareTo(best.get()) > 0)) {
                most = Optional.of(figure);
            }
        }
        return most;
    }

    private void crises() {
        html.open("section", "id", "crises", "aria-labelledby", "h-crises");
        html.element("h2", words.text("anniversary.crises"), "id", "h-crises");
        boolean compared = !life.reference().series().isEmpty()
                || !life.reference().crises().isEmpty();
        if (!compared) {
            boolean losses = !life.crises().isEmpty();
            html.element("p", words.text(losses ? "anniversary.crises.losses" : "anniversary.crises.none"));
        }
        List<Anniversary.Kept> kept = life.kept();
        if (kept.isEmpty() && compared) {
            html.element("p", words.text("anniversary.crises.no-window"));
        }
        if (!kept.isEmpty()) {
            html.element("p", words.text("anniversary.crises.text"));
            kept(kept);
        }
        index();
        html.close();
    }

    private void kept(List<Anniversary.Kept> kept) {
        String title = words.text("anniversary.crises");
        html.open("div", "class", "scroll", "tabindex", "0")
                .open("table", "class", "kept")
                .element("caption", title, "class", "unseen");
        html.open("thead").open("tr").element("th", words.text("anniversary.crisis"), "scope", "col");
        html.element("th", words.text("anniversary.own"), "scope", "col", "class", "number");
        life.reference()
                .series()
                .forEach(series -> html.open("th", "scope", "col", "class", "number")
                        .said(series.name())
                        .close());
        html.close().close().open("tbody");
        for (Anniversary.Kept one : kept) {
            html.open("tr").open("th", "scope", "row").open("span", "class", "name");
            html.said(called(one.crisis())).close();
            html.element("span", years(one.crisis()), "class", "note").close();
            boolean known = one.own().known().isPresent();
            html.open("td", "class", known ? "number strong" : "number none").text(words.figure(one.own()));
            words.working(one.own()).ifPresent(working -> html.element("span", working, "class", "note"));
            html.close();
            for (Anniversary.Beside beside : one.beside()) {
                String value = beside.kept()
                        .map(part -> words.percent(Value.of(part)))
                        .orElseGet(() -> words.text("anniversary.unknown"));
                html.element("td", value, "class", beside.kept().isPresent() ? "number" : "number none");
            }
            html.close();
        }
        html.close().close().close();
    }

    private String called(Reference.Crisis crisis) {
        return crisis.name().isEmpty() ? years(crisis) : crisis.name();
    }

    private String years(Reference.Crisis crisis) {
        return crisis.first().equals(crisis.last())
                ? crisis.first().toString()
                : words.text("anniversary.years", crisis.first(), crisis.last());
    }

    /** Jobs here and the series of others, all set to 100 in the first year in which all that matters is known. */
    private void index() {
        List<Reference.Series> others =
                life.reference().series().stream().limit(2).toList();
        Optional<History.Row> base = history.rows().stream()
                .filter(row -> own(row).filter(value -> value.signum() > 0).isPresent())
                .filter(row -> others.stream()
                        .allMatch(series -> series.of(row.year())
                                .filter(value -> value.signum() > 0)
                                .isPresent()))
                .findFirst();
        if (others.isEmpty() || base.isEmpty()) {
            return;
        }
        List<Year> years = history.rows().stream().map(History.Row::year).toList();
        Year from = base.get().year();
        Ratio hundred = own(base.get()).orElseThrow();
        List<Chart.Series> lines = new ArrayList<>();
        lines.add(line(
                words.text("anniversary.index.own"),
                history.rows().stream()
                        .map(row -> own(row).map(value -> value.dividedBy(hundred)))
                        .toList()));
        for (Reference.Series series : others) {
            lines.add(line(
                    series.name(),
                    years.stream().map(year -> series.kept(from, year)).toList()));
        }
        Chart.Series[] all = lines.toArray(Chart.Series[]::new);
        new Chart(
                        "life-index",
                        words.text("anniversary.index", from),
                        YearCharts.description(words, years, all),
                        years,
                        lines,
                        words::axis,
                        crisisYears,
                        words.text("anniversary.shade"))
                .draw(html, words);
    }

    private static Optional<Ratio> own(History.Row row) {
        return row.figure("EMP-02").flatMap(Figure::known).map(Value::number);
    }

    private Chart.Series line(String name, List<Optional<Ratio>> parts) {
        return new Chart.Series(
                name,
                Chart.Form.LINE,
                parts.stream()
                        .map(part ->
                                part.map(value -> Value.of(value).rounded(6).movePointRight(2)))
                        .toList(),
                parts.stream()
                        .map(part -> part.map(value -> words.value(Value.of(value.times(100)), Unit.RATIO))
                                .orElseGet(() -> words.text("status.missing")))
                        .toList());
    }

    private void charts() {
        boolean crises = !life.reference().years().isEmpty();
        html.open("section", "id", "charts", "aria-labelledby", "h-charts");
        html.element("h2", words.text("history.charts"), "id", "h-charts").open("div", "class", "charts");
        YearCharts charts = crises
                ? new YearCharts(words, history, "life", crisisYears, words.text("anniversary.shade"))
                : new YearCharts(words, history, "life");
        charts.all().forEach(chart -> chart.draw(html, words));
        html.close().close();
    }

    /** Every year, with what is worth remembering. */
    private void timeline() {
        html.open("section", "id", "timeline", "class", "sheet", "aria-labelledby", "h-timeline");
        html.element("h2", words.text("anniversary.timeline"), "id", "h-timeline")
                .open("ol", "class", "life");
        List<Anniversary.Mark> marks = life.marks();
        for (History.Row row : history.rows()) {
            boolean crisis = crisisYears.contains(row.year());
            html.open("li", "class", crisis ? "crisis" : "calm")
                    .element("h3", row.year().toString());
            html.element("p", figures(row), "class", "facts");
            List<Anniversary.Mark> here = marks.stream()
                    .filter(mark -> row.period().contains(mark.on()))
                    .toList();
            if (!here.isEmpty()) {
                html.open("ul");
                for (Anniversary.Mark mark : here) {
                    String[] values = mark.values().stream().map(words::counted).toArray(String[]::new);
                    html.open("li")
                            .element(
                                    "time",
                                    words.day(mark.on()),
                                    "datetime",
                                    mark.on().toString())
                            .text(" ")
                            .text(words.text("milestone." + mark.key(), (Object[]) values))
                            .close();
                }
                html.close();
            }
            html.close();
        }
        html.close().close();
    }

    private String figures(History.Row row) {
        List<String> said = new ArrayList<>();
        say(said, row, "MEM-01", "members");
        say(said, row, "EMP-02", "jobs");
        say(said, row, "DEM-03", "votes");
        say(said, row, "FIN-03", "result");
        return String.join(" · ", said);
    }

    private void say(List<String> said, History.Row row, String id, String key) {
        row.figure(id).filter(figure -> figure.known().isPresent()).ifPresent(figure -> {
            Unit unit = figure.definition().unit();
            String value =
                    unit == Unit.FTE ? words.number(figure.known().orElseThrow().rounded(1)) : words.figure(figure);
            said.add(words.text("anniversary.year." + key, value));
        });
    }

    private void method() {
        html.open("section", "id", "method", "aria-labelledby", "h-method");
        html.element("h2", words.text("section.method"), "id", "h-method");
        for (String rule : List.of("missing", "stocks", "rounding", "corrections")) {
            html.element("p", words.text("method." + rule));
        }
        if (!life.reference().series().isEmpty()) {
            html.element("h3", words.text("anniversary.sources")).open("ul");
            for (Reference.Series series : life.reference().series()) {
                String source = series.source().orElseGet(() -> words.text("anniversary.unknown"));
                html.open("li")
                        .said(words.text("anniversary.source", series.name(), source))
                        .close();
            }
            html.close();
        }
        html.close();
    }
}
