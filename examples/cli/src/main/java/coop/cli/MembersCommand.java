package coop.cli;

import coop.core.Cooperative;
import coop.core.membership.Departures;
import coop.core.membership.MemberDirectory;
import coop.core.membership.MembersDue;
import coop.core.membership.MembersDue.Due;
import coop.core.membership.Person;
import coop.core.office.MemberDesk;
import coop.core.office.Office;
import coop.core.statutes.Statutes;
import coop.core.value.CoopId;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.folder.Positions;
import coop.folder.UnreadableFolderException;
import coop.folder.keeping.Agenda;
import coop.folder.keeping.Import;
import coop.folder.keeping.Import.Imported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop members}: who may join, what is known of a member, and members taken over from another register. */
@Command(name = "members", description = "Who may join and when; a member's own data; import and export of members.")
final class MembersCommand {
    /** Lists who becomes eligible when. */
    @Command(
            name = "due",
            description = {
                "Lists who may join from when on, who was invited and has not answered, and why those who may join are no members;",
                "then the members who are deemed to have resigned. Only numbers and keys, no names, unless --names is given."
            })
    int due(
            @Parameters(paramLabel = "OUT", description = "The folder that coop run left.") Path folder,
            @Option(names = "--on", required = true, paramLabel = "DAY") LocalDate day,
            @Option(names = "--json", description = "As JSON.") boolean json,
            @Option(names = "--names", description = "With names.") boolean names,
            @Option(names = "--lang", paramLabel = "LANG", description = "en or fr.") @Nullable String language) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Cooperative coop = out.cooperative();
            SortedMap<MemberId, Person> persons = out.persons();
            List<Due> due = MembersDue.on(
                    coop, day, who -> Optional.ofNullable(persons.get(who)).flatMap(Person::born));
            SortedMap<MemberId, LocalDate> lapsed = Departures.lapsed(coop, day);
            MemberTexts texts = new MemberTexts(out, persons, out.language(Optional.ofNullable(language)), names);
            System.out.print(json ? texts.dueJson(day, due, lapsed) : texts.due(due, lapsed));
            return Coop.DONE;
        }
    }

    /** Prints everything that is known of a person. */
    @Command(
            name = "data",
            description =
                    "Everything that is known of a person, as JSON, for that person: what is about others only is left out.")
    int data(
            @Parameters(paramLabel = "OUT", description = "The folder that coop run left.") Path folder,
            @Option(names = "--member", required = true, paramLabel = "PERSON") String member) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            MemberId who = member.matches("m[1-9][0-9]{0,11}") ? MemberId.parse(member) : out.person(member);
            MemberDesk.Known known = out.desk().known(who);
            if (known.person().isEmpty() && known.file().isEmpty()) {
                throw new Unreadable("Nothing is known of " + member);
            }
            System.out.print(MemberTexts.known(who, known));
            return Coop.DONE;
        }
    }

    /** Takes members over from another register. */
    @Command(
            name = "import",
            description = {
                "Takes members over from another register: a table with the columns person, name, birth_date, gender, kind, class,",
                "number, admitted, left, how, shares, share_class, paid. Numbers and days are kept. Importing again records nothing."
            })
    int take(
            @Parameters(index = "0", paramLabel = "OUT", description = "Where the books are, or are to be.")
                    Path folder,
            @Parameters(index = "1", paramLabel = "FILE", description = "The table.") Path file,
            @Option(
                            names = "--statutes",
                            paramLabel = "FILE",
                            description = "The statutes, when there are no books yet.")
                    @Nullable
                    Path statutes,
            @Option(names = "--history", paramLabel = "FILE", description = "What happened since, as members.csv.")
                    @Nullable
                    Path history,
            @Option(
                            names = "--source",
                            paramLabel = "NAME",
                            defaultValue = "register",
                            description = "Whose register it was.")
                    String source,
            @Option(names = "--by-rules", description = "Ask the admission rules, as for everybody.") boolean byRules,
            @Option(names = "--dry-run", description = "Record nothing; say what would come of it.") boolean dryRun,
            @Option(names = "--lang", paramLabel = "LANG") @Nullable String language)
            throws IOException {
        if (!source.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new Unreadable("wanted a source of small letters, digits and hyphens, at most 40");
        }
        CoopSdk sdk = CoopSdk.discover();
        boolean made = !Files.exists(folder);
        try {
            Positions read = Positions.read(file);
            Positions positions = history == null ? read : read.with(history);
            try (Out out = Out.openOrMake(folder, sdk)) {
                Statutes adopted = statutes(out, sdk, statutes);
                MemberDirectory directory = dryRun
                        ? Import.copy(out.store().directory(), CoopId.MAIN)
                        : out.store().directory();
                Office office =
                        dryRun ? Import.copy(out.office(), out.store().journals(), sdk.installed()) : out.office();
                Agenda agenda =
                        Agenda.of(positions, source, adopted, directory, CoopId.MAIN, out.cooperative(), byRules);
                Imported imported = shown(
                        agenda.size(),
                        progress -> Import.run(office, directory, positions, agenda, "coop-import", progress));
                Locale spoken = out.language(Optional.ofNullable(language));
                Path report = folder.resolve(dryRun ? "import-trial.csv" : "import-report.csv");
                Out.write(
                        report,
                        MemberTexts.report(
                                        imported, agenda.keys(), sdk.installed().messages(), spoken)
                                .getBytes(StandardCharsets.UTF_8));
                System.out.print(MemberTexts.summary(imported, dryRun, report));
                return imported.isWhole() ? Coop.DONE : Coop.DONE_WITH_REFUSALS;
            }
        } catch (UnreadableFolderException unreadable) {
            System.err.print(unreadable.report(Locale.forLanguageTag(language == null ? "en" : language)));
            if (made) {
                Files.deleteIfExists(folder);
            }
            return Coop.UNREADABLE;
        }
    }

    private static Statutes statutes(Out out, CoopSdk sdk, @Nullable Path statutes) {
        if (out.cooperative().isFounded()) {
            return out.cooperative().statutes(LocalDate.MAX);
        }
        if (statutes == null) {
            throw new Unreadable("There are no books in " + out.folder() + "; --statutes FILE opens them");
        }
        return sdk.statutes(statutes);
    }

    private interface Importing {
        Imported run(IntConsumer progress);
    }

    private static Imported shown(int acts, Importing importing) {
        if (System.console() == null) {
            return importing.run(done -> {});
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Importing")
                .setInitialMax(acts)
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            return importing.run(bar::stepTo);
        }
    }

    /** Writes the members as a table that can be imported. */
    @Command(
            name = "export",
            description = "Writes the members as a table that can be imported, with numbers, days and shares.")
    int export(
            @Parameters(index = "0", paramLabel = "OUT", description = "The folder that coop run left.") Path folder,
            @Parameters(index = "1", paramLabel = "FILE", description = "Where to write; it is written anew.")
                    Path file,
            @Option(
                            names = "--on",
                            paramLabel = "DAY",
                            description = "As of a day; with all that is on record by default.")
                    @Nullable
                    LocalDate day) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            if (!out.cooperative().isFounded()) {
                throw new Unreadable("There are no books in " + folder);
            }
            Positions positions = Import.export(out.cooperative(), day == null ? LocalDate.MAX : day, out.persons());
            Out.write(file, positions.text().getBytes(StandardCharsets.UTF_8));
            System.out.println(positions.rows().size() + " rows written to " + file);
            return Coop.DONE;
        }
    }
}
