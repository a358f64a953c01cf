package coop.folder.ballots;

import coop.folder.Problem;
import coop.folder.cell.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The problems of one file of ballots. */
final class BallotProblems {
    private final String file;
    private final List<Problem> kept = new ArrayList<>();
    private long more;

    BallotProblems(String file) {
        this.file = file;
    }

    void add(int line, int position, String code, Object got, Object... arguments) {
        if (kept.size() == Limits.PROBLEMS) {
            more++;
            return;
        }
        List<String> values = Stream.of(arguments).map(Object::toString).toList();
        kept.add(new Problem(file, line, "", position, "ballots." + code, got.toString(), values, ""));
    }

    void forget() {
        kept.clear();
        more = 0;
    }

    boolean any() {
        return !kept.isEmpty();
    }

    void throwIfAny() throws UnreadableBallotsException {
        if (any()) {
            throw new UnreadableBallotsException(kept, more);
        }
    }
}
