package coop.reporting.count;

import coop.core.value.Ratio;
import coop.reporting.render.Html;
import java.util.List;
import java.util.Locale;

/** A page in HTML. One thread only. */
final class HtmlPage implements Page {
    private static final int LINE = 26;
    private static final int NAMES = 170;
    private static final int COLUMN = 186;
    private static final int ABREAST = 4;
    private static final int BAR = 84;
    private static final int SHOWN = 21;
    private static final String CSS = """
            :root { color-scheme: light dark; --ink: #1b1f23; --paper: #fff; --line: #c9d1d9; --bar: #2f6f9f; --won: #2c7a4b; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --line: #444c56; --bar: #6cb6e8; --won: #6fcf97; } }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 60rem; margin: 0 auto; padding: 1rem; }
            h1 { line-height: 1.2; } h2 { margin-top: 2rem; border-bottom: 1px solid var(--line); }
            figure, .wide { margin: 1rem 0; overflow-x: auto; }
            figcaption, caption { text-align: left; font-weight: 600; padding: .3rem 0; }
            .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { border: 1px solid var(--line); padding: .25rem .6rem; text-align: right; white-space: nowrap; }
            th:first-child, td:first-child { text-align: left; }
            tbody th { white-space: normal; min-width: 7rem; }
            svg { max-width: none; } svg text { font: 13px system-ui, sans-serif; fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
            .bar { fill: var(--bar); } .won { fill: var(--won); } .mark { stroke: var(--ink); stroke-dasharray: 3 3; }
            .verdict { font-size: 1.25rem; border-left: .4rem solid var(--won); padding-left: .8rem; }
            @media print { figure, .wide { overflow: visible; } body { max-width: none; } h2 { break-after: avoid; } tr, figure { break-inside: avoid; } }
            """;

    private final Html html = new Html();
    private int figures;
    private boolean verdict = true;
    private String heading = "";

    HtmlPage(String title, Locale language) {
        html.open("html", "lang", language.getLanguage())
                .open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", title)
                .style(CSS)
                .close()
                .open("body")
                .open("main");
    }

    @Override
    public void title(String text) {
        html.open("h1").said(text).close();
    }

    @Override
    public void heading(String text) {
        heading = text;
        html.element("h2", text);
    }

    @Override
    public void paragraph(String text) {
        html.open("p", "class", verdict ? "verdict" : "text").said(text).close();
        verdict = false;
    }

    @Override
    public void list(List<String> items) {
        html.open("ul");
        items.forEach(item -> html.open("li").said(item).close());
        html.close();
    }

    @Override
    public void table(String caption, List<String> header, List<List<String>> rows) {
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table")
                .element("caption", caption, "class", captions(caption))
                .open("thead")
                .open("tr");
        header.forEach(cell -> html.open("th", "scope", "col").said(cell).close());
        html.close().close().open("tbody");
        for (List<String> row : rows) {
            html.open("tr").open("th", "scope", "row").said(row.get(0)).close();
            row.subList(1, row.size()).forEach(cell -> html.element("td", cell));
            html.close();
        }
        html.close().close().close();
    }

    @Override
    public void bars(Bars bars) {
        figures++;
        int columns = bars.columns().size();
        int width = NAMES + Math.min(columns, ABREAST) * COLUMN;
        int band = (bars.candidates().size() + 1) * LINE + 6;
        int height = (columns + ABREAST - 1) / ABREAST * (band + LINE) - LINE;
        String title = "t" + figures;
        String text = "d" + figures;
        html.open("figure", "tabindex", "0", "role", "group", "aria-label", bars.title())
                .element("figcaption", bars.title(), "class", captions(bars.title()))
                .open(
                        "svg",
                        "role",
                        "img",
                        "aria-labelledby",
                        title + " " + text,
                        "width",
                        String.valueOf(width),
                        "height",
                        String.valueOf(height),
                        "viewBox",
                        "0 0 " + width + " " + height)
                .element("title", bars.title(), "id", title)
                .element("desc", bars.description(), "id", text);
        for (int first = 0; first < columns; first += ABREAST) {
            band(bars, first, Math.min(columns, first + ABREAST), first / ABREAST * (band + LINE), band);
        }
        html.close().close();
    }

    /** A caption that repeats the heading is for those who do not see the page. */
    private String captions(String caption) {
        return caption.equals(heading) ? "unseen" : "caption";
    }

    /** Some rounds abreast, each candidate's name beside them. */
    private void band(Bars bars, int first, int end, int top, int height) {
        for (int column = first; column < end; column++) {
            int x = NAMES + (column - first) * COLUMN;
            words(bars.columns().get(column), x, top + LINE - 8);
            threshold(bars, x, top + LINE, top + height);
            for (int row = 0; row < bars.candidates().size(); row++) {
                bar(bars, row, column, x, top + (row + 1) * LINE);
            }
        }
        for (int row = 0; row < bars.candidates().size(); row++) {
            words(cut(bars.candidates().get(row)), 0, top + (row + 2) * LINE - 8);
        }
    }

    private void threshold(Bars bars, int left, int top, int bottom) {
        bars.threshold().filter(most -> most.signum() > 0).ifPresent(most -> {
            String x = String.valueOf(left + length(most, bars.largest()));
            html.open(
                    "line", "class", "mark", "x1", x, "x2", x, "y1", String.valueOf(top), "y2", String.valueOf(bottom));
        });
    }

    private void bar(Bars bars, int row, int column, int x, int y) {
        Ratio votes = bars.votes().get(row).get(column);
        if (votes == null) {
            return;
        }
        int length = length(votes, bars.largest());
        int won = bars.elected().get(row);
        html.open(
                "rect",
                "class",
                won >= 0 && won <= column ? "won" : "bar",
                "x",
                String.valueOf(x),
                "y",
                String.valueOf(y + 4),
                "width",
                String.valueOf(length),
                "height",
                String.valueOf(LINE - 8));
        words((won == column ? "✓ " : "") + bars.shown().get(row).get(column), x + length + 4, y + LINE - 8);
    }

    /** The length of a bar, rounded down to whole units. */
    private static int length(Ratio votes, Ratio largest) {
        return largest.signum() == 0 || votes.signum() < 0
                ? 0
                : votes.times(BAR).dividedBy(largest).floor().intValue();
    }

    private void words(String text, int x, int y) {
        html.element("text", text, "x", String.valueOf(x), "y", String.valueOf(y));
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    @Override
    public String toString() {
        html.close().close().close();
        return html.toString();
    }
}
