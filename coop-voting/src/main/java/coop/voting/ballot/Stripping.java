package coop.voting.ballot;

import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.voting.Roll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes the names off: one pass over the slips finds which counts for each principal, a second takes the envelopes of those.
 * Between the passes it keeps a number and a sign for each member on the roll. One thread only.
 */
final class Stripping {
    private final Roll roll;
    private final long[] members;
    private final int[] counts;
    private final boolean[] own;
    private final SortedMap<Ratio, List<byte[]>> counting = new TreeMap<>();
    private int slips;
    private int again;

    Stripping(Roll roll, Set<Ratio> classes) {
        this.roll = roll;
        this.members =
                roll.votes().keySet().stream().mapToLong(MemberId::number).toArray();
        this.counts = new int[members.length];
        this.own = new boolean[members.length];
        classes.forEach(votes -> counting.put(votes, new ArrayList<>()));
    }

    /** The first pass: the last slip counts, and one's own before any of a proxy. */
    void mark(BoxKey.Written slip) {
        slips++;
        int at = place(slip.principal());
        boolean byPrincipal = slip.by().equals(slip.principal());
        if (byPrincipal || !own[at]) {
            counts[at] = slips;
            own[at] = byPrincipal;
        }
    }

    /** The second pass. */
    void take(BoxKey.Written slip) {
        again++;
        if (counts[place(slip.principal())] == again) {
            counting.getOrDefault(roll.votes(slip.principal()), List.of()).add(slip.sealed());
        }
    }

    private int place(MemberId principal) {
        int at = Arrays.binarySearch(members, principal.number());
        if (at < 0) {
            throw new MalformedException("a slip is of somebody who is not on the roll");
        }
        return at;
    }

    long slips() {
        return slips;
    }

    SortedMap<Ratio, List<byte[]>> counting() {
        return counting;
    }

    /** Whose ballot counts, in the order of the roll. */
    List<MemberId> voted() {
        List<MemberId> voted = new ArrayList<>();
        for (int at = 0; at < members.length; at++) {
            if (counts[at] > 0) {
                voted.add(MemberId.of(members[at]));
            }
        }
        return voted;
    }
}
