package coop.cli;

import coop.core.statutes.StatutesException;
import coop.core.wiring.CoopSdk;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coop statutes}: what can be asked of statutes alone. */
@Command(name = "statutes", description = "Checks statutes.")
final class StatutesCommand {
    /** Lists every problem of a statutes file. */
    @Command(name = "check", description = "Lists every problem with its line, its path and the choices there are.")
    int check(@Parameters(paramLabel = "FILE") Path file) {
        try {
            String name = CoopSdk.discover().statutes(file).cooperative().name();
            System.out.println(file + ": the statutes of " + name + " can be read.");
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
