package coop.core.statutes;

import java.util.List;
import java.util.stream.Collectors;

/** Statutes that cannot be read, with every problem at once. */
public final class StatutesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a list of records of strings; exceptions are not stored
    private final List<Problem> problems;

    public StatutesException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** The problems in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }
}
