package coop.store;

import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one journal holds of persons: a commitment for each time their data were entered. For one thread. */
final class Commitments {
    private record Commitment(long entry, Hash hash) {}

    private final SortedMap<MemberId, List<Commitment>> persons = new TreeMap<>();
    private final Set<Long> reversed = new HashSet<>();

    void entered(MemberId who, long entry, Hash hash) {
        persons.computeIfAbsent(who, some -> new ArrayList<>()).add(new Commitment(entry, hash));
    }

    void reversed(List<Long> entries) {
        reversed.addAll(entries);
    }

    /** All persons that were entered, by number. */
    Iterable<MemberId> persons() {
        return persons.keySet();
    }

    /** Whether a person was ever entered. */
    boolean isEntered(MemberId who) {
        return persons.containsKey(who);
    }

    /** Whether every entry of a person was reversed, so that nothing needs to be known of them. */
    boolean isReversed(MemberId who) {
        return of(who).stream().allMatch(commitment -> reversed.contains(commitment.entry()));
    }

    /** Whether data with this commitment are the last that were entered; when that entry was reversed, or those before it. */
    boolean isLast(MemberId who, Hash hash) {
        List<Commitment> all = of(who);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).hash().equals(hash)) {
                return true;
            }
            if (!reversed.contains(all.get(i).entry())) {
                return false;
            }
        }
        return false;
    }

    private List<Commitment> of(MemberId who) {
        return persons.getOrDefault(who, List.of());
    }
}
