package coop.reporting.law;

import coop.reporting.json.ParametersJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The dated values of a pack: for each id a series without overlaps. Immutable.
 *
 * <p>They are kept as data, so that a lawyer can read and mend them without reading Java:
 *
 * <pre>{@code
 * {"parameters": [
 *   {"id": "dividend-cap", "kind": "ratio", "value": "6/100", "validFrom": "1962-01-19",
 *    "article": "AR 08-01-1962, art. 1, § 1, 5°", "source": "https://…", "read": "2026-11-20", "certainty": "first-hand"}]}
 * }</pre>
 */
public final class Parameters {
    private static final Parameters NONE = new Parameters(new TreeMap<>());

    private final SortedMap<String, List<Parameter>> series;

    private Parameters(SortedMap<String, List<Parameter>> series) {
        this.series = series;
    }

    /** No parameters. */
    public static Parameters none() {
        return NONE;
    }

    /**
     * Parameters in any order.
     *
     * @throws LawDataException if two values of one id hold on the same day
     */
    public static Parameters of(Collection<Parameter> parameters) {
        SortedMap<String, List<Parameter>> series = new TreeMap<>();
        parameters.forEach(parameter ->
                series.computeIfAbsent(parameter.id(), id -> new ArrayList<>()).add(parameter));
        List<String> problems = new ArrayList<>();
        series.values().forEach(values -> {
            values.sort((a, b) -> a.validFrom().compareTo(b.validFrom()));
            for (int i = 1; i < values.size(); i++) {
                if (values.get(i - 1).isValid(values.get(i).validFrom())) {
                    problems.add(values.get(i).id() + ": two values hold on "
                            + values.get(i).validFrom());
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new LawDataException(problems);
        }
        return new Parameters(series);
    }

    /**
     * Reads a data file; a pack calls {@code Parameters.read(BePack.class.getResourceAsStream("parameters.json"))}.
     *
     * @throws LawDataException with every problem at once, or if there is no such resource
     */
    public static Parameters read(@Nullable InputStream json) {
        if (json == null) {
            throw new LawDataException(List.of("there is no such file of parameters"));
        }
        try (json) {
            return of(ParametersJson.read(json.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** These and others; where both have an id, the others' series replaces this one. */
    public Parameters with(Parameters others) {
        SortedMap<String, List<Parameter>> both = new TreeMap<>(series);
        both.putAll(others.series);
        return new Parameters(both);
    }

    /** The value of an id on a day. */
    public Optional<Parameter> find(String id, LocalDate day) {
        return series(id).stream().filter(parameter -> parameter.isValid(day)).findFirst();
    }

    /** All values of an id, oldest first; none when there is no such id. */
    public List<Parameter> series(String id) {
        return Collections.unmodifiableList(series.getOrDefault(id, List.of()));
    }

    /** The ids there are. */
    public SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(series.keySet()));
    }

    /** Every value, by id and first day. */
    public List<Parameter> all() {
        return series.values().stream().flatMap(List::stream).toList();
    }
}
