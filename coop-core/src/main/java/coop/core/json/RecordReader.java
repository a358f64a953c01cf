package coop.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import coop.core.policy.Policy;
import coop.core.policy.PolicyCatalog;
import coop.core.statutes.Problem;
import coop.core.value.Ratio;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads records and policies from JSON trees, and goes on after a problem so that every one is found. One thread only. */
final class RecordReader {
    private static final Set<String> REMARKS = Set.of("$comment", "$schema");
    static final long SAFE = (1L << 53) - 1;

    private final PolicyCatalog policies;
    private final List<Problem> problems = new ArrayList<>();

    RecordReader(PolicyCatalog policies) {
        this.policies = policies;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The value of a node, or null when there is a problem with it. */
    @Nullable
    Object read(JsonNode node, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            return generic(node, generic, path);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return node.isTextual() ? text(node.textValue(), path) : wrong(path, "a text", node);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : wrong(path, "true or false", node);
        }
        if (raw == int.class || raw == Integer.class) {
            Long whole = whole(node, path, Integer.MIN_VALUE, Integer.MAX_VALUE);
            return whole == null ? null : (Object) whole.intValue();
        }
        if (raw == long.class || raw == Long.class) {
            return whole(node, path, -SAFE, SAFE);
        }
        if (raw.isEnum()) {
            return constant(node, raw, path);
        }
        if (raw.isInterface() && Policy.class.isAssignableFrom(raw)) {
            return policy(node, raw.asSubclass(Policy.class), path);
        }
        Optional<Scalars.Form> form = Scalars.form(raw);
        if (form.isPresent()) {
            return scalar(node, raw, form.get(), path);
        }
        if (raw.isRecord()) {
            return node.isObject() ? record(node, raw, path, Set.of()) : wrong(path, "an object {…}", node);
        }
        throw new IllegalArgumentException("No JSON form is known for " + raw.getName() + " at " + path);
    }

    private @Nullable Object generic(JsonNode node, ParameterizedType type, String path) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            Object value = read(node, arguments[0], path);
            return value == null ? null : Optional.of(value);
        }
        if (raw == List.class) {
            if (!node.isArray()) {
                return wrong(path, "a list […]", node);
            }
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                Object item = read(node.get(i), arguments[0], path + "[" + i + "]");
                if (item != null) {
                    items.add(item);
                }
            }
            return items.size() == node.size() ? List.copyOf(items) : null;
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return map(node, arguments, path);
        }
        throw new IllegalArgumentException("No JSON form is known for " + type + " at " + path);
    }

    private @Nullable Object map(JsonNode node, Type[] arguments, String path) {
        if (!node.isObject()) {
            return wrong(path, "an object {…}", node);
        }
        SortedMap<Object, Object> values = new TreeMap<>();
        boolean whole = true;
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (REMARKS.contains(field.getKey())) {
                continue;
            }
            String place = Json.join(path, field.getKey());
            Object key = arguments[0] == String.class
                    ? field.getKey()
                    : read(Json.NODES.textNode(field.getKey()), arguments[0], place);
            Object value = read(field.getValue(), arguments[1], place);
            if (key == null || value == null) {
                whole = false;
            } else {
                values.put(key, value);
            }
        }
        return whole ? Collections.unmodifiableSortedMap(values) : null;
    }

    /** A record whose keys are its components, and perhaps others that its caller has read. */
    @Nullable
    Object record(JsonNode node, Class<?> type, String path, Set<String> others) {
        RecordShape shape = RecordShape.of(type);
        int before = problems.size();
        List<String> names = shape.names();
        for (Iterator<String> keys = node.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!names.contains(key) && !others.contains(key) && !REMARKS.contains(key)) {
                unknown(
                        Json.join(path, key),
                        "unknown-key",
                        "there is nothing called '" + shown(key) + "' here",
                        key,
                        names);
            }
        }
        @Nullable Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            RecordShape.Component component = shape.components().get(i);
            String place = Json.join(path, component.name());
            JsonNode value = node.get(component.name());
            if (value == null) {
                value = component.otherwise();
            }
            if (value != null) {
                values[i] = read(value, component.type(), place);
            } else if (component.isOptional()) {
                values[i] = Optional.empty();
            } else {
                problem(place, "missing", "wanted " + wanted(component.type()) + ", there is none", List.of());
            }
        }
        if (problems.size() > before || Arrays.asList(values).contains(null)) {
            return null;
        }
        try {
            return shape.make(values);
        } catch (IllegalArgumentException | ArithmeticException refused) {
            problem(path, "refused", String.valueOf(refused.getMessage()), List.of());
            return null;
        }
    }

    private @Nullable Object policy(JsonNode node, Class<? extends Policy> kind, String path) {
        JsonNode named = node.isObject() ? node.get("policy") : node;
        if (named == null || !named.isTextual()) {
            return wrong(path, "the id of a policy, or an object with \"policy\"", node, policies.ids(kind));
        }
        String id = named.textValue();
        Optional<Class<? extends Policy>> record = policies.find(kind, id);
        if (record.isEmpty()) {
            unknown(
                    path,
                    "unknown-policy",
                    "there is no " + kind.getSimpleName() + " policy '" + shown(id) + "'",
                    id,
                    policies.ids(kind));
            return null;
        }
        JsonNode settings = node.isObject() ? node : Json.NODES.objectNode();
        return record(settings, record.get(), path, Set.of("policy"));
    }

    private @Nullable Object scalar(JsonNode node, Class<?> type, Scalars.Form form, String path) {
        String text = null;
        if (node.isTextual()) {
            text = node.textValue();
        } else if (type == Ratio.class || type == BigDecimal.class || type == BigInteger.class) {
            text = plain(node);
        }
        Object value = text == null ? null : form.read(text);
        return value == null ? wrong(path, form.wanted(), node) : value;
    }

    /** A JSON number in plain digits, or null when it is none or has an exponent that would make it long. */
    private static @Nullable String plain(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.asText();
        }
        if (!node.isBigDecimal()) {
            return null;
        }
        BigDecimal value = node.decimalValue();
        return value.scale() < 0 || value.scale() > 20 || value.precision() > 40 ? null : value.toPlainString();
    }

    private @Nullable Long whole(JsonNode node, String path, long least, long most) {
        boolean fits = node.isIntegralNumber() && node.canConvertToLong();
        if (!fits || node.longValue() < least || node.longValue() > most) {
            return wrong(path, "a whole number from " + least + " to " + most, node);
        }
        return node.longValue();
    }

    private @Nullable Object constant(JsonNode node, Class<?> type, String path) {
        Map<String, Object> constants = new TreeMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(word((Enum<?>) constant), constant);
        }
        if (!node.isTextual()) {
            return wrong(path, "one word", node, constants.keySet());
        }
        Object constant = constants.get(node.textValue());
        if (constant == null) {
            unknown(
                    path,
                    "unknown-choice",
                    "there is no choice '" + shown(node.textValue()) + "' here",
                    node.textValue(),
                    constants.keySet());
        }
        return constant;
    }

    /** A constant as it is written: {@code MULTI_STAKEHOLDER} is {@code multi-stakeholder}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private @Nullable Object text(String text, String path) {
        boolean lone = false;
        boolean control = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            lone |= Character.isSurrogate(c) && !paired;
            control |= c < ' ' && c != '\n' && c != '\t' && c != '\r';
            i += paired ? 1 : 0;
        }
        if (lone || control) {
            problem(path, "malformed", "wanted a text without control characters or half characters", List.of());
            return null;
        }
        return text;
    }

    private static String wanted(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? "a list […]" : "an object {…}";
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return "a text";
        }
        if (raw.isPrimitive()) {
            return raw == boolean.class ? "true or false" : "a whole number";
        }
        if (Policy.class.isAssignableFrom(raw)) {
            return "a policy of kind " + raw.getSimpleName();
        }
        return raw.isRecord() && Scalars.form(raw).isEmpty()
                ? "an object {…}"
                : Scalars.form(raw).map(Scalars.Form::wanted).orElse("a word");
    }

    private <T> @Nullable T wrong(String path, String wanted, JsonNode got) {
        return wrong(path, wanted, got, List.of());
    }

    private <T> @Nullable T wrong(String path, String wanted, JsonNode got, Collection<String> choices) {
        problem(path, "malformed", "wanted " + wanted + ", got " + shown(got.toString()), List.copyOf(choices));
        return null;
    }

    private void unknown(String path, String code, String sentence, String word, Collection<String> choices) {
        problems.add(new Problem(
                shown(path), 0, 0, code, sentence, Suggestion.of(word, choices), List.copyOf(new TreeSet<>(choices))));
    }

    private void problem(String path, String code, String sentence, List<String> choices) {
        problems.add(new Problem(shown(path), 0, 0, code, sentence, Optional.empty(), choices));
    }

    /** What came, cut to 60 characters and without control characters. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(61).forEach(c -> {
            int kind = Character.getType(c);
            boolean hidden = kind == Character.CONTROL || kind == Character.FORMAT || kind == Character.SURROGATE;
            shown.append(hidden ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c));
        });
        return text.codePointCount(0, text.length()) > 60 ? shown + "…" : shown.toString();
    }
}
