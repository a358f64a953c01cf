package coop.folder.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import coop.folder.cell.Fault;
import coop.folder.cell.Faults;
import coop.folder.cell.Limits;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON read into a tree, strictly, and written from one. */
public final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.JSON_DEPTH)
                    .maxNumberLength(40)
                    .maxStringLength(Limits.CELL)
                    .maxNameLength(Limits.JSON_KEY)
                    .maxTokenCount(Limits.JSON_TOKENS)
                    .build())
            .build();

    private final String text;
    private final JsonParser parser;
    private final Faults faults;

    private JsonText(String text, JsonParser parser, Faults faults) {
        this.text = text;
        this.parser = parser;
        this.faults = faults;
    }

    /**
     * Reads one value and nothing behind it.
     *
     * @return null when the text is not JSON within the limits, which was reported with line and column
     */
    public static @Nullable Json read(String text, Faults faults) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonText(text, parser, faults).whole();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Json whole() throws IOException {
        Json value;
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                faults.report(1, "", 1, Fault.of("json.nothing", ""));
                return null;
            }
            value = value(first, "");
        } catch (StreamConstraintsException tooLarge) {
            report(tooLarge, "json.limit");
            return null;
        } catch (JsonProcessingException notJson) {
            report(notJson, "json.syntax");
            return null;
        }
        try {
            if (parser.nextToken() != null) {
                Json.Place at = place();
                faults.report(at.line(), "", at.column(), Fault.of("json.trailing", lineFrom(at)));
            }
        } catch (JsonProcessingException notJson) {
            report(notJson, "json.trailing");
        }
        return value;
    }

    private void report(JsonProcessingException exception, String code) {
        JsonLocation location = exception.getLocation();
        Json.Place at = location == null ? place() : new Json.Place(location.getLineNr(), location.getColumnNr());
        faults.report(at.line(), "", Math.max(1, at.column()), Fault.of(code, lineFrom(at)));
    }

    private String lineFrom(Json.Place at) {
        return text.lines().skip(at.line() - 1L).findFirst().orElse("").trim();
    }

    private Json value(JsonToken token, String path) throws IOException {
        Json.Place at = place();
        return switch (token) {
            case START_OBJECT -> keys(at, path);
            case START_ARRAY -> items(at, path);
            case VALUE_STRING -> new Json.Text(at, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(at, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Json.Flag(at, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Json.Nothing(at);
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private Json keys(Json.Place at, String path) throws IOException {
        Map<String, Json> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Json.Place place = place();
            Json value = value(parser.nextToken(), below(path, key));
            if (values.putIfAbsent(key, value) != null) {
                faults.report(place.line(), below(path, key), place.column(), Fault.of("json.repeated-key", key));
            }
        }
        return new Json.Keys(at, values);
    }

    private Json items(Json.Place at, String path) throws IOException {
        List<Json> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(token, path + "[" + values.size() + "]"));
        }
        return new Json.Items(at, values);
    }

    static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Json.Place place() {
        JsonLocation location = parser.currentTokenLocation();
        return new Json.Place(location.getLineNr(), location.getColumnNr());
    }

    /** A value as text, indented by two spaces, with a line feed at the end of each line. */
    public static String of(Json value) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return written(value, printer) + "\n";
    }

    /** A value as text in one line, without blanks. */
    public static String compact(Json value) {
        return written(value, null);
    }

    private static String written(Json value, @Nullable DefaultPrettyPrinter printer) {
        StringWriter written = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(written)) {
            if (printer != null) {
                generator.setPrettyPrinter(printer);
            }
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private static void write(Json value, JsonGenerator generator) throws IOException {
        if (value instanceof Json.Keys keys) {
            generator.writeStartObject();
            for (Map.Entry<String, Json> entry : keys.values().entrySet()) {
                generator.writeFieldName(entry.getKey());
                write(entry.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (value instanceof Json.Items items) {
            generator.writeStartArray();
            for (Json item : items.values()) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else if (value instanceof Json.Text string) {
            generator.writeString(string.value());
        } else if (value instanceof Json.Number number) {
            generator.writeNumber(number.value());
        } else if (value instanceof Json.Flag flag) {
            generator.writeBoolean(flag.value());
        } else {
            generator.writeNull();
        }
    }
}
