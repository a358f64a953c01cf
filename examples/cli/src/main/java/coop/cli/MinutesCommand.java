package coop.cli;

import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.voting.Minutes;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop minutes}: the minutes of a meeting, in any language. */
@Command(name = "minutes", description = "Prints the minutes of a meeting from the books, in Markdown.")
final class MinutesCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    @Parameters(index = "1", paramLabel = "MEETING", description = "The meeting, by its day: 2014-06-21.")
    private String meeting = "";

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr; the language of the statutes by default.")
    private @Nullable String language;

    @Override
    public Integer call() throws Exception {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Locale spoken = out.language(Optional.ofNullable(language));
            SortedMap<MemberId, Person> persons = out.persons();
            System.out.print(
                    Minutes.markdown(out.cooperative(), meeting, who -> RunCommand.name(persons, who), spoken));
            return Coop.DONE;
        }
    }
}
