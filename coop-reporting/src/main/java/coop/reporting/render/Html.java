package coop.reporting.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML that is well-formed XML too. Every text and every attribute is escaped; there is no way to write a tag from a
 * text. One thread only.
 *
 * <p>Attributes come in pairs of a name and a value.
 */
public final class Html {
    private static final Set<String> VOID = Set.of("meta", "br", "rect", "line", "path", "circle", "col");
    private static final Set<String> BREAKS = Set.of(
            "section", "table", "tr", "figure", "header", "footer", "main", "svg", "ul", "ol", "dl", "li", "p", "h1",
            "h2", "h3", "head", "body", "meta", "title", "thead", "tbody", "div", "details", "article", "nav");

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element. */
    public Html open(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("wanted attributes in pairs, got " + attributes.length);
        }
        out.append('<').append(tag);
        out.append(tag.equals("svg") ? " xmlns=\"http://www.w3.org/2000/svg\"" : "");
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append(VOID.contains(tag) ? "/>" : ">");
        if (!VOID.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    /** Closes the element that was opened last. */
    public Html close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (BREAKS.contains(tag)) {
            out.append('\n');
        }
        return this;
    }

    public Html text(String text) {
        escape(text);
        return this;
    }

    /** An element with a text. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Words that came from outside, set apart so that their direction does not disturb the text around them. */
    public Html said(String words) {
        return open("bdi").text(words).close();
    }

    /** The style sheet, which is ours and holds no text of anybody. */
    public Html style(String css) {
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append((c < ' ' && c != '\n' && c != '\t') || c == 0x7f ? '\ufffd' : c);
            }
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Elements are still open: " + open);
        }
        return out.toString();
    }
}
