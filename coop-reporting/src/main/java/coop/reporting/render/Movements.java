package coop.reporting.render;

import coop.reporting.Movement;
import coop.reporting.Report;
import java.util.List;

/** Why stocks changed: from the start to the end, a row for each reason. One thread only. */
record Movements(Html html, Words words, Report report) {
    /** The movements that stand in a section. */
    static List<Movement> of(Report report, String section) {
        List<String> ids = switch (section) {
            case "members" -> List.of("members", "class");
            case "work" -> List.of("jobs", "fte");
            case "capital" -> List.of("capital");
            default -> List.of();
        };
        return report.movements().stream()
                .filter(movement -> ids.contains(movement.id()))
                .toList();
    }

    static String title(Movement movement, Words words) {
        return words.text("movement." + movement.id(), movement.of().orElse(""));
    }

    void of(String section) {
        List<Movement> movements = of(report, section);
        if (movements.isEmpty()) {
            return;
        }
        html.element("h3", words.text("movement.title")).open("div", "class", "movements");
        movements.forEach(this::write);
        html.close();
    }

    private void write(Movement movement) {
        String title = title(movement, words);
        html.open("table", "class", "movement").element("caption", title);
        html.open("tbody");
        row("total", words.text("movement.opening"), words.value(movement.opening(), movement.unit()));
        for (Movement.Step step : movement.steps()) {
            row("step", words.part(step.key()), words.signed(step.change(), movement.unit()));
        }
        row("total", words.text("movement.closing"), words.value(movement.closing(), movement.unit()));
        html.close().close();
    }

    private void row(String kind, String name, String value) {
        html.open("tr", "class", kind).element("th", name, "scope", "row");
        html.element("td", value, "class", "number").close();
    }
}
