package coop.folder;

import coop.folder.table.Column;
import coop.folder.table.TableText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of opening positions: the members of another register, with their numbers, days and shares, and what happened to them
 * since, if that is known. It is written and detected as the tables of a folder are.
 *
 * @param rows the rows, in the order of the file
 * @param history acts after the admissions, as in {@code members.csv}
 */
public record Positions(List<PositionRow> rows, List<MemberRow> history) {
    public Positions {
        rows = List.copyOf(rows);
        history = List.copyOf(history);
    }

    /**
     * Reads a table of positions, and nothing else.
     *
     * @throws UnreadableFolderException with every problem there is
     */
    public static Positions read(Path file) throws UnreadableFolderException {
        Problems problems = new Problems();
        List<PositionRow> rows = table(file, new PositionsTable(), problems);
        problems.throwIfAny();
        return new Positions(rows, List.of());
    }

    /**
     * The same positions with a history, a table as {@code members.csv} about the same persons.
     *
     * @throws UnreadableFolderException with every problem there is
     */
    public Positions with(Path members) throws UnreadableFolderException {
        Problems problems = new Problems();
        KnownKeys persons = new KnownKeys(
                "person.unknown", rows.stream().map(PositionRow::person).collect(Collectors.toSet()), true);
        KnownKeys motions = new KnownKeys("motion.unknown", Set.of(), false);
        List<MemberRow> acts = table(members, new MembersTable(new PeopleTable(), persons, motions), problems);
        problems.throwIfAny();
        return new Positions(rows, acts);
    }

    private static <R> List<R> table(Path file, RowTable<R> table, Problems problems) throws UnreadableFolderException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        Path name = whole.getFileName();
        FolderFiles files = folder == null ? null : FolderFiles.of(folder, problems);
        if (files == null || name == null) {
            problems.throwIfAny();
            return new ArrayList<>();
        }
        files.require("", name.toString());
        return new TableReader(files, FolderConfig.NONE, problems).read(name.toString(), table, true);
    }

    /** The table in the plain form of the format; reading it again gives the same rows. */
    public String text() {
        PositionsTable table = new PositionsTable();
        List<String> header = table.form().columns().stream().map(Column::name).toList();
        return TableText.of(header, rows.stream().map(table::write).toList());
    }
}
