package coop.folder;

import java.util.List;
import java.util.Locale;

/** A folder cannot be read. Every problem is in it, over all files, so that one round of corrections is enough. */
public final class UnreadableFolderException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Problems that {@link #report} lists. */
    private static final int LISTED = 1_000;

    private final transient List<Problem> problems;
    private final long more;

    /**
     * An exception with these problems, found by a later reader such as that of the statutes.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static UnreadableFolderException of(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a folder without problems can be read");
        }
        return new UnreadableFolderException(problems, 0);
    }

    UnreadableFolderException(List<Problem> problems, long more) {
        this(more, problems.stream().sorted().distinct().toList());
    }

    private UnreadableFolderException(long more, List<Problem> sorted) {
        super(sorted.get(0) + (sorted.size() + more > 1 ? " (of " + (sorted.size() + more) + " problems)" : ""));
        this.problems = sorted;
        this.more = more;
    }

    /** The problems by file, line and column; of each file the first thousand. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many there are besides {@link #problems}. */
    public long more() {
        return more;
    }

    /** The problems in a language, a line each; after a thousand lines, how many more there are. */
    public String report(Locale language) {
        StringBuilder report = new StringBuilder();
        problems.stream()
                .limit(LISTED)
                .forEach(problem -> report.append(problem.place())
                        .append(": ")
                        .append(problem.sentence(language))
                        .append('\n'));
        long left = Math.max(0, problems.size() - LISTED) + more;
        if (left > 0) {
            report.append(Sentences.of("and.more", language, List.of(Long.toString(left))))
                    .append('\n');
        }
        return report.toString();
    }
}
