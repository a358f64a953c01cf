package coop.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.core.value.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a JSON text says about one person. Thread-safe. */
public final class Mentions {
    private static final Pattern PERSON = Pattern.compile("m[1-9][0-9]{0,11}");

    private Mentions() {}

    /** The text without the items of lists and the keys that are about other persons only; nothing when it names the person nowhere. */
    public static Optional<String> of(String json, MemberId who) {
        try {
            JsonNode node = Json.parse(json);
            String number = who.toString();
            return names(node, number, true)
                    ? Optional.of(new String(Json.canonical(about(node, number)), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event's JSON can always be read", impossible);
        }
    }

    private static JsonNode about(JsonNode node, String who) {
        if (node instanceof ArrayNode list) {
            ArrayNode kept = Json.NODES.arrayNode();
            for (JsonNode item : list) {
                if (names(item, who, true) || !names(item, who, false)) {
                    kept.add(about(item, who));
                }
            }
            return kept;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode kept = Json.NODES.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                boolean another = PERSON.matcher(field.getKey()).matches()
                        && !field.getKey().equals(who)
                        && !names(field.getValue(), who, true);
                if (!another) {
                    kept.set(field.getKey(), about(field.getValue(), who));
                }
            }
            return kept;
        }
        return node;
    }

    /** Whether a part names the person, or somebody else. */
    private static boolean names(JsonNode node, String who, boolean wanted) {
        if (node.isTextual()) {
            return isNamed(node.textValue(), who, wanted);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (isNamed(field.getKey(), who, wanted) || names(field.getValue(), who, wanted)) {
                return true;
            }
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (names(item, who, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNamed(String text, String who, boolean wanted) {
        return wanted ? text.equals(who) : PERSON.matcher(text).matches() && !text.equals(who);
    }
}
