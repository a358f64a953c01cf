package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Faults;
import coop.folder.cell.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All problems of one reading; of each file the first thousand are kept, the rest is counted. */
final class Problems {
    private final List<Problem> kept = new ArrayList<>();
    private final Map<String, Integer> byFile = new HashMap<>();
    private long more;

    Faults in(String file) {
        return (line, column, position, fault) -> add(file, line, column, position, fault);
    }

    void add(String file, Fault fault) {
        add(file, 0, "", 0, fault);
    }

    private void add(String file, int line, String column, int position, Fault fault) {
        if (byFile.merge(file, 1, Integer::sum) > Limits.PROBLEMS) {
            more++;
        } else {
            kept.add(new Problem(
                    file, line, column, position, fault.code(), fault.got(), fault.arguments(), fault.near()));
        }
    }

    /** A problem that a later reader found; left out when its row, or its place in JSON, has a problem already. */
    void addUnlessKnown(Problem problem) {
        boolean table = problem.file().endsWith(".csv");
        boolean known = kept.stream()
                .anyMatch(before -> before.file().equals(problem.file())
                        && before.line() == problem.line()
                        && (table || before.column().equals(problem.column())));
        if (known) {
            return;
        }
        if (byFile.merge(problem.file(), 1, Integer::sum) > Limits.PROBLEMS) {
            more++;
        } else {
            kept.add(problem);
        }
    }

    boolean anyIn(String file) {
        return byFile.containsKey(file);
    }

    void throwIfAny() throws UnreadableFolderException {
        if (!kept.isEmpty()) {
            throw new UnreadableFolderException(kept, more);
        }
    }
}
