package coop.core.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All policies that are installed, by kind and id.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class PolicyCatalog {
    private final Map<Class<? extends Policy>, SortedMap<String, Class<? extends Policy>>> kinds;
    private final Map<Class<? extends Policy>, String> ids;

    /** A catalog of policies: for each kind, the record of each id. */
    public PolicyCatalog(Map<Class<? extends Policy>, SortedMap<String, Class<? extends Policy>>> policies) {
        Map<Class<? extends Policy>, SortedMap<String, Class<? extends Policy>>> copy = new LinkedHashMap<>();
        Map<Class<? extends Policy>, String> names = new LinkedHashMap<>();
        policies.forEach((kind, records) -> {
            copy.put(kind, Collections.unmodifiableSortedMap(new TreeMap<>(records)));
            records.forEach((id, record) -> names.put(record, id));
        });
        kinds = Collections.unmodifiableMap(copy);
        ids = Collections.unmodifiableMap(names);
    }

    /** The kinds of choices that have at least one policy, by their simple names. */
    public List<Class<? extends Policy>> kinds() {
        return kinds.keySet().stream()
                .sorted((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()))
                .toList();
    }

    /** The ids of one kind, sorted. */
    public List<String> ids(Class<? extends Policy> kind) {
        return List.copyOf(records(kind).keySet());
    }

    /** The record of a policy, if it is installed. */
    public Optional<Class<? extends Policy>> find(Class<? extends Policy> kind, String id) {
        return Optional.ofNullable(records(kind).get(id));
    }

    /**
     * The id under which a policy is installed.
     *
     * @throws IllegalArgumentException if it is not
     */
    public String id(Policy policy) {
        String id = ids.get(policy.getClass());
        if (id == null) {
            throw new IllegalArgumentException(
                    "No policy is installed as " + policy.getClass().getName());
        }
        return id;
    }

    private SortedMap<String, Class<? extends Policy>> records(Class<? extends Policy> kind) {
        return kinds.getOrDefault(kind, Collections.emptySortedMap());
    }
}
