package coop.cli;

import coop.core.Cooperative;
import coop.core.statutes.Statutes;
import coop.core.statutes.StatutesException;
import coop.core.wiring.CoopSdk;
import coop.reporting.comparison.Comparison;
import coop.reporting.comparison.StatutesComparison;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop statutes}: what can be asked of statutes alone. */
@Command(name = "statutes", description = "Checks and explains statutes, and prints their JSON Schema.")
final class StatutesCommand {
    /** Lists every problem of a statutes file. */
    @Command(name = "check", description = "Lists every problem with its line, its path and the choices there are.")
    int check(@Parameters(paramLabel = "FILE") Path file) {
        return read(
                file,
                statutes -> System.out.println(
                        file + ": the statutes of " + statutes.cooperative().name() + " can be read."));
    }

    /** Prints the statutes as sentences. */
    @Command(name = "explain", description = "Prints the statutes as plain sentences, in Markdown.")
    int explain(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", description = "en or fr.")
                    String language) {
        return read(file, statutes -> System.out.print(statutes.explained(Locale.forLanguageTag(language))));
    }

    /** Prints the JSON Schema of all that is installed. */
    @Command(
            name = "schema",
            description = {
                "Prints the JSON Schema (draft 2020-12) of statutes with all that is installed, plugins included.",
                "Name its file under \"$schema\" in the statutes, and an editor completes and underlines them."
            })
    int schema() {
        System.out.print(CoopSdk.discover().installed().statutesSchema());
        return Coop.DONE;
    }

    /** Prints what other statutes would have done to the real history. */
    @Command(
            name = "compare",
            description = {
                "Prints which admissions, exits, exclusions, quorums, votes and payouts of the real history would have come out",
                "differently under other statutes, and what the record does not tell."
            })
    int compare(
            @Parameters(index = "0", paramLabel = "OUT", description = "The folder that coop run left.") Path folder,
            @Option(names = "--with", required = true, paramLabel = "FILE", description = "The other statutes.")
                    Path file,
            @Option(
                            names = "--since",
                            paramLabel = "YEAR",
                            description = "From this year on; from the beginning by default.")
                    @Nullable
                    Integer since) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            return read(
                    file,
                    statutes -> System.out.print(
                            compared(out, statutes, LocalDate.of(since == null ? 1800 : since, 1, 1))));
        }
    }

    private static String compared(Out out, Statutes statutes, LocalDate since) {
        Cooperative coop = out.cooperative();
        Statutes other = coop.installed().statutes(statutes.text());
        Comparison comparison = StatutesComparison.of(coop, other, since);
        StringBuilder text = new StringBuilder();
        comparison.differences().forEach(some -> text.append(line(out, some)));
        if (!comparison.untold().isEmpty()) {
            text.append("What cannot be told from the record:\n");
            comparison.untold().forEach(some -> text.append(line(out, some)));
        }
        return text.append(comparison.compared())
                .append(" decisions compared: ")
                .append(comparison.differences().size())
                .append(" would have come out differently, ")
                .append(comparison.untold().size())
                .append(" cannot be told.\n")
                .toString();
    }

    private static String line(Out out, Comparison.Difference some) {
        return "  " + some.on() + " " + some.subject().name().toLowerCase(Locale.ROOT) + " " + out.named(some.about())
                + ": " + some.was() + "; " + out.named(some.would()) + " (entry " + some.entry() + ")\n";
    }

    private static int read(Path file, Consumer<Statutes> use) {
        try {
            use.accept(CoopSdk.discover().statutes(file));
            return Coop.DONE;
        } catch (StatutesException unreadable) {
            unreadable
                    .problems()
                    .forEach(problem ->
                            System.err.println(file + ":" + problem.line() + ":" + problem.column() + ": " + problem));
            return Coop.UNREADABLE;
        }
    }
}
