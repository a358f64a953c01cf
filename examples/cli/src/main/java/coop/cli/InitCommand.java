package coop.cli;

import coop.folder.Templates;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop init}: a folder to begin with. */
@Command(
        name = "init",
        description = {
            "Writes a folder to begin with: statutes of a kind of cooperative, explained by their $comment keys, and three founders.",
            "Put the founders' names in people.csv, then: coop run DIR --out OUT"
        })
final class InitCommand implements Callable<Integer> {
    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description = "worker, consumer, producer, multi-stakeholder, housing or energy.")
    private String kind = "";

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "Our cooperative", description = "Its name.")
    private String name = "";

    @Option(names = "--founded", paramLabel = "DAY", description = "The day it was founded; today by default.")
    private @Nullable LocalDate founded;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "The language of its books, en or fr.")
    private String language = "en";

    @Parameters(paramLabel = "DIR", description = "A folder that does not exist or is empty.")
    private Path target = Path.of(".");

    @Override
    public Integer call() throws Exception {
        if (!Templates.kinds().contains(kind)) {
            throw new Unreadable("There is no kind " + kind + "; there are " + Templates.kinds());
        }
        if (!language.matches("en|fr")) {
            throw new Unreadable("There is no language " + language + " here; there are [en, fr]");
        }
        try {
            Templates.write(
                    kind, name, founded == null ? LocalDate.now(ZoneId.systemDefault()) : founded, language, target);
        } catch (DirectoryNotEmptyException full) {
            throw new Unreadable("There is something in " + target + " already; wanted a folder that is empty");
        }
        System.out.println("A " + kind + " cooperative in " + target + ": read statutes.json, then coop run " + target
                + " --out OUT");
        return Coop.DONE;
    }
}
