package coop.reporting.law;

import java.util.List;

/** Data of a pack that cannot be read: every problem at once. */
public final class LawDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public LawDataException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, each with the place where it stands. */
    public List<String> problems() {
        return problems;
    }
}
