package coop.reporting.render;

import coop.reporting.Figure;
import coop.reporting.Report;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a surplus was shared: one bar that is the whole surplus, a part for each use, and a table under it.
 *
 * @param year the year, as it is written
 * @param surplus the whole
 * @param parts the uses that got something
 */
record SharedBar(String year, Value surplus, List<Figure.Observed> parts) {
    private static final List<String> USES = List.of("CAP-11", "CAP-12", "CAP-13", "CAP-14", "CAP-15", "CAP-22");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 40;

    /** The bar of a report; none when nothing was shared. */
    static Optional<SharedBar> of(Report report) {
        List<Figure.Observed> parts = new ArrayList<>();
        for (String id : USES) {
            report.figure(id).ifPresent(figure -> {
                if (figure instanceof Figure.Observed part) {
                    parts.add(part);
                }
            });
        }
        return parts.isEmpty()
                ? Optional.empty()
                : parts.get(0)
                        .denominator()
                        .map(all -> new SharedBar(report.year().toString(), all, parts));
    }

    void draw(Html html, Words words) {
        String title = words.text("shared.title", year, words.value(surplus, Unit.MONEY));
        html.open("figure", "class", "shared").element("figcaption", title);
        html.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-labelledby",
                "shared-t shared-d");
        html.element("title", title, "id", "shared-t").element("desc", description(words), "id", "shared-d");
        BigDecimal x = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal wide = width(parts.get(i));
            if (wide.signum() > 0) {
                html.open("g").element("title", said(parts.get(i), words));
                html.open(
                        "rect",
                        "class",
                        "bar k" + i,
                        "x",
                        x.toPlainString(),
                        "y",
                        "0",
                        "width",
                        wide.toPlainString(),
                        "height",
                        "" + HEIGHT);
                html.close();
            }
            x = x.add(wide);
        }
        html.close()
                .open("div", "class", "scroll", "tabindex", "0")
                .open("table", "class", "data")
                .element("caption", title, "class", "unseen");
        html.open("thead").open("tr").element("th", words.text("shared.part"), "scope", "col");
        html.element("th", "%", "scope", "col", "class", "number");
        html.element("th", words.text("shared.amount"), "scope", "col", "class", "number")
                .close()
                .close()
                .open("tbody");
        for (int i = 0; i < parts.size(); i++) {
            Figure.Observed part = parts.get(i);
            html.open("tr")
                    .open("th", "scope", "row")
                    .element("span", "", "class", "key bar k" + i, "aria-hidden", "true");
            html.text(words.textOr(part.definition().id() + ".short", words.name(part.definition())))
                    .close();
            html.element("td", words.percent(part.value()), "class", "number");
            html.element(
                    "td",
                    part.numerator().map(some -> words.value(some, Unit.MONEY)).orElse(""),
                    "class",
                    "number");
            html.close();
        }
        html.close().close().close().close();
    }

    private static String said(Figure.Observed part, Words words) {
        return words.name(part.definition()) + ": " + words.percent(part.value());
    }

    private String description(Words words) {
        List<String> all = new ArrayList<>();
        parts.forEach(part -> all.add(said(part, words)));
        return String.join(". ", all) + ".";
    }

    private static BigDecimal width(Figure.Observed part) {
        return part.value()
                .number()
                .toDecimal(6, RoundingMode.HALF_UP)
                .multiply(BigDecimal.valueOf(WIDTH))
                .setScale(1, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO);
    }
}
