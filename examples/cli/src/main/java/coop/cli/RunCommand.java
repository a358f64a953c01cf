package coop.cli;

import coop.capital.AccountsBook;
import coop.capital.accounting.Chart;
import coop.core.Cooperative;
import coop.core.Messages;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.membership.Person;
import coop.core.statutes.CooperativeArticles;
import coop.core.statutes.StatutesBook;
import coop.core.value.CoopId;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.folder.CooperativeFolder;
import coop.folder.Detected;
import coop.folder.FolderReading;
import coop.folder.UnreadableFolderException;
import coop.folder.keeping.Agenda;
import coop.folder.keeping.Keeper;
import coop.folder.keeping.Kept;
import coop.folder.keeping.Keys;
import coop.folder.keeping.Line;
import coop.voting.MeetingBook;
import coop.voting.Minutes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop run}: reads a folder, keeps its books and writes the reports. */
@Command(
        name = "run",
        description = "Reads a cooperative's folder, keeps its books in OUT, and writes reports and minutes.")
final class RunCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR",
            description = "The cooperative's folder; docs/folder-format.md says how it is written.")
    private Path folder = Path.of(".");

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "Where the books and reports go.")
    private Path target = Path.of("out");

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year to report on; the last one with approved accounts.")
    private @Nullable Integer year;

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr; the language of the statutes by default.")
    private @Nullable String language;

    @Option(
            names = "--chart",
            paramLabel = "CHART",
            description = "The chart of accounts of the postings: be, fr, plain, or a CSV file.")
    private @Nullable String chart;

    @Override
    public Integer call() throws Exception {
        CoopSdk sdk = CoopSdk.discover();
        checkOptions();
        Locale speaking = Locale.forLanguageTag(language == null ? "en" : language);
        FolderReading reading;
        try {
            reading = CooperativeFolder.read(folder, read -> Agenda.problems(read, sdk.installed()));
        } catch (UnreadableFolderException unreadable) {
            System.err.print(unreadable.report(speaking));
            return Coop.UNREADABLE;
        }
        CooperativeArticles founding =
                sdk.installed().statutes(reading.folder().statutes().text()).cooperative();
        if (year != null && year < founding.founded().getYear()) {
            throw new Unreadable("There is nothing to report on " + year + ": " + founding.name() + " was founded on "
                    + founding.founded());
        }
        said(reading).forEach(table -> System.out.println(table.sentence(speaking)));
        reading.notRead().forEach(file -> System.out.println(file + ": not read"));
        boolean made = !Files.exists(target);
        try (Out out = Out.openOrMake(target, sdk)) {
            sameCooperative(out, founding);
            Agenda agenda = Agenda.of(
                    reading.folder(), sdk.installed(), out.store().directory(), CoopId.MAIN, out.cooperative());
            Kept kept = keep(out, agenda);
            Locale spoken = out.language(Optional.ofNullable(language));
            publish(out, kept, agenda.keys(), spoken, sdk.installed().messages());
            agenda.bundles(kept.cooperative())
                    .forEach((ballot, files) -> files.forEach((name, bytes) -> Out.write(
                            out.folder().resolve("ballots").resolve(ballot).resolve(name), bytes)));
            System.out.println(verdict(out, kept, agenda.lastDay().orElse(LocalDate.MAX)));
            return kept.hasRefusals() ? Coop.DONE_WITH_REFUSALS : Coop.DONE;
        } catch (UnreadableFolderException unreadable) {
            System.err.print(unreadable.report(speaking));
            if (made) {
                Files.deleteIfExists(target);
            }
            return Coop.UNREADABLE;
        }
    }

    /** What can be wrong with the options is told before anything is recorded. */
    private void checkOptions() {
        if (language != null) {
            Out.spoken(language);
        }
        if (chart != null && !Chart.BUILT_IN.contains(chart)) {
            AccountingFiles.file(chart);
        }
    }

    /** Books are of one cooperative: one with another name and another day of foundation is not it. */
    private static void sameCooperative(Out out, CooperativeArticles founding) {
        StatutesBook book = out.cooperative().book(StatutesBook.BOOK);
        if (book.revisions().isEmpty()) {
            return;
        }
        CooperativeArticles known =
                out.sdk().installed().statutes(book.revisions().get(0).text()).cooperative();
        if (!known.name().equals(founding.name()) && !known.founded().equals(founding.founded())) {
            throw new Unreadable("The books in " + out.folder() + " are those of " + known.name() + ", founded on "
                    + known.founded() + ", and the folder is that of " + founding.name() + ", founded on "
                    + founding.founded() + ": nothing was recorded");
        }
    }

    /** How the tables are written, those of meetings that are written alike in one line. */
    private static Collection<Detected> said(FolderReading reading) {
        Map<List<Object>, Detected> said = new LinkedHashMap<>();
        for (Detected table : reading.detected()) {
            boolean ofMeeting = table.file().startsWith("meetings/");
            List<Object> alike = List.of(
                    ofMeeting ? "meetings" : table.file(),
                    table.encoding(),
                    table.separator(),
                    table.dates(),
                    table.decimals(),
                    table.headings());
            said.merge(
                    alike,
                    table,
                    (one, other) -> new Detected(
                            "meetings/*",
                            one.encoding(),
                            one.separator(),
                            one.dates(),
                            one.decimals(),
                            one.headings(),
                            one.rows() + other.rows()));
        }
        return said.values();
    }

    private static Kept keep(Out out, Agenda agenda) {
        Keeper keeper = new Keeper(out.office(), out.store().directory(), "coop-run");
        if (System.console() == null) {
            return keeper.keep(agenda, done -> {});
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Keeping")
                .setInitialMax(agenda.size())
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            return keeper.keep(agenda, bar::stepTo);
        }
    }

    private void publish(Out out, Kept kept, Keys keys, Locale spoken, Messages messages) throws IOException {
        Cooperative coop = kept.cooperative();
        if (Out.isFounded(coop)) {
            out.publish(reported(coop), spoken);
            Approval.publish(out, coop, reported(coop), spoken);
            AccountingFiles.write(
                    coop,
                    AccountingFiles.chart(coop, chart),
                    Optional.empty(),
                    out.folder().resolve("accounting"),
                    spoken);
            for (String ledger : AccountingFiles.NAMES) {
                out.keepDigest("accounting/" + ledger, spoken);
            }
            SortedMap<MemberId, Person> persons = out.persons();
            Locale ofMinutes = out.minutesLanguage(Optional.ofNullable(language));
            for (var meeting : coop.book(MeetingBook.BOOK).meetings()) {
                if (meeting.held().isPresent()) {
                    minutes(out, coop, meeting.meeting().id(), persons, ofMinutes);
                }
            }
        }
        out.publishFile(
                "rulings.csv",
                spoken,
                Rulings.csv(kept.lines(), keys, messages, spoken).getBytes(StandardCharsets.UTF_8));
    }

    private static void minutes(
            Out out, Cooperative coop, String meeting, SortedMap<MemberId, Person> persons, Locale spoken) {
        out.publishFile(
                "minutes/" + meeting + ".md",
                spoken,
                Minutes.markdown(coop, meeting, who -> name(persons, who), spoken, out.heads())
                        .getBytes(StandardCharsets.UTF_8));
        out.publishFile(
                "minutes/" + meeting + ".html",
                spoken,
                Minutes.html(coop, meeting, who -> name(persons, who), spoken, out.heads())
                        .getBytes(StandardCharsets.UTF_8));
    }

    static String name(SortedMap<MemberId, Person> persons, MemberId who) {
        Person person = persons.get(who);
        return person == null ? who.toString() : person.name();
    }

    /** The year asked for, or the last one whose accounts were approved, or else the last one in which anything happened. */
    private Year reported(Cooperative coop) {
        if (year != null) {
            return Year.of(year);
        }
        return coop.book(AccountsBook.BOOK)
                .lastApproved()
                .map(approved -> Year.of(approved.accounts().year()))
                .orElseGet(() -> {
                    LocalDate last = coop.journal()
                            .inOrder(coop.journal().effective() - 1)
                            .on();
                    return Year.of(Membership.yearOf(last, coop.statutes(last).cooperative())
                            .last()
                            .getYear());
                });
    }

    private static String verdict(Out out, Kept kept, LocalDate last) {
        Cooperative coop = kept.cooperative();
        long refused = kept.lines().stream()
                .filter(line -> line.what() == Line.Outcome.REFUSED)
                .count();
        long asked = kept.lines().stream()
                .filter(line -> line.what() == Line.Outcome.QUESTION)
                .count();
        long edited = kept.lines().stream()
                .filter(line -> line.what() == Line.Outcome.REPLACED)
                .count();
        long removed = kept.lines().stream()
                .filter(line -> line.what() == Line.Outcome.REMOVED)
                .count();
        String name =
                Out.isFounded(coop) ? coop.statutes(LocalDate.MAX).cooperative().name() : "No cooperative was founded";
        return name + ": "
                + counted(coop.book(MemberRegister.BOOK, last).members().size(), "member") + ", "
                + counted(coop.book(MeetingBook.BOOK).meetings().size(), "meeting") + ", "
                + (coop.journal().size() == 1 ? "1 entry" : coop.journal().size() + " entries") + " ("
                + counted(kept.recorded(), "act") + " recorded now, " + kept.known() + " known before); "
                + (refused == 0 ? "nothing refused" : counted(refused, "refusal") + ", listed in rulings.csv")
                + (edited == 0 ? "" : "; " + counted(edited, "edited row") + " recorded anew, listed there")
                + (removed == 0
                        ? ""
                        : "; " + counted(removed, "row") + " gone from the folder and still on record, listed there")
                + (asked == 0 ? "" : "; " + counted(asked, "question") + " to answer, listed there too")
                + ". Books in " + out.folder() + ".";
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
