package coop.voting.count;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes a method from its settings, as statutes do: each component by its name, or its default. */
final class Settings {
    static final ObjectMapper JSON = new ObjectMapper();

    private Settings() {}

    static CountingMethod method(String id, Map<String, Object> settings) {
        Class<? extends CountingMethod> type = CountingMethods.all().get(id);
        if (type == null) {
            throw new IllegalArgumentException("no method " + id);
        }
        return (CountingMethod) record(type, settings);
    }

    static Object record(Class<?> type, Map<String, Object> settings) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            Set<String> unknown = new TreeSet<>(settings.keySet());
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                Default otherwise = components[i].getAnnotation(Default.class);
                unknown.remove(name);
                if (settings.containsKey(name)) {
                    values[i] = value(JSON.valueToTree(settings.get(name)), components[i].getGenericType());
                } else if (components[i].getType() == Optional.class) {
                    values[i] = Optional.empty();
                } else if (otherwise != null) {
                    values[i] = value(JSON.readTree(otherwise.value()), components[i].getGenericType());
                } else {
                    throw new IllegalArgumentException(type.getSimpleName() + " needs " + name);
                }
            }
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(type.getSimpleName() + " knows no " + unknown);
            }
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException | IOException broken) {
            throw new IllegalArgumentException(type.getSimpleName() + ": " + broken.getCause(), broken);
        }
    }

    private static Object value(JsonNode node, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return Optional.of(value(node, argument));
            }
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item, argument)));
            return items;
        }
        if (type == int.class || type == Integer.class) {
            return node.intValue();
        }
        if (type == boolean.class) {
            return node.booleanValue();
        }
        if (type == String.class) {
            return node.textValue();
        }
        if (type == Ratio.class) {
            return Ratio.parse(node.asText());
        }
        for (Object constant : ((Class<?>) type).getEnumConstants()) {
            if (Names.word((Enum<?>) constant).equals(node.textValue())) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + type.getTypeName() + ": " + node);
    }
}
