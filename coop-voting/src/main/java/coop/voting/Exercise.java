package coop.voting;

import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The votes that are there to be exercised on one motion, before any cap.
 *
 * @param kind the kind of motion
 * @param votes the votes of each member present or represented
 * @param casters who casts them: the member, or the holder of the proxy
 * @param classes the class of each of these members
 */
public record Exercise(
        String kind,
        SortedMap<MemberId, Ratio> votes,
        SortedMap<MemberId, MemberId> casters,
        SortedMap<MemberId, String> classes) {
    public Exercise {
        votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
        casters = Collections.unmodifiableSortedMap(casters);
        classes = Collections.unmodifiableSortedMap(classes);
    }

    /** All votes that are there. */
    public Ratio all() {
        return Roll.sum(votes.values());
    }

    Exercise with(SortedMap<MemberId, Ratio> other) {
        return new Exercise(kind, other, casters, classes);
    }
}
