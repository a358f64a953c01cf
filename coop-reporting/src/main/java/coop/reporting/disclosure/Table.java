package coop.reporting.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cells and how they add up. Any number of dimensions, hierarchies and linked tables are the same thing here: a cell that
 * stands in several tables is one cell in several lines.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Table {
    private final SortedMap<String, Contributions> cells;
    private final List<Line> lines;

    /**
     * A sum that is published: the total is the sum of its parts.
     *
     * @param total the cell of the total
     * @param parts the cells that make it up
     */
    public record Line(String total, List<String> parts) {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @throws IllegalArgumentException if a line names a cell that there is not, or does not add up
     */
    public Table(Map<String, Contributions> cells, List<Line> lines) {
        this.cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        this.lines = List.copyOf(lines);
        for (Line line : lines) {
            Contributions sum = Contributions.NONE;
            for (String part : line.parts()) {
                sum = sum.plus(cell(part));
            }
            if (!sum.total().equals(cell(line.total()).total())) {
                throw new IllegalArgumentException("wanted the parts of " + line.total() + " to add up to "
                        + cell(line.total()).total() + ", got " + sum.total());
            }
        }
    }

    /**
     * A table of rows and columns with its margins. The margins are reckoned here. Cells are named {@code row/column}, margins
     * {@code row/} and {@code /column}, and all of it {@code /}.
     */
    public static Table of(Map<String, Map<String, Contributions>> rows) {
        Map<String, Contributions> cells = new LinkedHashMap<>();
        Map<String, List<String>> down = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        List<String> margin = new ArrayList<>();
        rows.forEach((row, columns) -> {
            List<String> across = new ArrayList<>();
            columns.forEach((column, cell) -> {
                String id = row + "/" + column;
                cells.put(id, cell);
                across.add(id);
                down.computeIfAbsent(column, name -> new ArrayList<>()).add(id);
                cells.merge(row + "/", cell, Contributions::plus);
                cells.merge("/" + column, cell, Contributions::plus);
                cells.merge("/", cell, Contributions::plus);
            });
            lines.add(new Line(row + "/", across));
            margin.add(row + "/");
        });
        down.forEach((column, parts) -> lines.add(new Line("/" + column, parts)));
        lines.add(new Line("/", margin));
        lines.add(
                new Line("/", down.keySet().stream().map(column -> "/" + column).toList()));
        return new Table(cells, lines);
    }

    /** Every cell, by its name. */
    public SortedMap<String, Contributions> cells() {
        return cells;
    }

    public List<Line> lines() {
        return lines;
    }

    /**
     * @throws IllegalArgumentException if there is no such cell
     */
    public Contributions cell(String id) {
        Contributions cell = cells.get(id);
        if (cell == null) {
            throw new IllegalArgumentException("there is no cell " + id);
        }
        return cell;
    }
}
