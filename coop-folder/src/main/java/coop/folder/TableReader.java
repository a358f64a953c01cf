package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Limits;
import coop.folder.json.Json;
import coop.folder.json.JsonText;
import coop.folder.table.Encoding;
import coop.folder.table.Table;
import coop.folder.table.TableForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads single files of the folder, and keeps what was detected about the tables among them. */
final class TableReader {
    private final FolderFiles files;
    private final FolderConfig config;
    private final Problems problems;
    private final List<Detected> detected = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();

    TableReader(FolderFiles files, FolderConfig config, Problems problems) {
        this.files = files;
        this.config = config;
        this.problems = problems;
    }

    /** What was detected of each table: those of the folder itself, then those of the meetings, as they were read. */
    List<Detected> detected() {
        return detected.stream()
                .sorted(Comparator.comparing(table -> table.file().contains("/")))
                .toList();
    }

    /** Whether a table was read to its end, with all the columns that it needs. */
    boolean whole(String file) {
        return whole.contains(file);
    }

    /** The rows of a table; none when it is not there. */
    <R> List<R> read(String file, RowTable<R> rows, boolean required) {
        Table table = table(file, rows.form(), required);
        return table == null ? List.of() : table.rows(cells -> rows.read(cells, new Source(file, cells.line())));
    }

    /** A table, or null when it is not there, or not to be read, which is reported. */
    @Nullable
    Table table(String file, TableForm form, boolean required) {
        byte[] bytes = files.bytes(file, Limits.TABLE_BYTES);
        if (bytes == null) {
            return null;
        }
        Table table = Table.of(bytes, form, ConfigJson.written(config, file), problems.in(file));
        if (table != null) {
            detected.add(Detected.of(file, table));
            if (table.whole()) {
                whole.add(file);
            }
        } else if (required && !problems.anyIn(file)) {
            problems.add(file, Fault.of("file.empty", ""));
        }
        return table;
    }

    /** A JSON file, or null when it is not there, or not to be read, which is reported. */
    @Nullable
    Json json(String file) {
        byte[] bytes = files.bytes(file, Limits.JSON_BYTES);
        String text = bytes == null ? null : Encoding.utf8(bytes, problems.in(file));
        return text == null ? null : JsonText.read(text, problems.in(file));
    }
}
