package coop.reporting.render;

import coop.core.resolution.Resolution;
import coop.reporting.Figure;
import coop.reporting.Gathering;
import coop.reporting.History;
import coop.reporting.Publication;
import coop.reporting.Renderer;
import coop.reporting.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code md}: Markdown with tables (CommonMark with the tables of GFM), for the meeting and for comparing. */
public record MarkdownFile() implements Renderer {
    @Override
    public byte[] render(Publication publication, Locale language) {
        Words words = new Words(publication, language);
        StringBuilder out = new StringBuilder();
        if (publication instanceof Report report) {
            report(out, report, words);
        } else if (publication instanceof History history) {
            history(out, history, words);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void report(StringBuilder out, Report report, Words words) {
        out.append("# ").append(safe(report.identity().name())).append("\n\n");
        out.append(safe(words.text("report.title", report.year()))).append(" · ");
        out.append(safe(words.text(
                "report.period",
                words.day(report.period().first()),
                words.day(report.period().last()))));
        out.append("\n\n");
        for (Report.Section section : report.sections()) {
            out.append("## ")
                    .append(safe(words.text("section." + section.id())))
                    .append("\n\n");
            if (section.id().equals("democracy")) {
                report.gatherings().forEach(gathering -> gathering(out, gathering, words));
            }
            row(
                    out,
                    List.of(
                            words.text("table.figure"),
                            report.year().toString(),
                            words.text("table.before"),
                            words.text("table.working")));
            out.append("|---|---:|---:|---|\n");
            for (Report.Line line : report.section(section.id())) {
                row(
                        out,
                        List.of(
                                words.name(line.now().definition()),
                                words.figure(line.now()),
                                words.figure(line.before()),
                                words.working(line.now()).orElse("")));
            }
            out.append('\n');
        }
        out.append("## ").append(safe(words.text("section.gaps"))).append("\n\n");
        for (Figure gap : report.gaps()) {
            out.append("- ")
                    .append(safe(words.name(gap.definition())))
                    .append(": ")
                    .append(safe(words.wanted(Pages.missing(gap))))
                    .append('\n');
        }
        out.append('\n')
                .append(safe(words.text("method.sources", report.identity().entries())))
                .append('\n');
    }

    private static void gathering(StringBuilder out, Gathering gathering, Words words) {
        out.append("### ").append(safe(Pages.heading(gathering, words))).append("\n\n");
        gathering
                .attendance()
                .ifPresent(there ->
                        out.append(safe(Pages.attendance(there, words))).append("\n\n"));
        for (Resolution resolution : gathering.resolutions()) {
            out.append("- **")
                    .append(safe(resolution.title()))
                    .append("**: ")
                    .append(safe(Pages.outcome(resolution, words)));
            String arithmetic = Pages.arithmetic(resolution, words);
            out.append(arithmetic.isEmpty() ? "" : " (" + safe(arithmetic) + ")")
                    .append('\n');
        }
        out.append('\n');
    }

    private static void history(StringBuilder out, History history, Words words) {
        out.append("# ").append(safe(history.identity().name())).append("\n\n");
        out.append(safe(words.text("history.title"))).append("\n\n");
        if (history.rows().isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        names.add(words.text("table.year"));
        history.rows().get(0).figures().forEach(figure -> names.add(words.name(figure.definition())));
        row(out, names);
        out.append("|---|").append("---:|".repeat(names.size() - 1)).append('\n');
        for (History.Row year : history.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(year.year().toString());
            year.figures().forEach(figure -> cells.add(words.figure(figure)));
            row(out, cells);
        }
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append('|');
        cells.forEach(cell -> out.append(' ').append(safe(cell)).append(" |"));
        out.append('\n');
    }

    /** A text that stays a text: no markup of it is read as Markdown or HTML, and it stays on its line. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>' || c == '&') {
                safe.append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;");
            } else if ("\\`*_{}[]#|~!".indexOf(c) >= 0) {
                safe.append('\\').append(c);
            } else if (c < ' ') {
                safe.append(' ');
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
