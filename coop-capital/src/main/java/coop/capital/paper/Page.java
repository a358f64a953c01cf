package coop.capital.paper;

import java.util.List;

/** A page of HTML, built line by line; every text is escaped. One thread only. */
final class Page {
    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1a1a1a;background:#fff}
            table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:600;padding:.5rem 0}
            th,td{border-bottom:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top}
            td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}footer{margin-top:2rem;font-size:.85rem}
            .frame{border:3px double #555;padding:2rem}.sign{margin-top:4rem}
            @media print{body{margin:0;max-width:none}tr{break-inside:avoid}}
            @media (prefers-color-scheme:dark){body{color:#eee;background:#111}th,td{border-color:#555}}
            """;

    private final StringBuilder html = new StringBuilder();

    Page(String language, String title) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n");
        heading(1, title);
    }

    Page heading(int level, String text) {
        html.append("<h")
                .append(level)
                .append('>')
                .append(escaped(text))
                .append("</h")
                .append(level)
                .append(">\n");
        return this;
    }

    Page paragraph(String text) {
        html.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    Page open(String className) {
        html.append("<div class=\"").append(className).append("\">\n");
        return this;
    }

    Page close() {
        html.append("</div>\n");
        return this;
    }

    /** A table; columns whose heading begins with {@code #} hold numbers. */
    Page table(String caption, List<String> headings, List<List<String>> rows) {
        html.append("<table>\n<caption>").append(escaped(caption)).append("</caption>\n<thead><tr>");
        for (String heading : headings) {
            boolean number = heading.startsWith("#");
            html.append(number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .append(escaped(number ? heading.substring(1) : heading))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(headings.get(i).startsWith("#") ? "<td class=\"n\">" : "<td>")
                        .append(escaped(row.get(i)))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
        return this;
    }

    String end(String footer) {
        return html.append("</main>\n<footer>")
                .append(escaped(footer))
                .append("</footer>\n</body>\n</html>\n")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
