package coop.reporting.law;

import coop.reporting.render.Html;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A paper of headings, sentences, lists and tables, to be read as Markdown or as a page of HTML that prints well. Texts are
 * plain; each form escapes them as it must. One thread only.
 */
public final class Paper {
    private static final String CSS = """
            :root { color-scheme: light dark; --ink: #1b1f23; --paper: #fff; --line: #c9d1d9; --met: #2c7a4b; --not: #b3261e; --open: #8a5a00; --soft: #f4f6f8; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --line: #444c56; --met: #6fcf97; --not: #ff8a80; --open: #f0b84c; --soft: #161b22; } }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 60rem; margin: 0 auto; padding: 1rem; }
            h1 { line-height: 1.2; } h2 { margin-top: 2rem; border-bottom: 1px solid var(--line); }
            .wide { margin: 1rem 0; overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
            thead th { background: var(--soft); }
            caption { text-align: left; font-weight: 600; padding: .3rem 0; }
            .note { border-left: .3rem solid var(--open); background: var(--soft); padding: .6rem .8rem; }
            .blank { border-bottom: 1px dotted var(--ink); min-height: 1.6rem; margin: .8rem 0; }
            .findings td:nth-child(3) { min-width: 18rem; } .findings td:nth-child(4) { font-size: .85em; overflow-wrap: anywhere; min-width: 10rem; }
            .met { color: var(--met); font-weight: 600; } .not-met { color: var(--not); font-weight: 600; }
            .to-verify, .not-enough-data { color: var(--open); font-weight: 600; }
            @media print { body { max-width: none; font-size: 11pt; } .wide { overflow: visible; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
            """;

    private final Locale language;
    private final String title;
    private final List<Block> blocks = new ArrayList<>();

    private sealed interface Block {}

    private record Heading(String text) implements Block {}

    private record Said(String text, String role) implements Block {}

    private record Points(List<String> items) implements Block {}

    private record Rows(String caption, List<String> header, List<List<String>> rows, List<String> marks)
            implements Block {}

    private record Blank(String label) implements Block {}

    private Paper(String title, Locale language) {
        this.title = title;
        this.language = language;
    }

    /** A paper with a title, in a language. */
    public static Paper titled(String title, Locale language) {
        return new Paper(title, language);
    }

    /** Its title. */
    public String title() {
        return title;
    }

    public Paper heading(String text) {
        blocks.add(new Heading(text));
        return this;
    }

    public Paper paragraph(String text) {
        blocks.add(new Said(text, "text"));
        return this;
    }

    /** Something that the reader must not miss, such as that the paper is a draft. */
    public Paper note(String text) {
        blocks.add(new Said(text, "note"));
        return this;
    }

    public Paper list(List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(new Points(List.copyOf(items)));
        }
        return this;
    }

    /** A table whose first column names its rows. */
    public Paper table(String caption, List<String> header, List<List<String>> rows) {
        return table(caption, header, rows, List.of());
    }

    /** A table whose rows are marked, such as with the outcome of a finding. */
    Paper table(String caption, List<String> header, List<List<String>> rows, List<String> marks) {
        blocks.add(new Rows(caption, List.copyOf(header), List.copyOf(rows), List.copyOf(marks)));
        return this;
    }

    /** A place that people fill by hand: a date, a signature, a sentence that no book holds. */
    public Paper blank(String label) {
        blocks.add(new Blank(label));
        return this;
    }

    /** The paper in Markdown (CommonMark with the tables of GFM). */
    public String markdown() {
        StringBuilder out = new StringBuilder("# ").append(plain(title)).append("\n\n");
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                out.append("## ").append(plain(heading.text())).append("\n\n");
            } else if (block instanceof Said said) {
                out.append(said.role().equals("note") ? "> " : "")
                        .append(plain(said.text()))
                        .append("\n\n");
            } else if (block instanceof Points points) {
                points.items()
                        .forEach(item -> out.append("- ").append(plain(item)).append('\n'));
                out.append('\n');
            } else if (block instanceof Blank blank) {
                out.append(plain(blank.label())).append(" ……………………………………\n\n");
            } else if (block instanceof Rows rows) {
                row(out, rows.header());
                out.append('|')
                        .append(String.join(
                                "|", Collections.nCopies(rows.header().size(), "---")))
                        .append("|\n");
                rows.rows().forEach(cells -> row(out, cells));
                out.append('\n');
            }
        }
        return out.toString().stripTrailing() + "\n";
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append("| ")
                .append(String.join(" | ", cells.stream().map(Paper::plain).toList()))
                .append(" |\n");
    }

    /** What Markdown or HTML would read as a sign gets a backslash; line breaks become blanks. */
    private static String plain(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1");
    }

    /** The paper as a page of HTML, whole in itself. */
    public String html() {
        Html html = new Html();
        html.open("html", "lang", language.getLanguage())
                .open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", title)
                .style(CSS)
                .close()
                .open("body")
                .open("main")
                .element("h1", title);
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                html.element("h2", heading.text());
            } else if (block instanceof Said said) {
                html.element("p", said.text(), "class", said.role());
            } else if (block instanceof Points points) {
                html.open("ul");
                points.items().forEach(item -> html.element("li", item));
                html.close();
            } else if (block instanceof Blank blank) {
                html.element("p", blank.label(), "class", "blank");
            } else if (block instanceof Rows rows) {
                table(html, rows);
            }
        }
        return html.close().close().close().toString();
    }

    private static void table(Html html, Rows rows) {
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", rows.caption())
                .open("table", "class", rows.marks().isEmpty() ? "plain" : "findings")
                .element("caption", rows.caption())
                .open("thead")
                .open("tr");
        rows.header().forEach(cell -> html.element("th", cell, "scope", "col"));
        html.close().close().open("tbody");
        for (int i = 0; i < rows.rows().size(); i++) {
            List<String> cells = rows.rows().get(i);
            html.open("tr");
            if (rows.marks().isEmpty()) {
                html.element("th", cells.get(0), "scope", "row");
            } else {
                html.element(
                        "th",
                        cells.get(0),
                        "scope",
                        "row",
                        "class",
                        rows.marks().get(i));
            }
            cells.subList(1, cells.size()).forEach(cell -> html.element("td", cell));
            html.close();
        }
        html.close().close().close();
    }
}
