package coop.reporting.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A chart of values by year, as inline SVG with a title, a description and a table under it. A year without a value is a gap
 * with a dash, never a bar of height 0. Colours are told apart by people who see fewer of them, and series by their form too.
 *
 * @param id unique in the document
 * @param title what it shows
 * @param description what it tells, for those who do not see it
 * @param years the years, oldest first
 * @param series one or two series
 * @param axis how a number of the scale is written
 * @param shaded the years to shade
 * @param shading what the shading means
 */
record Chart(
        String id,
        String title,
        String description,
        List<Year> years,
        List<Series> series,
        Function<BigDecimal, String> axis,
        Set<Year> shaded,
        String shading) {
    /** How a series is drawn. */
    enum Form {
        BARS,
        LINE
    }

    /**
     * A value per year.
     *
     * @param values what is drawn; none is a gap
     * @param cells what stands in the table
     */
    record Series(String name, Form form, List<Optional<BigDecimal>> values, List<String> cells) {}

    private static final int WIDTH = 480;
    private static final int LEFT = 58;
    private static final int RIGHT = 12;
    private static final int TOP = 14;
    private static final int PLOT = 190;
    private static final int BOTTOM = 34;
    private static final int LABEL = 42;

    void draw(Html html, Words words) {
        html.open("figure", "class", "chart").element("figcaption", title, "id", id + "-caption");
        legend(html);
        List<BigDecimal> ticks = ticks();
        int height = TOP + PLOT + BOTTOM;
        html.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d");
        html.element("title", title, "id", id + "-t").element("desc", description, "id", id + "-d");
        for (int i = 0; i < years.size(); i++) {
            if (shaded.contains(years.get(i))) {
                html.open(
                        "rect",
                        "class",
                        "shade",
                        "x",
                        at(slot(i)),
                        "y",
                        at(BigDecimal.valueOf(TOP)),
                        "width",
                        at(step()),
                        "height",
                        "" + PLOT);
            }
        }
        for (BigDecimal tick : ticks) {
            String y = at(y(tick, ticks));
            html.open(
                    "line",
                    "class",
                    tick.signum() == 0 ? "zero" : "grid",
                    "x1",
                    "" + LEFT,
                    "x2",
                    "" + (WIDTH - RIGHT),
                    "y1",
                    y,
                    "y2",
                    y);
            html.element(
                    "text",
                    axis.apply(tick),
                    "class",
                    "scale",
                    "x",
                    "" + (LEFT - 8),
                    "y",
                    y,
                    "dy",
                    "4",
                    "text-anchor",
                    "end");
        }
        labels(html);
        long bars = series.stream().filter(some -> some.form() == Form.BARS).count();
        int bar = 0;
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).form() == Form.BARS) {
                bars(html, i, bar++, (int) bars, ticks, words);
            }
        }
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).form() == Form.LINE) {
                line(html, i, ticks, words);
            }
        }
        html.close();
        table(html, words);
        html.close();
    }

    private void legend(Html html) {
        if (series.size() < 2 && shaded.isEmpty()) {
            return;
        }
        html.open("ul", "class", "legend", "aria-hidden", "true");
        for (int i = 0; i < series.size() && series.size() > 1; i++) {
            String form = series.get(i).form() == Form.BARS ? "bar" : "line";
            html.open("li")
                    .element("span", "", "class", "key " + form + " k" + i)
                    .text(series.get(i).name())
                    .close();
        }
        if (!shaded.isEmpty()) {
            html.open("li")
                    .element("span", "", "class", "key shade")
                    .text(shading)
                    .close();
        }
        html.close();
    }

    private void labels(Html html) {
        int every = Math.max(1, (years.size() * LABEL + WIDTH - LEFT - RIGHT - 1) / (WIDTH - LEFT - RIGHT));
        for (int i = years.size() - 1; i >= 0; i -= every) {
            html.element(
                    "text",
                    years.get(i).toString(),
                    "x",
                    at(middle(i)),
                    "y",
                    "" + (TOP + PLOT + 22),
                    "text-anchor",
                    "middle");
        }
    }

    private void bars(Html html, int index, int place, int of, List<BigDecimal> ticks, Words words) {
        Series bars = series.get(index);
        BigDecimal wide =
                step().multiply(new BigDecimal("0.7")).divide(BigDecimal.valueOf(of), 3, RoundingMode.HALF_UP);
        BigDecimal zero = y(BigDecimal.ZERO, ticks);
        for (int i = 0; i < years.size(); i++) {
            BigDecimal x =
                    slot(i).add(step().multiply(new BigDecimal("0.15"))).add(wide.multiply(BigDecimal.valueOf(place)));
            Optional<BigDecimal> value = bars.values().get(i);
            if (value.isEmpty()) {
                gap(html, x.add(wide.divide(BigDecimal.valueOf(2), 3, RoundingMode.HALF_UP)), zero, i, words);
                continue;
            }
            BigDecimal end = y(value.get(), ticks);
            html.open("g").element("title", years.get(i) + ": " + bars.cells().get(i));
            html.open(
                    "rect",
                    "class",
                    "bar k" + index,
                    "x",
                    at(x),
                    "y",
                    at(zero.min(end)),
                    "width",
                    at(wide),
                    "height",
                    at(zero.subtract(end).abs()));
            html.close();
        }
    }

    private void line(Html html, int index, List<BigDecimal> ticks, Words words) {
        Series line = series.get(index);
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < years.size(); i++) {
            Optional<BigDecimal> value = line.values().get(i);
            if (value.isPresent()) {
                path.append(drawing ? "L" : "M")
                        .append(at(middle(i)))
                        .append(' ')
                        .append(at(y(value.get(), ticks)));
            }
            drawing = value.isPresent();
        }
        html.open("path", "class", "line k" + index, "d", path.length() == 0 ? "M0 0" : path.toString());
        for (int i = 0; i < years.size(); i++) {
            Optional<BigDecimal> value = line.values().get(i);
            if (value.isEmpty()) {
                gap(html, middle(i), y(BigDecimal.ZERO, ticks), i, words);
                continue;
            }
            html.open("g").element("title", years.get(i) + ": " + line.cells().get(i));
            html.open(
                    "circle", "class", "dot k" + index, "cx", at(middle(i)), "cy", at(y(value.get(), ticks)), "r", "4");
            html.close();
        }
    }

    private void gap(Html html, BigDecimal x, BigDecimal zero, int i, Words words) {
        html.open("g").element("title", years.get(i) + ": " + words.text("status.missing"));
        html.element(
                "text",
                "–",
                "class",
                "gap",
                "x",
                at(x),
                "y",
                at(zero.subtract(BigDecimal.valueOf(4))),
                "text-anchor",
                "middle");
        html.close();
    }

    private void table(Html html, Words words) {
        html.open("details", "open", "").element("summary", words.text("chart.table"));
        html.open("table", "class", "data").element("caption", title, "class", "unseen");
        html.open("thead").open("tr").element("th", words.text("table.year"), "scope", "col");
        series.forEach(some -> html.element("th", some.name(), "scope", "col", "class", "number"));
        html.close().close().open("tbody");
        for (int i = 0; i < years.size(); i++) {
            html.open("tr").element("th", years.get(i).toString(), "scope", "row");
            for (Series some : series) {
                html.element(
                        "td",
                        some.cells().get(i),
                        "class",
                        some.values().get(i).isPresent() ? "number" : "number none");
            }
            html.close();
        }
        html.close().close().close();
    }

    /** The numbers of the scale: 0 always among them, at round distances, beyond the least and the greatest value. */
    private List<BigDecimal> ticks() {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Series some : series) {
            for (Optional<BigDecimal> value : some.values()) {
                least = least.min(value.orElse(least));
                most = most.max(value.orElse(most));
            }
        }
        if (least.signum() == 0 && most.signum() == 0) {
            return List.of(BigDecimal.ZERO, BigDecimal.ONE);
        }
        BigDecimal distance = round(most.subtract(least).divide(BigDecimal.valueOf(4), 12, RoundingMode.HALF_UP));
        distance = counts() ? distance.max(BigDecimal.ONE) : distance;
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal from = least.divide(distance, 0, RoundingMode.FLOOR).multiply(distance);
        BigDecimal to = most.divide(distance, 0, RoundingMode.CEILING).multiply(distance);
        for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(distance)) {
            ticks.add(tick);
        }
        return ticks;
    }

    private boolean counts() {
        return series.stream()
                .flatMap(some -> some.values().stream().flatMap(Optional::stream))
                .allMatch(value -> value.stripTrailingZeros().scale() <= 0);
    }

    /** The next of 1, 2 and 5 times a power of ten. */
    private static BigDecimal round(BigDecimal raw) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal candidate = power.multiply(BigDecimal.valueOf(factor));
            if (candidate.compareTo(raw) >= 0) {
                return candidate;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }

    private BigDecimal y(BigDecimal value, List<BigDecimal> ticks) {
        BigDecimal least = ticks.get(0);
        BigDecimal most = ticks.get(ticks.size() - 1);
        BigDecimal part = most.subtract(value).divide(most.subtract(least), 9, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(TOP).add(part.multiply(BigDecimal.valueOf(PLOT)));
    }

    private BigDecimal step() {
        return BigDecimal.valueOf(WIDTH - LEFT - RIGHT)
                .divide(BigDecimal.valueOf(Math.max(1, years.size())), 3, RoundingMode.HALF_UP);
    }

    private BigDecimal slot(int i) {
        return BigDecimal.valueOf(LEFT).add(step().multiply(BigDecimal.valueOf(i)));
    }

    private BigDecimal middle(int i) {
        return slot(i).add(step().divide(BigDecimal.valueOf(2), 3, RoundingMode.HALF_UP));
    }

    private static String at(BigDecimal place) {
        BigDecimal rounded = place.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
