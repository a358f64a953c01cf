package coop.reporting.render;

import java.util.List;

/**
 * One block of the first page.
 *
 * @param id the key of its title under {@code tile.}
 * @param headline the figure that stands large
 * @param lines the figures under it
 */
record Tile(String id, String headline, List<String> lines) {
    static final List<Tile> ALL = List.of(
            new Tile("members", "MEM-01", List.of("MEM-03", "MEM-04", "MEM-10", "MEM-13")),
            new Tile("democracy", "DEM-03", List.of("DEM-01", "DEM-18", "DEM-08", "DEM-13")),
            new Tile("jobs", "EMP-01", List.of("EMP-02", "EMP-07", "EMP-08", "EMP-12")),
            new Tile("surplus", "FIN-03", List.of("CAP-11", "CAP-12", "CAP-13", "CAP-10")),
            new Tile("solidity", "FIN-04", List.of("FIN-14", "FIN-13", "CAP-01", "CAP-08")));
}
