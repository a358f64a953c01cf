package coop.reporting.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of a table that comes with the SDK: a heading, semicolons between the cells, no quotes; lines that begin with
 * {@code #} are remarks.
 */
public final class Rows {
    private Rows() {}

    /**
     * One row.
     *
     * @param cells by heading
     */
    public record Row(Map<String, String> cells) {
        /** A cell, blank when it is empty. */
        public String get(String heading) {
            return cells.getOrDefault(heading, "");
        }

        /** A cell, if there is something in it. */
        public Optional<String> find(String heading) {
            return Optional.of(get(heading)).filter(cell -> !cell.isEmpty());
        }

        /** The words of a cell. */
        public List<String> words(String heading) {
            return find(heading).map(cell -> List.of(cell.split(" "))).orElse(List.of());
        }
    }

    /** The rows of a resource beside a class. */
    public static List<Row> of(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is not in the jar");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Row> read(BufferedReader lines, String name) throws IOException {
        List<String> headings = List.of();
        List<Row> rows = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split(";", -1));
            if (headings.isEmpty()) {
                headings = cells;
                continue;
            }
            if (cells.size() != headings.size()) {
                throw new IllegalStateException(
                        name + ": wanted " + headings.size() + " cells, got " + cells.size() + " in " + line);
            }
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(headings.get(i), cells.get(i).strip());
            }
            rows.add(new Row(row));
        }
        return List.copyOf(rows);
    }
}
