package coop.voting.count.pairwise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The strongest paths between all candidates: a path is as strong as its weakest link. */
final class Paths {
    private final Links links;
    private final int[][] strongest;

    Paths(Links links) {
        this.links = links;
        int n = links.size();
        strongest = new int[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                strongest[a][b] = links.level(a, b);
            }
        }
        for (int over = 0; over < n; over++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n && a != over; b++) {
                    int path = Math.min(strongest[a][over], strongest[over][b]);
                    if (a != b && b != over && path > strongest[a][b]) {
                        strongest[a][b] = path;
                    }
                }
            }
        }
    }

    boolean ahead(int a, int b) {
        return strongest[a][b] > strongest[b][a];
    }

    /** The strength of each strongest path. */
    Map<String, Map<String, Object>> byName(List<String> names) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (int a = 0; a < names.size(); a++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int b = 0; b < names.size(); b++) {
                if (a != b) {
                    row.put(names.get(b), links.shown(strongest[a][b]));
                }
            }
            rows.put(names.get(a), row);
        }
        return rows;
    }
}
