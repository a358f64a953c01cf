package coop.reporting.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.reporting.law.Certainty;
import coop.reporting.law.LawDataException;
import coop.reporting.law.Parameter;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the data file of a pack's parameters, strictly: what is not known is a problem, and all are told at once. */
public final class ParametersJson {
    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();
    private static final Set<String> KEYS = Set.of(
            "$comment",
            "id",
            "kind",
            "value",
            "validFrom",
            "validTo",
            "article",
            "source",
            "read",
            "certainty",
            "note");

    private final List<String> problems = new ArrayList<>();

    private ParametersJson() {}

    /**
     * The parameters of a file.
     *
     * @throws LawDataException with every problem at once
     */
    public static List<Parameter> read(byte[] json) {
        JsonNode root;
        try {
            root = READER.readTree(json);
        } catch (IOException unreadable) {
            throw new LawDataException(List.of("not JSON: " + unreadable.getMessage()));
        }
        ParametersJson reading = new ParametersJson();
        List<Parameter> parameters = new ArrayList<>();
        JsonNode rows = root.path("parameters");
        if (!rows.isArray()) {
            reading.problems.add("wanted an object with an array 'parameters'");
        }
        for (int i = 0; i < rows.size(); i++) {
            reading.parameter(rows.get(i), "parameters[" + i + "]").ifPresent(parameters::add);
        }
        if (!reading.problems.isEmpty()) {
            throw new LawDataException(reading.problems);
        }
        return parameters;
    }

    private Optional<Parameter> parameter(JsonNode row, String path) {
        int before = problems.size();
        Iterator<String> names = row.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!KEYS.contains(name)) {
                problems.add(path + ": there is no key '" + name + "'");
            }
        }
        Optional<String> id = text(row, "id", path, true);
        Optional<String> value = text(row, "value", path, true);
        Optional<String> article = text(row, "article", path, true);
        Optional<String> source = text(row, "source", path, true);
        Optional<Parameter.Kind> kind = text(row, "kind", path, true).flatMap(word -> kind(word, path));
        Optional<Certainty> certainty = text(row, "certainty", path, true).flatMap(word -> certainty(word, path));
        Optional<LocalDate> from = day(row, "validFrom", path, true);
        Optional<LocalDate> to = day(row, "validTo", path, false);
        Optional<LocalDate> read = day(row, "read", path, false);
        Optional<String> note = text(row, "note", path, false);
        if (problems.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Parameter(
                    id.orElseThrow(),
                    value.orElseThrow(),
                    kind.orElseThrow(),
                    from.orElseThrow(),
                    to,
                    article.orElseThrow(),
                    source.orElseThrow(),
                    read,
                    certainty.orElseThrow(),
                    note));
        } catch (IllegalArgumentException wrong) {
            problems.add(path + ": " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Parameter.Kind> kind(String word, String path) {
        for (Parameter.Kind kind : Parameter.Kind.values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        problems.add(path + ".kind: there is no kind '" + word + "'; there are "
                + List.of(Parameter.Kind.values()).toString().toLowerCase(Locale.ROOT));
        return Optional.empty();
    }

    private Optional<Certainty> certainty(String word, String path) {
        Optional<Certainty> certainty = Certainty.of(word);
        if (certainty.isEmpty()) {
            problems.add(path + ".certainty: there is no certainty '" + word + "'");
        }
        return certainty;
    }

    private Optional<String> text(JsonNode row, String key, String path, boolean needed) {
        JsonNode node = row.path(key);
        if (node.isTextual() && !node.textValue().isBlank()) {
            return Optional.of(node.textValue());
        }
        if (needed || !node.isMissingNode()) {
            problems.add(path + "." + key + ": wanted a text");
        }
        return Optional.empty();
    }

    private Optional<LocalDate> day(JsonNode row, String key, String path, boolean needed) {
        return text(row, key, path, needed).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException wrong) {
                problems.add(path + "." + key + ": wanted a day such as 2019-05-01, got '" + text + "'");
                return Optional.empty();
            }
        });
    }
}
