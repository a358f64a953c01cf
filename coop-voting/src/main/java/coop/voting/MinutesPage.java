package coop.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Our own minutes in Markdown as a page of HTML. It knows what {@link MinutesText} writes and nothing else: headings, lines of
 * lists, tables, paragraphs, bold, code, and a backslash before a sign. {@code &}, {@code <} and {@code >} are escaped already.
 */
final class MinutesPage {
    static final String STYLE = """
            body{font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:#1d2430;background:#f4f5f7;margin:0}
            main{max-width:48rem;margin:0 auto;padding:2rem 1.25rem 4rem;background:#fff}
            h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
            h2{font-size:1.15rem;line-height:1.3;margin:2rem 0 .5rem;padding-top:.75rem;border-top:1px solid #d9dde3;break-after:avoid}
            p,ul{margin:.5rem 0}ul{padding-left:1.25rem}p,li{overflow-wrap:anywhere}
            code{font:.85em ui-monospace,Consolas,monospace;background:#f0f2f5;padding:.05em .3em;border-radius:3px;overflow-wrap:anywhere}
            .table{overflow-x:auto;margin:.75rem 0}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.92rem;min-width:50%}
            th,td{padding:.3rem .6rem;text-align:right;border-bottom:1px solid #e3e6ea}
            th:first-child,td:first-child{text-align:left}th{font-weight:600;color:#4a5565;vertical-align:bottom}
            @media print{body{background:none;font-size:10.5pt}main{padding:0;max-width:none}tr,li{break-inside:avoid}@page{margin:18mm}}
            """;

    private final StringBuilder page = new StringBuilder();

    private MinutesPage() {}

    static String of(String markdown, Locale language) {
        MinutesPage minutes = new MinutesPage();
        minutes.blocks(markdown);
        String title = markdown.lines()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .map(line -> inline(line.substring(2)))
                .orElse("");
        return whole(title, minutes.page.toString(), STYLE, language);
    }

    static String whole(String title, String content, String style, Locale language) {
        return "<!DOCTYPE html>\n<html lang=\"" + language.getLanguage() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + "</title>\n<style>\n" + style + "</style>\n</head>\n<body>\n<main>\n" + content
                + "</main>\n</body>\n</html>\n";
    }

    private void blocks(String markdown) {
        List<String> block = new ArrayList<>();
        for (String line : (markdown + "\n\n").split("\n", -1)) {
            if (!line.isEmpty()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                block(block);
                block.clear();
            }
        }
    }

    private void block(List<String> lines) {
        String first = lines.get(0);
        if (first.startsWith("# ")) {
            page.append("<h1>").append(inline(first.substring(2))).append("</h1>\n");
        } else if (first.startsWith("## ")) {
            page.append("<h2>").append(inline(first.substring(3))).append("</h2>\n");
        } else if (first.startsWith("- ")) {
            page.append("<ul>\n");
            lines.forEach(line ->
                    page.append("<li>").append(inline(line.substring(2))).append("</li>\n"));
            page.append("</ul>\n");
        } else if (first.startsWith("| ")) {
            table(lines);
        } else {
            page.append("<p>").append(inline(String.join(" ", lines))).append("</p>\n");
        }
    }

    private void table(List<String> lines) {
        page.append("<div class=\"table\"><table>\n<tr>");
        cells(lines.get(0))
                .forEach(cell ->
                        page.append("<th scope=\"col\">").append(inline(cell)).append("</th>"));
        page.append("</tr>\n");
        for (String line : lines.subList(2, lines.size())) {
            page.append("<tr>");
            cells(line).forEach(cell -> page.append("<td>").append(inline(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</table></div>\n");
    }

    /** The cells of a row; a sign after a backslash separates nothing. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        String inner = line.substring(1, line.length() - 1);
        for (int i = 0; i < inner.length(); i++) {
            char sign = inner.charAt(i);
            if (sign == '\\' && i + 1 < inner.length()) {
                cell.append(sign).append(inner.charAt(++i));
            } else if (sign == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    static String inline(String text) {
        StringBuilder html = new StringBuilder();
        boolean bold = false;
        boolean code = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\\' && !code && i + 1 < text.length()) {
                html.append(text.charAt(++i));
            } else if (sign == '`') {
                html.append(code ? "</code>" : "<code>");
                code = !code;
            } else if (sign == '*' && !code && i + 1 < text.length() && text.charAt(i + 1) == '*') {
                html.append(bold ? "</strong>" : "<strong>");
                bold = !bold;
                i++;
            } else {
                html.append(sign);
            }
        }
        return html.append(code ? "</code>" : "")
                .append(bold ? "</strong>" : "")
                .toString();
    }
}
