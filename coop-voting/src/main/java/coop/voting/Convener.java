package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who convenes a meeting, and at whose request.
 *
 * @param by {@code board}, {@code auditor}, {@code members} or another body that the statutes name
 * @param requested the day on which members asked for the meeting
 * @param members the members who asked for it
 */
public record Convener(
        String by,
        Optional<LocalDate> requested,
        @Default("[]") List<MemberId> members) {
    /** By members themselves. */
    public static final String MEMBERS = "members";

    public Convener {
        members = List.copyOf(members);
    }

    /** A body convenes of its own accord. */
    public static Convener of(String by) {
        return new Convener(by, Optional.empty(), List.of());
    }
}
