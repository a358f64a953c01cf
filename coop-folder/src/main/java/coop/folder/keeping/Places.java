package coop.folder.keeping;

import java.util.HashMap;
import java.util.Map;

/** Gives each of several alike rows its place: the second payment of a person is number 2. One thread only. */
final class Places {
    private final Map<String, Integer> counts = new HashMap<>();

    String of(String key) {
        return key + "/" + counts.merge(key, 1, Integer::sum);
    }
}
