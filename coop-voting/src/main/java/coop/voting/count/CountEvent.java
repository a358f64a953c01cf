package coop.voting.count;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that happened in a count, in the words of the field.
 *
 * @param stage the round, counted from 1
 * @param kind what happened, such as {@code elected}, {@code excluded}, {@code pair-locked}; lower case with hyphens
 * @param candidates whom it is about, most important first
 * @param facts further facts by name, exact numbers as texts, such as {@code votes} = {@code 12.50000}
 */
public record CountEvent(int stage, String kind, List<String> candidates, Map<String, String> facts) {
    public CountEvent {
        candidates = List.copyOf(candidates);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
