package coop.folder;

import coop.folder.cell.DateForm;
import coop.folder.cell.DecimalMark;
import coop.folder.cell.Faults;
import coop.folder.cell.Word;
import coop.folder.cell.Words;
import coop.folder.json.Json;
import coop.folder.json.JsonCells;
import coop.folder.table.Encoding;
import coop.folder.table.Separator;
import coop.folder.table.Written;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code folder.json}. */
final class ConfigJson {
    private ConfigJson() {}

    static FolderConfig read(Json json, Faults faults) {
        JsonCells cells = JsonCells.of(json, "", faults);
        if (cells == null) {
            return FolderConfig.NONE;
        }
        FolderConfig.Format all = format(cells);
        SortedMap<String, FolderConfig.Format> files = new TreeMap<>();
        JsonCells byFile = cells.object("files");
        if (byFile != null) {
            for (String file : byFile.keys()) {
                JsonCells one = byFile.object(file);
                if (one != null) {
                    files.put(file, format(one));
                    one.done();
                }
            }
        }
        cells.done();
        return new FolderConfig(all, files);
    }

    private static FolderConfig.Format format(JsonCells cells) {
        return new FolderConfig.Format(
                word(cells, "encoding", Encoding.WORDS),
                word(cells, "separator", Separator.WORDS),
                word(cells, "dates", DateForm.WORDS),
                word(cells, "decimals", DecimalMark.WORDS));
    }

    private static <W extends Word> @Nullable String word(JsonCells cells, String key, Words<W> words) {
        W found = cells.word(key, words);
        return found == null ? null : found.word();
    }

    /** How a file is said to be written. */
    static Written written(FolderConfig config, String file) {
        return written(config.files().getOrDefault(file, FolderConfig.Format.DETECTED))
                .or(written(config.all()));
    }

    private static Written written(FolderConfig.Format format) {
        return new Written(
                found(format.encoding(), Encoding.WORDS),
                found(format.separator(), Separator.WORDS),
                found(format.dates(), DateForm.WORDS),
                found(format.decimals(), DecimalMark.WORDS));
    }

    private static <W extends Word> @Nullable W found(@Nullable String word, Words<W> words) {
        return word == null ? null : words.find(word);
    }
}
