package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.MemberId;
import java.util.List;

/**
 * A mandate to vote for another member.
 *
 * @param principal whose votes they are
 * @param holder who casts them
 * @param motions the ids of the motions it is for; all when there is none
 */
public record Proxy(
        MemberId principal, MemberId holder, @Default("[]") List<String> motions) {
    public Proxy {
        motions = List.copyOf(motions);
    }

    /** A mandate for the whole meeting. */
    public static Proxy of(MemberId principal, MemberId holder) {
        return new Proxy(principal, holder, List.of());
    }

    /** Whether it is for a motion. */
    public boolean covers(String motion) {
        return motions.isEmpty() || motions.contains(motion);
    }

    boolean meets(Proxy other) {
        return motions.isEmpty() || other.motions.isEmpty() || motions.stream().anyMatch(other.motions::contains);
    }
}
