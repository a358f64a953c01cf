package coop.folder;

import java.util.List;

/**
 * A folder that was read without a problem, and what there is to say about the reading.
 *
 * @param folder what the folder holds
 * @param config what {@code folder.json} said
 * @param detected how each table is written: those of the folder itself, then those of the meetings
 * @param notRead files and folders that no rule names, sorted; a folder ends with {@code /}
 */
public record FolderReading(
        CooperativeFolder folder, FolderConfig config, List<Detected> detected, List<String> notRead) {
    public FolderReading {
        detected = List.copyOf(detected);
        notRead = List.copyOf(notRead);
    }
}
