package coop.core;

import java.util.List;
import java.util.stream.Collectors;

/** A refused ruling where a granted one was needed. It carries every reason. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a list of records of strings; exceptions are not stored
    private final List<Reason> reasons;

    public RefusedException(List<Reason> reasons) {
        super(reasons.stream().map(Reason::toString).collect(Collectors.joining("; ")));
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
