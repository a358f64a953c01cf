package coop.cli;

import coop.core.statutes.Statutes;
import coop.core.statutes.StatutesException;
import coop.core.wiring.CoopSdk;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
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
