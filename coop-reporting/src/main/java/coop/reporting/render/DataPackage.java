package coop.reporting.render;

import coop.core.value.Hash;
import coop.reporting.Anniversary;
import coop.reporting.Publication;
import coop.reporting.Renderer;
import coop.reporting.Report;
import coop.reporting.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * {@code datapackage}: the descriptor of the CSV file of the same publication, after Data Package 2.0 (Table Schema): the name,
 * type and meaning of each column, how a missing value is written, the key, and the size and SHA-256 digest of the file.
 *
 * @param path the name of the CSV file; without it {@code report-2024.csv}, {@code history.csv} or {@code anniversary.csv}
 */
public record DataPackage(Optional<String> path) implements Renderer {
    private static final Map<String, String> TYPES = Map.of(
            "period_start", "date",
            "period_end", "date",
            "version", "integer",
            "value", "number",
            "numerator", "number",
            "denominator", "number",
            "n", "integer",
            "bound", "number");
    private static final List<String> STATUS =
            List.of("observed", "missing", "not-applicable", "suppressed", "partial");
    private static final List<String> REQUIRED =
            List.of("period_start", "period_end", "figure", "version", "name", "unit", "status", "cooperative");

    private static final Pattern NAME = Pattern.compile("[^/\\\\:~\\p{Cntrl}.][^/\\\\:\\p{Cntrl}]{0,199}");

    /**
     * @throws IllegalArgumentException if the path is not the name of a file in the same folder
     */
    public DataPackage {
        if (path.isPresent() && !NAME.matcher(path.get()).matches()) {
            throw new IllegalArgumentException("wanted the name of a file in the same folder, such as report.csv");
        }
    }

    @Override
    public byte[] render(Publication publication, Locale language) {
        Words words = new Words(publication, language);
        byte[] csv = new CsvFile().render(publication, language);
        String name = name(publication);
        Map<String, Object> resource = new TreeMap<>();
        resource.put("name", "figures");
        resource.put("path", path.orElse(name + ".csv"));
        resource.put("type", "table");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", (long) csv.length);
        resource.put("hash", "sha256:" + Hash.of(csv));
        resource.put(
                "dialect", Map.of("delimiter", ",", "lineTerminator", "\r\n", "doubleQuote", true, "header", true));
        resource.put("schema", schema(words));
        Map<String, Object> root = new TreeMap<>();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", name);
        root.put("title", publication.identity().name());
        root.put("resources", List.of(resource));
        return JsonTree.write(root);
    }

    private static String name(Publication publication) {
        if (publication instanceof Report report) {
            return "report-" + report.year();
        }
        return publication instanceof Anniversary ? "anniversary" : "history";
    }

    private static Map<String, Object> schema(Words words) {
        List<Map<String, Object>> fields = new ArrayList<>();
        for (String column : CsvFile.COLUMNS) {
            Map<String, Object> field = new TreeMap<>();
            field.put("name", column);
            field.put("type", TYPES.getOrDefault(column, "string"));
            field.put("description", words.text("column." + column));
            Map<String, Object> constraints = new TreeMap<>();
            if (REQUIRED.contains(column)) {
                constraints.put("required", true);
            }
            if (column.equals("status")) {
                constraints.put("enum", STATUS);
            }
            if (!constraints.isEmpty()) {
                field.put("constraints", constraints);
            }
            fields.add(field);
        }
        Map<String, Object> schema = new TreeMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        schema.put("uniqueKeys", List.of(List.of("cooperative", "period_start", "period_end", "figure", "part")));
        return schema;
    }
}
