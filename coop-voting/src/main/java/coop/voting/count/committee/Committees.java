package coop.voting.count.committee;

import coop.voting.count.CountBuilder;
import coop.voting.count.Profile;
import coop.voting.count.Purpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Chooses one of several committees that are equally good.
 *
 * <p>Who is in all of them is elected. Then the tie-break picks one of those who are in some, the committees without that one fall
 * away, and so on. If it does not pick, all who are in some share what is left.
 */
final class Committees {
    static final Comparator<List<Integer>> ORDER = (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int compared = a.get(i).compareTo(b.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(a.size(), b.size());
    };

    private Committees() {}

    /** Writes down all committees, each in the stated order, and elects one. */
    static CountBuilder choose(CountBuilder count, Profile ballots, Collection<List<Integer>> equallyGood) {
        List<List<Integer>> open = equallyGood.stream().sorted(ORDER).toList();
        count.figure("committees", open.stream().map(ballots::names).toList());
        while (true) {
            List<List<Integer>> left = open;
            List<Integer> some =
                    left.stream().flatMap(List::stream).distinct().sorted().toList();
            List<Integer> contested = new ArrayList<>();
            for (int candidate : some) {
                boolean sure = left.stream().allMatch(committee -> committee.contains(candidate));
                if (sure && !count.elected().contains(candidate)) {
                    count.elect(candidate);
                } else if (!sure) {
                    contested.add(candidate);
                }
            }
            if (contested.isEmpty()) {
                return count;
            }
            OptionalInt picked = count.pick(1, Purpose.ELECTION, contested, List.of());
            if (picked.isEmpty()) {
                return count.share(contested);
            }
            open = left.stream()
                    .filter(committee -> committee.contains(picked.getAsInt()))
                    .toList();
        }
    }
}
