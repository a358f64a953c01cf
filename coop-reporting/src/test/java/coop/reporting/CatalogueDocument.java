package coop.reporting;

import coop.core.Messages;
import coop.reporting.federation.RollClass;
import coop.reporting.indicator.Formula;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code docs/indicators.md}: the catalogue as a document, made from the catalogue itself. */
record CatalogueDocument(Report report) {
    private static final Locale ENGLISH = Locale.ENGLISH;

    String text() {
        StringBuilder out = new StringBuilder("""
                # The catalogue of indicators

                Made from the catalogue itself; `CatalogueTest` holds it and writes it anew with `-Ddocs.write=true`. Every figure carries its id and the version of its
                definition. *Roll-up*: how figures of many cooperatives become one: `sum`, `ratio` of sums, `quantiles` of single figures, `none`. *From*: the books, or the formula over inputs
                (small letters), other figures (capitals) and figures of the annual accounts; `start(…)` is the value a year before, `mean(…)` the mean of both. *Withheld*: below how many
                persons. *Elsewhere*: standard, edition and code, with `?` when the code was not looked up in the standard and `~` when the figure is about the same matter but another one.

                Missing is never zero: an input that nobody entered makes the figures that need it missing. A typed `0` is a zero. What is known by the year is told of spans that are made
                of whole financial years; over several, what happened (*flow*) is added up and what is at the end (*stock*) is that of the last.
                """);
        for (Report.Section section : report.sections()) {
            if (!section.id().equals("inputs") && !section.id().equals("other")) {
                section(out, section);
            }
        }
        inputs(out);
        return out.toString();
    }

    private Messages messages() {
        return report.messages();
    }

    private void section(StringBuilder out, Report.Section section) {
        out.append("\n## ")
                .append(messages().text("section." + section.id(), ENGLISH))
                .append("\n\n");
        out.append("| id | name | definition | unit | roll-up | from | withheld | elsewhere |\n");
        out.append("|---|---|---|---|---|---|---|---|\n");
        for (Report.Line line : section.lines()) {
            Definition definition = line.now().definition();
            Optional<Formula> formula = Formula.find(definition.id());
            out.append("| ").append(definition.reference());
            out.append(" | ").append(messages().text(definition.id() + ".name", ENGLISH));
            out.append(" | ").append(messages().text(definition.id() + ".definition", ENGLISH));
            out.append(" | ").append(definition.unit().word());
            out.append(" | ").append(RollClass.of(definition).name().toLowerCase(Locale.ROOT));
            out.append(" | ").append(formula.map(CatalogueDocument::written).orElse("books"));
            out.append(" | ")
                    .append(formula.filter(some -> some.least() > 0)
                            .map(some -> some.least() + " " + String.join(", ", some.cases()))
                            .orElse(""));
            out.append(" | ").append(elsewhere(definition.id())).append(" |\n");
        }
    }

    private static String written(Formula formula) {
        String below = formula.denominator()
                .map(some -> some.contains(" ") ? " ÷ (" + some + ")" : " ÷ " + some)
                .orElse("");
        boolean several = formula.numerator().contains(" ") && !below.isEmpty();
        String above = several ? "(" + formula.numerator() + ")" : formula.numerator();
        String times = formula.times() == 1 ? "" : " × " + formula.times();
        return "`" + above + below + times + "`";
    }

    private static String elsewhere(String id) {
        return Standards.of(id).stream()
                .map(mapping -> mapping
                        + (mapping.relation() == Mapping.Relation.SAME ? "" : " ~")
                        + (mapping.certainty() == Mapping.Certainty.UNCONFIRMED ? " ?" : ""))
                .collect(Collectors.joining("; "));
    }

    private void inputs(StringBuilder out) {
        out.append("""

                ## Inputs

                One row a year in `indicators.csv`, by the id or another name; see [folder-format.md](folder-format.md). A value in another unit of the same kind (`kWh` for `mwh`) is converted.

                | id | name | unit | kind | at most | other names | elsewhere |
                |---|---|---|---|---|---|---|
                """);
        for (Input input : Input.all()) {
            List<String> aliases = input.aliases().keySet().stream().sorted().toList();
            String most = input.most()
                    .map(Object::toString)
                    .or(() -> input.partOf().map(whole -> "`" + whole + "`"))
                    .orElse("");
            out.append("| `").append(input.id());
            out.append("` | ").append(messages().text(input.id() + ".name", ENGLISH));
            out.append(" | ").append(input.unit().word()).append(input.signed() ? ", may be below 0" : "");
            out.append(" | ").append(input.kind().name().toLowerCase(Locale.ROOT));
            out.append(" | ").append(most);
            out.append(" | ")
                    .append(aliases.stream().map(alias -> "`" + alias + "`").collect(Collectors.joining(" ")));
            out.append(" | ").append(elsewhere(input.id())).append(" |\n");
        }
    }
}
