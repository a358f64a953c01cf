package coop.reporting.render;

import coop.reporting.Figure;
import coop.reporting.History;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The charts of a history: members, jobs, votes, shares, reserves and results by year. */
final class YearCharts {
    private final Words words;
    private final History history;
    private final String prefix;
    private final List<Year> years;
    private final Set<Year> shaded;
    private final String shading;

    /** Years with a loss are shaded. */
    YearCharts(Words words, History history, String prefix) {
        this(words, history, prefix, new TreeSet<>(history.lossYears()), words.text("chart.loss-year"));
    }

    YearCharts(Words words, History history, String prefix, Set<Year> shaded, String shading) {
        this.words = words;
        this.history = history;
        this.prefix = prefix;
        this.years = history.rows().stream().map(History.Row::year).toList();
        this.shaded = shaded;
        this.shading = shading;
    }

    List<Chart> onFirstPage() {
        return List.of(members(), votes(), jobs(), result());
    }

    List<Chart> all() {
        return List.of(members(), jobs(), votes(), shares(), reserves(), result());
    }

    private Chart members() {
        return chart("members", bars("MEM-01"));
    }

    private Chart jobs() {
        return chart("jobs", bars("EMP-01"), line("EMP-02"));
    }

    private Chart votes() {
        return chart("votes", bars("DEM-03"));
    }

    private Chart shares() {
        return chart("shares", bars("CAP-01"));
    }

    private Chart reserves() {
        boolean stated = history.series("FIN-13").stream()
                .anyMatch(figure -> figure.known().isPresent());
        return chart("reserves", bars(stated ? "FIN-13" : "CAP-21"));
    }

    private Chart result() {
        return chart("result", bars("FIN-03"));
    }

    private Chart chart(String key, Chart.Series... series) {
        String title = words.text("chart." + key, words.currency());
        return new Chart(
                prefix + "-" + key,
                title,
                description(words, years, series),
                years,
                List.of(series),
                axis(key),
                shaded,
                shading);
    }

    private Function<BigDecimal, String> axis(String key) {
        return key.equals("votes") ? number -> words.text("format.percent", words.axis(number)) : words::axis;
    }

    /** From the first known year to the last, and how many are unknown. */
    static String description(Words words, List<Year> years, Chart.Series... series) {
        List<String> sentences = new ArrayList<>();
        for (Chart.Series some : series) {
            int first = -1;
            int last = -1;
            int unknown = 0;
            for (int i = 0; i < years.size(); i++) {
                boolean known = some.values().get(i).isPresent();
                first = known && first < 0 ? i : first;
                last = known ? i : last;
                unknown += known ? 0 : 1;
            }
            if (first < 0) {
                sentences.add(words.text("chart.nothing", some.name()));
                continue;
            }
            sentences.add(words.text(
                    "chart.from-to",
                    some.name(),
                    years.get(first),
                    some.cells().get(first),
                    years.get(last),
                    some.cells().get(last)));
            if (unknown > 0) {
                sentences.add(words.text("chart.unknown", unknown));
            }
        }
        return String.join(" ", sentences);
    }

    private Chart.Series bars(String id) {
        return series(id, Chart.Form.BARS);
    }

    private Chart.Series line(String id) {
        return series(id, Chart.Form.LINE);
    }

    private Chart.Series series(String id, Chart.Form form) {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        String name = words.text(id + ".name");
        for (History.Row row : history.rows()) {
            Optional<Figure> figure = row.figure(id);
            values.add(figure.flatMap(Figure::known)
                    .map(value -> drawn(value, figure.get().definition().unit())));
            cells.add(figure.map(words::figure).orElseGet(() -> words.text("status.missing")));
        }
        return new Chart.Series(name, form, values, cells);
    }

    private static BigDecimal drawn(Value value, Unit unit) {
        BigDecimal number = value.rounded(6);
        return unit == Unit.PERCENT ? number.movePointRight(2) : number;
    }
}
