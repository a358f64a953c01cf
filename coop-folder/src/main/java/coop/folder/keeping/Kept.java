package coop.folder.keeping;

import coop.core.Cooperative;
import java.util.List;

/**
 * What came of keeping the books of a folder.
 *
 * @param cooperative the cooperative as it is on record now
 * @param recorded how many acts were recorded this time
 * @param known how many acts of the folder were on record before
 * @param lines every line that was refused, replaced or removed, in the order of the files
 */
public record Kept(Cooperative cooperative, int recorded, int known, List<Line> lines) {
    public Kept {
        lines = List.copyOf(lines);
    }

    /** Whether some line was refused, or left a question to answer. */
    public boolean hasRefusals() {
        return lines.stream()
                .anyMatch(line -> line.what() == Line.Outcome.REFUSED || line.what() == Line.Outcome.QUESTION);
    }
}
