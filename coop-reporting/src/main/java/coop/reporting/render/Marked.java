package coop.reporting.render;

import java.util.List;

/**
 * The plain sentences of statutes, which come as headings and lists of two levels in Markdown, as HTML. Every other mark is text.
 * One thread only.
 */
final class Marked {
    private final Html html;
    private String heading = "";
    private boolean list;
    private boolean inner;

    private Marked(Html html) {
        this.html = html;
    }

    /** Writes the headings of the second level as those of the third, if anything is under them. */
    static void write(Html html, List<String> lines) {
        Marked marked = new Marked(html);
        lines.forEach(marked::line);
        marked.end();
    }

    private void line(String line) {
        if (line.startsWith("## ")) {
            end();
            heading = line.substring(3);
        } else if (line.startsWith("- ")) {
            open();
            html.open("li").text(line.substring(2));
        } else if (line.startsWith("  ") && !line.isBlank() && list) {
            if (!inner) {
                html.open("ul");
                inner = true;
            }
            html.element("li", line.strip().replaceFirst("^(-|[0-9]{1,3}\\.) ", ""));
        }
    }

    /** A point of the outer list stays open until the next, as an inner list belongs to it. */
    private void open() {
        if (!list) {
            if (!heading.isEmpty()) {
                html.element("h3", heading);
            }
            html.open("ul", "class", "plain");
            list = true;
        } else {
            close();
        }
    }

    private void close() {
        if (inner) {
            html.close();
            inner = false;
        }
        html.close();
    }

    private void end() {
        if (list) {
            close();
            html.close();
            list = false;
        }
    }
}
