package coop.folder.ballots;

import coop.folder.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file of ballots cannot be read, or ballots cannot be written in a format. Every problem is in it, the first thousand in full. */
public final class UnreadableBallotsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final long more;

    UnreadableBallotsException(List<Problem> problems, long more) {
        super(problems.get(0) + (problems.size() + more > 1 ? " (of " + (problems.size() + more) + " problems)" : ""));
        this.problems = problems.stream().sorted().distinct().toList();
        this.more = more;
    }

    /** The problems by line and column; the first thousand. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many there are besides {@link #problems}. */
    public long more() {
        return more;
    }

    /** The problems in a language, a line each. */
    public String report(Locale language) {
        return problems.stream()
                .map(problem -> problem.place() + (problem.position() > 0 ? ":" + problem.position() : "") + ": "
                        + problem.sentence(language) + "\n")
                .collect(Collectors.joining());
    }
}
