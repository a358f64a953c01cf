package coop.cli;

import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.voting.MeetingPapers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop meeting}: papers for the room. */
@Command(name = "meeting", description = "Papers for the room, made from the books.")
final class MeetingCommand {
    @Command(
            name = "print",
            description = {
                "Writes papers of a meeting as pages of HTML that print well: the notice with the agenda,",
                "the attendance sheet, the proxy form, ballot papers and the tellers' sheets."
            })
    int print(
            @Parameters(paramLabel = "OUT", description = "The folder that coop run left.") Path folder,
            @Option(
                            names = "--meeting",
                            required = true,
                            paramLabel = "MEETING",
                            description = "The meeting, by its day.")
                    String meeting,
            @Option(
                            names = "--paper",
                            split = ",",
                            paramLabel = "PAPER",
                            description = "Which: notice, attendance, proxy, ballots, tellers; all by default.")
                    MeetingPapers.Kind @Nullable [] wanted,
            @Option(names = "--to", paramLabel = "DIR", description = "Where to; OUT/papers/MEETING by default.")
                    @Nullable
                    Path target,
            @Option(names = "--lang", paramLabel = "LANG", description = "en, fr, nl or de.") @Nullable
                    String language) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Locale spoken = out.minutesLanguage(Optional.ofNullable(language));
            String known = Meetings.known(out.cooperative(), meeting, false);
            SortedMap<MemberId, Person> persons = out.persons();
            List<MeetingPapers.Kind> kinds = Arrays.asList(wanted == null ? MeetingPapers.Kind.values() : wanted);
            Path into = target == null ? out.folder().resolve("papers").resolve(known) : target;
            for (MeetingPapers.Kind kind : kinds) {
                Path file = into.resolve(kind.name().toLowerCase(Locale.ROOT) + ".html");
                Out.write(
                        file,
                        MeetingPapers.html(out.cooperative(), known, kind, who -> RunCommand.name(persons, who), spoken)
                                .getBytes(StandardCharsets.UTF_8));
                System.out.println(file);
            }
            return Coop.DONE;
        }
    }
}
