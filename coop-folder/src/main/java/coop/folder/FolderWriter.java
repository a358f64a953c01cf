package coop.folder;

import coop.folder.table.Column;
import coop.folder.table.TableText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a folder in the plain form of the format. */
final class FolderWriter {
    private FolderWriter() {}

    static void write(CooperativeFolder folder, Path target) throws IOException {
        Files.createDirectories(target);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
            if (entries.iterator().hasNext()) {
                throw new DirectoryNotEmptyException(target.toString());
            }
        }
        KnownKeys any = new KnownKeys("person.unknown", Set.of(), false);
        PeopleTable people = new PeopleTable();
        write(target.resolve(FolderReader.STATUTES), folder.statutes().text());
        table(target.resolve(FolderReader.PEOPLE), people, folder.people(), true);
        table(target.resolve(FolderReader.MEMBERS), new MembersTable(people, any, any), folder.members(), true);
        table(target.resolve(FolderReader.SHARES), new SharesTable(any), folder.shares(), false);
        table(target.resolve(FolderReader.CAPITAL), new CapitalTable(), folder.capital(), false);
        table(target.resolve(FolderReader.LOANS), new LoansTable(any), folder.loans(), false);
        table(target.resolve(FolderReader.ACCOUNTS), new AccountsTable(), folder.accounts(), false);
        table(target.resolve(FolderReader.ACTIVITY), new ActivityTable(any), folder.activity(), false);
        table(target.resolve(FolderReader.INDICATORS), new IndicatorsTable(), folder.indicators(), false);
        table(target.resolve(FolderReader.CORRECTIONS), new CorrectionsTable(), folder.corrections(), false);
        AssemblyTables assembly = folder.assembly();
        table(target.resolve(FolderReader.PROPOSALS), new ProposalsTable(any), assembly.proposals(), false);
        table(target.resolve(FolderReader.ACTIONS), new ActionsTable(any, any), assembly.actions(), false);
        table(target.resolve(FolderReader.MANDATES), new MandatesTable(any, any), assembly.mandates(), false);
        table(target.resolve(FolderReader.RESULTS), new ResultsTable(any, any), assembly.results(), false);
        for (MeetingFolder meeting : folder.meetings()) {
            write(meeting, target.resolve("meetings").resolve(meeting.date().toString()));
        }
    }

    private static void write(MeetingFolder meeting, Path target) throws IOException {
        Files.createDirectories(target);
        KnownKeys any = new KnownKeys("person.unknown", Set.of(), false);
        write(target.resolve(MeetingsReader.MEETING), MeetingJson.write(meeting.meeting()));
        table(target.resolve("attendance.csv"), new AttendanceTable(any), meeting.attendance(), true);
        table(target.resolve("proxies.csv"), new ProxiesTable(any, any, LocalDate.MAX), meeting.proxies(), false);
        for (BallotFile ballots : meeting.ballots().values()) {
            write(within(target, "ballots-" + ballots.motion() + ".csv"), BallotText.of(ballots));
        }
        for (SealedFolder sealed : meeting.sealed().values()) {
            Path folder = within(target, "sealed-" + sealed.motion());
            for (Map.Entry<String, byte[]> file : sealed.files().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling(""));
                Files.write(path, file.getValue());
            }
        }
        for (Map.Entry<String, String> document : meeting.documents().entrySet()) {
            write(within(target, document.getKey()), document.getValue());
        }
    }

    private static Path within(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (!folder.normalize().equals(file.getParent())) {
            throw new IllegalArgumentException(name + " is no name of a file in a meeting's folder");
        }
        return file;
    }

    private static <R> void table(Path file, RowTable<R> table, List<R> rows, boolean evenWithoutRows)
            throws IOException {
        if (evenWithoutRows || !rows.isEmpty()) {
            List<String> header =
                    table.form().columns().stream().map(Column::name).toList();
            List<List<String>> cells = rows.stream().map(table::write).toList();
            int width = table.always();
            for (List<String> row : cells) {
                for (int column = width; column < row.size(); column++) {
                    width = row.get(column).isEmpty() ? width : column + 1;
                }
            }
            int last = width;
            write(
                    file,
                    TableText.of(
                            header.subList(0, last),
                            cells.stream().map(row -> row.subList(0, last)).toList()));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    }
}
