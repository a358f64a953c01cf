package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A mandate to vote for another member.
 *
 * @param principal whose votes they are
 * @param holder who casts them
 * @param motions the ids of the motions it is for; all when there is none
 * @param meeting the meeting it was given for, when it says so
 * @param until the last day on which it counts, when it says so
 * @param revoked the day on which the principal took it back
 * @param instructions how the holder must vote on a motion, by its id
 */
public record Proxy(
        MemberId principal,
        MemberId holder,
        @Default("[]") List<String> motions,
        Optional<String> meeting,
        Optional<LocalDate> until,
        Optional<LocalDate> revoked,
        @Default("{}") SortedMap<String, Vote> instructions) {
    public Proxy {
        motions = List.copyOf(motions);
        instructions = Collections.unmodifiableSortedMap(new TreeMap<>(instructions));
    }

    /** A mandate for some motions, without instructions. */
    public Proxy(MemberId principal, MemberId holder, List<String> motions) {
        this(
                principal,
                holder,
                motions,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Collections.emptySortedMap());
    }

    /** A mandate for the whole meeting. */
    public static Proxy of(MemberId principal, MemberId holder) {
        return new Proxy(principal, holder, List.of());
    }

    /** The same mandate with instructions. */
    public Proxy instructed(SortedMap<String, Vote> votes) {
        return new Proxy(principal, holder, motions, meeting, until, revoked, votes);
    }

    /** Whether it is for a motion. */
    public boolean covers(String motion) {
        return motions.isEmpty() || motions.contains(motion);
    }

    boolean meets(Proxy other) {
        return motions.isEmpty() || other.motions.isEmpty() || motions.stream().anyMatch(other.motions::contains);
    }
}
