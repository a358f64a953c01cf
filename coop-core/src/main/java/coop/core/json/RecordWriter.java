package coop.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.core.policy.Policy;
import coop.core.policy.PolicyCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes records and policies as JSON trees that {@link RecordReader} reads back to the same. Thread-safe. */
final class RecordWriter {
    private final PolicyCatalog policies;

    RecordWriter(PolicyCatalog policies) {
        this.policies = policies;
    }

    JsonNode write(Object value) {
        if (value instanceof Boolean truth) {
            return Json.NODES.booleanNode(truth);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Json.NODES.numberNode(((Number) value).longValue());
        }
        if (value instanceof Enum<?> constant) {
            return Json.NODES.textNode(RecordReader.word(constant));
        }
        if (value instanceof List<?> list) {
            ArrayNode array = Json.NODES.arrayNode(list.size());
            list.forEach(item -> array.add(write(item)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = Json.NODES.objectNode();
            map.forEach((key, item) -> object.set(key.toString(), write(item)));
            return object;
        }
        if (value instanceof Record record && Scalars.form(value.getClass()).isEmpty()) {
            ObjectNode object = record(record);
            if (value instanceof Policy policy) {
                object.put("policy", policies.id(policy));
            }
            return object;
        }
        return Json.NODES.textNode(value.toString());
    }

    ObjectNode record(Record record) {
        ObjectNode object = Json.NODES.objectNode();
        for (RecordShape.Component component : RecordShape.of(record.getClass()).components()) {
            Object value = RecordShape.value(component, record);
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> object.set(component.name(), write(present)));
            } else {
                object.set(component.name(), write(value));
            }
        }
        return object;
    }
}
