package coop.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.core.policy.Policy;
import coop.core.policy.PolicyCatalog;
import coop.core.statutes.Section;
import coop.core.value.Ratio;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON Schema, draft 2020-12, of statutes: of the same records that the reader reads. One thread only. */
public final class StatutesSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final PolicyCatalog policies;
    private final SortedMap<String, JsonNode> definitions = new TreeMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Deque<Runnable> open = new ArrayDeque<>();

    private StatutesSchema(PolicyCatalog policies) {
        this.policies = policies;
    }

    /** The schema of all that is installed, as indented JSON. */
    public static String of(PolicyCatalog policies, SortedMap<String, Class<? extends Section>> sections) {
        return new StatutesSchema(policies).root(sections).toPrettyString() + "\n";
    }

    private ObjectNode root(SortedMap<String, Class<? extends Section>> sections) {
        ObjectNode root = Json.NODES.objectNode();
        root.put("$schema", DIALECT);
        root.put("title", "Statutes of a cooperative");
        root.put("type", "object");
        ObjectNode properties = root.putObject("properties");
        ArrayNode required = Json.NODES.arrayNode();
        remarks(properties);
        sections.forEach((key, record) -> {
            properties.set(key, reference(record));
            if (RecordShape.of(record).components().stream().anyMatch(StatutesSchema::isRequired)) {
                required.add(key);
            }
        });
        root.put("additionalProperties", false);
        root.set("required", required);
        while (!open.isEmpty()) {
            open.pop().run();
        }
        ObjectNode defined = root.putObject("$defs");
        definitions.forEach(defined::set);
        return root;
    }

    private static void remarks(ObjectNode properties) {
        properties.set("$comment", Json.NODES.booleanNode(true));
        properties.set("$schema", Json.NODES.booleanNode(true));
    }

    private static boolean isRequired(RecordShape.Component component) {
        return component.otherwise() == null && !component.isOptional();
    }

    private ObjectNode typed(String type) {
        return Json.NODES.objectNode().put("type", type);
    }

    private ObjectNode type(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return typed("string");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return typed("boolean");
        }
        if (raw == int.class || raw == Integer.class) {
            return typed("integer").put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE);
        }
        if (raw == long.class || raw == Long.class) {
            return typed("integer").put("minimum", -RecordReader.SAFE).put("maximum", RecordReader.SAFE);
        }
        if (raw.isEnum()) {
            ObjectNode constants = Json.NODES.objectNode();
            ArrayNode words = constants.putArray("enum");
            for (Object constant : raw.getEnumConstants()) {
                words.add(RecordReader.word((Enum<?>) constant));
            }
            return constants;
        }
        if (raw.isInterface() && Policy.class.isAssignableFrom(raw)) {
            return reference(raw);
        }
        Optional<Scalars.Form> form = Scalars.form(raw);
        return form.isPresent() ? scalar(raw, form.get()) : reference(raw);
    }

    private ObjectNode scalar(Class<?> raw, Scalars.Form form) {
        ObjectNode scalar = Json.NODES.objectNode().put("description", form.wanted());
        if (raw == Ratio.class || raw == BigDecimal.class) {
            scalar.putArray("type").add("string").add("number");
        } else if (raw == BigInteger.class) {
            scalar.putArray("type").add("string").add("integer");
        } else {
            scalar.put("type", "string");
        }
        form.pattern().ifPresent(pattern -> scalar.put("pattern", "^(?:" + pattern + ")$"));
        return scalar;
    }

    private ObjectNode generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return type(arguments[0]);
        }
        if (raw == List.class) {
            ObjectNode list = typed("array");
            list.set("items", type(arguments[0]));
            return list;
        }
        ObjectNode map = typed("object");
        remarks(map.putObject("properties"));
        map.set("additionalProperties", type(arguments[1]));
        if (arguments[0] != String.class) {
            ObjectNode key = map.putObject("propertyNames");
            key.putArray("anyOf")
                    .add(type(arguments[0]))
                    .add(Json.NODES
                            .objectNode()
                            .set("enum", Json.NODES.arrayNode().add("$comment").add("$schema")));
        }
        return map;
    }

    /** A reference to the definition of a record or of a kind of policy, which is written in its turn. */
    private ObjectNode reference(Class<?> type) {
        String name = names.get(type);
        if (name == null) {
            name = free(simple(type));
            names.put(type, name);
            String settled = name;
            definitions.put(settled, Json.NODES.objectNode());
            open.add(() -> definitions.put(
                    settled,
                    type.isInterface()
                            ? policy(type.asSubclass(Policy.class), settled)
                            : record(type, Optional.empty())));
        }
        return Json.NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private String free(String wanted) {
        String name = wanted;
        for (int number = 2; definitions.containsKey(name); number++) {
            name = wanted + number;
        }
        return name;
    }

    private static String simple(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : simple(type.getEnclosingClass()) + "." + type.getSimpleName();
    }

    /** The id alone, where all settings have their defaults, or an object with the id and settings. */
    private ObjectNode policy(Class<? extends Policy> kind, String name) {
        ObjectNode policy = Json.NODES.objectNode();
        policy.put("description", "a policy of kind " + kind.getSimpleName());
        ArrayNode choices = policy.putArray("anyOf");
        ObjectNode bare = Json.NODES.objectNode();
        ArrayNode ids = bare.putArray("enum");
        List<ObjectNode> full = new ArrayList<>();
        for (String id : policies.ids(kind)) {
            Class<?> record = policies.find(kind, id).orElseThrow();
            if (RecordShape.of(record).components().stream().noneMatch(StatutesSchema::isRequired)) {
                ids.add(id);
            }
            String own = name + "." + id;
            definitions.put(own, record(record, Optional.of(id)));
            full.add(Json.NODES.objectNode().put("$ref", "#/$defs/" + own));
        }
        if (!ids.isEmpty()) {
            choices.add(bare);
        }
        full.forEach(choices::add);
        if (choices.isEmpty()) {
            choices.add(false);
        }
        return policy;
    }

    private ObjectNode record(Class<?> type, Optional<String> policy) {
        ObjectNode record = typed("object");
        ObjectNode properties = record.putObject("properties");
        ArrayNode required = Json.NODES.arrayNode();
        remarks(properties);
        policy.ifPresent(id -> {
            properties.putObject("policy").put("const", id);
            required.add("policy");
        });
        for (RecordShape.Component component : RecordShape.of(type).components()) {
            ObjectNode property = type(component.type());
            if (component.otherwise() != null) {
                property.set("default", component.otherwise());
            }
            properties.set(component.name(), property);
            if (isRequired(component)) {
                required.add(component.name());
            }
        }
        record.put("additionalProperties", false);
        if (!required.isEmpty()) {
            record.set("required", required);
        }
        return record;
    }
}
