package coop.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import coop.core.policy.Policy;
import coop.core.policy.PolicyCatalog;
import coop.core.statutes.Problem;
import coop.core.statutes.Section;
import coop.core.statutes.StatutesException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Reads statutes: one section for each installed module, every problem at once, each with its line and column. */
public final class StatutesJson {
    private StatutesJson() {}

    /** The sections by their type; a section that the text leaves out is read from its defaults. */
    public static Map<Class<? extends Section>, Section> read(
            String text, PolicyCatalog policies, SortedMap<String, Class<? extends Section>> sections) {
        JsonNode root;
        try {
            root = Json.parse(text);
        } catch (JsonProcessingException unreadable) {
            throw new StatutesException(List.of(unreadable(unreadable)));
        }
        if (!root.isObject()) {
            throw new StatutesException(List.of(new Problem(
                    "", 1, 1, "malformed", "wanted the statutes as an object {…}", Optional.empty(), List.of())));
        }
        RecordReader reader = new RecordReader(policies);
        List<Problem> problems = new ArrayList<>();
        for (Iterator<String> keys = root.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!sections.containsKey(key) && !key.equals("$comment") && !key.equals("$schema")) {
                problems.add(new Problem(
                        key,
                        0,
                        0,
                        "unknown-section",
                        "there is no section of this name",
                        Suggestion.of(key, sections.keySet()),
                        List.copyOf(sections.keySet())));
            }
        }
        Map<Class<? extends Section>, Section> read = new LinkedHashMap<>();
        sections.forEach((key, type) -> {
            JsonNode node = root.path(key).isMissingNode() ? Json.NODES.objectNode() : root.get(key);
            if (reader.read(node, type, key) instanceof Section section) {
                read.put(type, section);
            }
        });
        problems.addAll(reader.problems());
        if (!problems.isEmpty()) {
            throw new StatutesException(placed(problems, Json.places(text)));
        }
        return read;
    }

    /** A policy with its default settings; none when a setting has no default. */
    public static Optional<Object> policy(Class<? extends Policy> kind, String id, PolicyCatalog policies) {
        RecordReader reader = new RecordReader(policies);
        return Optional.ofNullable(reader.read(Json.NODES.textNode(id), kind, id))
                .filter(read -> reader.problems().isEmpty());
    }

    /** A policy from its id or an object with its settings, with every problem at once. */
    public static Policy policyOf(Class<? extends Policy> kind, String text, PolicyCatalog policies) {
        JsonNode node;
        try {
            node = Json.parse(text);
        } catch (JsonProcessingException unreadable) {
            throw new StatutesException(List.of(unreadable(unreadable)));
        }
        RecordReader reader = new RecordReader(policies);
        if (reader.read(node, kind, "") instanceof Policy policy
                && reader.problems().isEmpty()) {
            return policy;
        }
        throw new StatutesException(placed(reader.problems(), Json.places(text)));
    }

    /** A policy with all its settings. */
    public static String write(Policy policy, PolicyCatalog policies) {
        return new String(Json.canonical(new RecordWriter(policies).write(policy)), StandardCharsets.UTF_8);
    }

    private static Problem unreadable(JsonProcessingException problem) {
        int line = problem.getLocation() == null ? 0 : problem.getLocation().getLineNr();
        int column = problem.getLocation() == null ? 0 : problem.getLocation().getColumnNr();
        return new Problem(
                "",
                line,
                column,
                "unreadable",
                "wanted JSON: " + problem.getOriginalMessage(),
                Optional.empty(),
                List.of());
    }

    /** With the place of its value, or of what should have held it; in the order of the text. */
    private static List<Problem> placed(List<Problem> problems, Map<String, int[]> places) {
        return problems.stream()
                .map(problem -> {
                    String path = problem.path();
                    while (!places.containsKey(path)) {
                        path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
                    }
                    int[] place = places.getOrDefault(path, new int[] {0, 0});
                    return new Problem(
                            problem.path(),
                            place[0],
                            place[1],
                            problem.code(),
                            problem.sentence(),
                            problem.suggestion(),
                            problem.choices());
                })
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
