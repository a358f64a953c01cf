package coop.folder;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperative's folder holds, row by row, however its files are written.
 *
 * <p>All that can be told without the statutes is checked: every person, motion and file that is named exists, meetings
 * follow each other as they say, and no cell had to be guessed. What the statutes say of it is for others to ask. Two
 * folders with the same rows at the same lines are equal, whichever their encoding, separator, language and date form.
 *
 * @param statutes the statutes as first adopted, unread
 * @param people the rows of {@code people.csv}
 * @param members the rows of {@code members.csv}
 * @param shares the rows of {@code shares.csv}
 * @param capital the rows of {@code capital.csv}
 * @param loans the rows of {@code loans.csv}
 * @param accounts the rows of {@code accounts.csv}
 * @param activity the rows of {@code activity.csv}
 * @param indicators the rows of {@code indicators.csv}
 * @param corrections the rows of {@code corrections.csv}
 * @param meetings the meetings by date
 * @param assembly what it says of the assembly between meetings
 */
public record CooperativeFolder(
        TextFile statutes,
        List<PersonRow> people,
        List<MemberRow> members,
        List<ShareRow> shares,
        List<CapitalRow> capital,
        List<LoanRow> loans,
        List<AccountRow> accounts,
        List<ActivityRow> activity,
        List<IndicatorRow> indicators,
        List<CorrectionRow> corrections,
        List<MeetingFolder> meetings,
        AssemblyTables assembly) {
    public CooperativeFolder {
        people = List.copyOf(people);
        members = List.copyOf(members);
        shares = List.copyOf(shares);
        capital = List.copyOf(capital);
        loans = List.copyOf(loans);
        accounts = List.copyOf(accounts);
        activity = List.copyOf(activity);
        indicators = List.copyOf(indicators);
        corrections = List.copyOf(corrections);
        meetings = List.copyOf(meetings);
    }

    /**
     * Reads a folder, and changes nothing in it.
     *
     * @throws UnreadableFolderException with every problem there is in any file
     */
    public static FolderReading read(Path folder) throws UnreadableFolderException {
        return read(folder, read -> List.of());
    }

    /**
     * Reads a folder, and lists what a further check finds together with all other problems.
     *
     * @param check asked about the rows that could be read, even when others could not, such as {@link
     *     coop.folder.keeping.Agenda#problems}
     * @throws UnreadableFolderException with every problem there is in any file
     */
    public static FolderReading read(Path folder, Function<CooperativeFolder, List<Problem>> check)
            throws UnreadableFolderException {
        return new FolderReader(folder, check).read();
    }

    /**
     * Writes the folder: UTF-8, commas, dates as {@code yyyy-mm-dd}, a decimal point, English headings, line feeds.
     *
     * <p>Reading it again gives the same rows. Cells are written as they are; a program that shows them in a spreadsheet
     * guards against formulas itself.
     *
     * @param target a folder that does not exist or is empty
     * @throws java.nio.file.DirectoryNotEmptyException when there is something in it
     * @throws IOException when it cannot be written
     */
    public void write(Path target) throws IOException {
        FolderWriter.write(this, target);
    }

    /** The persons, each with all its engagements, in the order of their first rows. */
    public List<Person> persons() {
        Map<String, List<PersonRow>> byKey = new LinkedHashMap<>();
        people.forEach(row ->
                byKey.computeIfAbsent(row.person(), key -> new ArrayList<>()).add(row));
        return byKey.values().stream().map(CooperativeFolder::person).toList();
    }

    private static Person person(List<PersonRow> rows) {
        PersonRow first = rows.get(0);
        Person known =
                new Person(first.source(), first.person(), "", null, null, PersonKind.NATURAL, false, null, List.of());
        List<Person.Engagement> engagements = new ArrayList<>();
        for (PersonRow row : rows) {
            known = new Person(
                    known.source(),
                    known.key(),
                    row.name() == null ? known.name() : row.name(),
                    row.birthDate() == null ? known.birthDate() : row.birthDate(),
                    row.gender() == null ? known.gender() : row.gender(),
                    row.kind() == null ? known.kind() : row.kind(),
                    known.distinct() || row.distinct() != null,
                    row.erased() == null ? known.erased() : row.erased(),
                    List.of());
            Person.Engagement engagement = engagement(row);
            if (engagement != null) {
                engagements.add(engagement);
            }
        }
        return new Person(
                known.source(),
                known.key(),
                known.name(),
                known.birthDate(),
                known.gender(),
                known.kind(),
                known.distinct(),
                known.erased(),
                engagements);
    }

    private static Person.@Nullable Engagement engagement(PersonRow row) {
        EngagementKind kind = row.engagement();
        if (kind == null || row.from() == null) {
            return null;
        }
        BigDecimal fullTime = row.fullTimeEquivalent() == null ? BigDecimal.ONE : row.fullTimeEquivalent();
        return new Person.Engagement(row.source(), kind, row.from(), row.to(), fullTime);
    }
}
