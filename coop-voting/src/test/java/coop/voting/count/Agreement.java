package coop.voting.count;

import com.fasterxml.jackson.databind.JsonNode;
import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what is known of an outcome with the plain form of a count, field by field. */
final class Agreement {
    private final Ratio tolerance;
    private final List<String> differences = new ArrayList<>();

    private Agreement(Ratio tolerance) {
        this.tolerance = tolerance;
    }

    /** Every difference between what is expected and the count's own account of itself; empty if there is none. */
    static List<String> differences(JsonNode expected, Count count, Ratio tolerance) {
        JsonNode found = Settings.JSON.valueToTree(count.detail());
        Agreement agreement = new Agreement(tolerance);
        expected.properties().forEach(field -> {
            switch (field.getKey()) {
                case "winners", "dropped" ->
                    agreement.equal(field.getKey(), set(field.getValue()), set(found.path(field.getKey())));
                case "ranking" -> agreement.equal("ranking", sets(field.getValue()), sets(found.path("ranking")));
                case "committees" ->
                    agreement.equal(
                            "committees",
                            Set.copyOf(sets(field.getValue())),
                            Set.copyOf(sets(found.path("committees"))));
                default -> agreement.compare(field.getKey(), field.getValue(), found.path(field.getKey()));
            }
        });
        return agreement.differences;
    }

    private void compare(String path, JsonNode wanted, JsonNode got) {
        if (wanted.isObject()) {
            wanted.properties()
                    .forEach(field -> compare(path + "." + field.getKey(), field.getValue(), got.path(field.getKey())));
            if (path.endsWith("tally")) {
                equal(path + " names", names(wanted), names(got));
            }
        } else if (wanted.isArray()) {
            if (path.endsWith("elected") || path.endsWith("eliminated")) {
                equal(path, set(wanted), set(got));
                return;
            }
            equal(path + " length", wanted.size(), got.size());
            for (int i = 0; i < wanted.size(); i++) {
                compare(path + "[" + i + "]", wanted.get(i), got.path(i));
            }
        } else if (number(wanted) && number(got)) {
            Ratio off = Ratio.parse(wanted.asText()).minus(Ratio.parse(got.asText()));
            if (off.max(off.negated()).compareTo(tolerance) > 0) {
                differences.add(path + ": wanted " + wanted + ", got " + got);
            }
        } else {
            equal(path, wanted, got);
        }
    }

    private static boolean number(JsonNode node) {
        return node.isNumber() || node.isTextual() && node.textValue().matches("-?[0-9]+([./][0-9]+)?");
    }

    private void equal(String what, Object wanted, Object got) {
        if (!wanted.equals(got)) {
            differences.add(what + ": wanted " + wanted + ", got " + got);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            names.add(field.getKey());
        }
        return names;
    }

    private static Set<String> set(JsonNode list) {
        return new HashSet<>(Election.texts(list));
    }

    private static List<Set<String>> sets(JsonNode lists) {
        List<Set<String>> sets = new ArrayList<>();
        lists.forEach(list -> sets.add(set(list)));
        return sets;
    }
}
