package coop.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import coop.core.statutes.Default;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The components of a record, found once: their names, types and defaults, and how it is made and read. Thread-safe. */
public final class RecordShape {
    private static final Map<Class<?>, RecordShape> SHAPES = new ConcurrentHashMap<>();

    private final Constructor<?> constructor;
    private final List<Component> components;
    private final List<String> names;

    record Component(String name, Type type, @Nullable JsonNode otherwise, Method accessor) {
        boolean isOptional() {
            return accessor.getReturnType() == Optional.class;
        }
    }

    private RecordShape(Class<?> record) throws NoSuchMethodException, JsonProcessingException {
        RecordComponent[] declared = record.getRecordComponents();
        constructor = constructor(record);
        open(constructor);
        components = new ArrayList<>();
        for (RecordComponent component : declared) {
            Default otherwise = component.getAnnotation(Default.class);
            JsonNode value = otherwise == null ? null : Json.parse(otherwise.value());
            open(component.getAccessor());
            components.add(
                    new Component(component.getName(), component.getGenericType(), value, component.getAccessor()));
        }
        names = components.stream().map(Component::name).toList();
    }

    private static Constructor<?> constructor(Class<?> record) throws NoSuchMethodException {
        return record.getDeclaredConstructor(Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    }

    private static void open(java.lang.reflect.AccessibleObject member) {
        member.setAccessible(true);
    }

    static RecordShape of(Class<?> record) {
        RecordShape known = SHAPES.get(record);
        if (known != null) {
            return known;
        }
        try {
            RecordShape shape = new RecordShape(record);
            SHAPES.put(record, shape);
            return shape;
        } catch (NoSuchMethodException | JsonProcessingException broken) {
            throw new IllegalArgumentException(record.getName() + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    /** Why a class cannot be read from JSON, if it cannot: it is no record, or its package is closed to this module. */
    public static Optional<String> problem(Class<?> type) {
        if (!type.isRecord()) {
            return Optional.of(type.getName() + " must be a record");
        }
        try {
            open(constructor(type));
            return Optional.empty();
        } catch (InaccessibleObjectException closed) {
            return Optional.of(type.getName() + " cannot be read: its module must say 'opens " + type.getPackageName()
                    + " to coop.core', or export the package and make the record public");
        } catch (NoSuchMethodException broken) {
            return Optional.of(type.getName() + " cannot be read: " + broken.getMessage());
        }
    }

    List<String> names() {
        return names;
    }

    List<Component> components() {
        return components;
    }

    /** The record of these values, one for each component. */
    Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A record's constructor threw", refused.getCause());
        } catch (InstantiationException | IllegalAccessException closed) {
            throw new IllegalStateException("A record that was opened is closed", closed);
        }
    }

    static Object value(Component component, Object record) {
        try {
            return component.accessor().invoke(record);
        } catch (InvocationTargetException | IllegalAccessException broken) {
            throw new IllegalStateException("A record's accessor failed: " + component.name(), broken);
        }
    }
}
