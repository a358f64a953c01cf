package coop.cli;

import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.voting.Minutes;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop minutes}: the minutes of a meeting, in any language. */
@Command(name = "minutes", description = "Prints the minutes of a meeting from the books.")
final class MinutesCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "MEETING",
            description = "The meeting, by its day: 2014-06-21.")
    private @Nullable String positional;

    @Option(names = "--meeting", paramLabel = "MEETING", description = "The same, by name.")
    private @Nullable String named;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "en, fr, nl or de; the language of the statutes by default.")
    private @Nullable String language;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "md", description = "md or html.")
    private String format = "md";

    @Override
    public Integer call() throws Exception {
        String meeting = Optional.ofNullable(named)
                .or(() -> Optional.ofNullable(positional))
                .orElseThrow(() -> new Unreadable("wanted a meeting, such as --meeting 2014-06-21"));
        if (!List.of("md", "html").contains(format)) {
            throw new Unreadable("There is no format " + format + " of minutes; there are md and html");
        }
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Locale spoken = out.minutesLanguage(Optional.ofNullable(language));
            SortedMap<MemberId, Person> persons = out.persons();
            System.out.print(
                    format.equals("md")
                            ? Minutes.markdown(
                                    out.cooperative(),
                                    Meetings.known(out.cooperative(), meeting, true),
                                    who -> RunCommand.name(persons, who),
                                    spoken,
                                    Meetings.heads(out))
                            : Minutes.html(
                                    out.cooperative(),
                                    Meetings.known(out.cooperative(), meeting, true),
                                    who -> RunCommand.name(persons, who),
                                    spoken,
                                    Meetings.heads(out)));
            return Coop.DONE;
        }
    }
}
