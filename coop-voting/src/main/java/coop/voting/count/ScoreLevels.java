package coop.voting.count;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The scores that occur on ballots: each gets a code as it appears, and its place among them all in the end. */
final class ScoreLevels {
    private static final int MOST = 30_000;

    private final SortedMap<Ratio, Integer> codes = new TreeMap<>();

    int code(Ratio score) {
        if (codes.size() == MOST && !codes.containsKey(score)) {
            throw new CountingException("scores.too-many", "More than " + MOST + " different scores were given");
        }
        return codes.computeIfAbsent(score, first -> codes.size());
    }

    List<Ratio> sorted() {
        return List.copyOf(codes.keySet());
    }

    /** For each code, the place of its score among all scores, lowest first. */
    int[] places() {
        List<Integer> inOrder = new ArrayList<>(codes.values());
        int[] places = new int[inOrder.size()];
        for (int place = 0; place < places.length; place++) {
            places[inOrder.get(place)] = place;
        }
        return places;
    }
}
