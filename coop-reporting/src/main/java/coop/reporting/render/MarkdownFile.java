package coop.reporting.render;

import coop.core.resolution.Resolution;
import coop.reporting.Anniversary;
import coop.reporting.Figure;
import coop.reporting.Gathering;
import coop.reporting.History;
import coop.reporting.Movement;
import coop.reporting.Publication;
import coop.reporting.Renderer;
import coop.reporting.Report;
import coop.reporting.Value;
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
        } else if (publication instanceof Anniversary life) {
            anniversary(out, life, words);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void report(StringBuilder out, Report report, Words words) {
        out.append("# ").append(safe(report.identity().name())).append("\n\n");
        out.append(safe(ReportPage.title(report, words))).append(" · ");
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
            Movements.of(report, section.id()).forEach(movement -> movement(out, movement, words));
            row(
                    out,
                    List.of(
                            words.text("table.figure"),
                            words.span(report, report.period()),
                            words.span(report, report.before()),
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

    private static void movement(StringBuilder out, Movement movement, Words words) {
        List<String> steps = new ArrayList<>(
                List.of(words.text("movement.opening") + " " + words.value(movement.opening(), movement.unit())));
        movement.steps()
                .forEach(
                        step -> steps.add(words.part(step.key()) + " " + words.signed(step.change(), movement.unit())));
        steps.add(words.text("movement.closing") + " " + words.value(movement.closing(), movement.unit()));
        out.append(safe(Movements.title(movement, words) + ": " + String.join(", ", steps)))
                .append("\n\n");
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

    private static void anniversary(StringBuilder out, Anniversary life, Words words) {
        title(out, life.identity().name(), AnniversaryPage.title(life, words));
        for (Figure sum : life.sums()) {
            out.append("- ")
                    .append(safe(words.name(sum.definition())))
                    .append(": ")
                    .append(safe(words.figure(sum)))
                    .append('\n');
        }
        out.append("\n## ").append(safe(words.text("anniversary.crises"))).append("\n\n");
        List<String> names = new ArrayList<>(List.of(words.text("anniversary.crisis"), words.text("anniversary.own")));
        life.reference().series().forEach(series -> names.add(series.name()));
        row(out, names);
        out.append("|---|").append("---:|".repeat(names.size() - 1)).append('\n');
        for (Anniversary.Kept kept : life.kept()) {
            List<String> cells = new ArrayList<>();
            cells.add((kept.crisis().name() + " " + kept.crisis().first() + "–"
                            + kept.crisis().last())
                    .strip());
            cells.add(words.figure(kept.own()));
            kept.beside()
                    .forEach(other -> cells.add(other.kept()
                            .map(part -> words.percent(Value.of(part)))
                            .orElseGet(() -> words.text("anniversary.unknown"))));
            row(out, cells);
        }
        out.append("\n## ").append(safe(words.text("history.timeline"))).append("\n\n");
        for (Anniversary.Mark mark : life.marks()) {
            Object[] values = mark.values().stream().map(words::counted).toArray();
            out.append("- ")
                    .append(safe(words.day(mark.on())))
                    .append(": ")
                    .append(safe(words.text("milestone." + mark.key(), values)))
                    .append('\n');
        }
        out.append('\n');
        years(out, life.history(), words);
    }

    private static void title(StringBuilder out, String name, String title) {
        out.append("# ").append(safe(name)).append("\n\n");
        out.append(safe(title)).append("\n\n");
    }

    private static void history(StringBuilder out, History history, Words words) {
        title(out, history.identity().name(), words.text("history.title"));
        years(out, history, words);
    }

    private static void years(StringBuilder out, History history, Words words) {
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
