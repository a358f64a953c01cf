package coop.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Strict reading and canonical writing of JSON trees. Thread-safe. */
final class Json {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(60)
                            .maxNameLength(200)
                            .maxStringLength(2 * 1024 * 1024)
                            .maxDocumentLength(8L * 1024 * 1024)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(NODES)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);
    private static final ObjectWriter WRITER = MAPPER.writer();

    private Json() {}

    static JsonNode parse(String text) throws JsonProcessingException {
        return READER.readValue(text);
    }

    static JsonNode parse(byte[] utf8) throws IOException {
        return READER.readValue(utf8);
    }

    /** RFC 8785 for trees without floating-point numbers: keys sorted by UTF-16 code units, no spaces. */
    static byte[] canonical(JsonNode node) {
        try {
            return WRITER.writeValueAsBytes(sorted(node));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree can always be written", impossible);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = NODES.objectNode();
            TreeSet<String> keys = new TreeSet<>();
            object.fieldNames().forEachRemaining(keys::add);
            for (String key : keys) {
                copy.set(key, sorted(object.get(key)));
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = NODES.arrayNode(array.size());
            array.forEach(item -> copy.add(sorted(item)));
            return copy;
        }
        return node;
    }

    /** Where each value of a document begins: path to line and column, for the sentences of problems. */
    static Map<String, int[]> places(String text) {
        Map<String, int[]> places = new HashMap<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            Deque<Level> levels = new ArrayDeque<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    levels.element().key = parser.currentName();
                    places.putIfAbsent(levels.element().path(), place(parser));
                    continue;
                }
                if (token.isStructEnd()) {
                    levels.pop();
                    continue;
                }
                String path = levels.isEmpty() ? "" : levels.element().next();
                places.put(path, place(parser));
                if (token.isStructStart()) {
                    levels.push(new Level(path, token == JsonToken.START_ARRAY));
                }
            }
        } catch (IOException unreadable) {
            return places;
        }
        return places;
    }

    private static int[] place(JsonParser parser) {
        return new int[] {
            parser.currentTokenLocation().getLineNr(),
            parser.currentTokenLocation().getColumnNr()
        };
    }

    private static final class Level {
        private final String path;
        private final boolean array;
        private int index = -1;
        private String key = "";

        private Level(String path, boolean array) {
            this.path = path;
            this.array = array;
        }

        private String next() {
            index++;
            return path();
        }

        private String path() {
            return array ? path + "[" + index + "]" : join(path, key);
        }
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
