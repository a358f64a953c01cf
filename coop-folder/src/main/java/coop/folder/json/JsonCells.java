package coop.folder.json;

import coop.folder.cell.DateForm;
import coop.folder.cell.Days;
import coop.folder.cell.Fault;
import coop.folder.cell.Faults;
import coop.folder.cell.Near;
import coop.folder.cell.Texts;
import coop.folder.cell.Word;
import coop.folder.cell.Words;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of one JSON object, read strictly by key.
 *
 * <p>Every method gives null for a key that is absent, and for a value that was refused, which was then reported. When all
 * is read, {@link #done} reports the keys that nobody asked for.
 */
public final class JsonCells {
    private static final Set<String> REMARKS = Set.of("$comment", "$schema");

    private final Json.Keys object;
    private final String path;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonCells(Json.Keys object, String path, Faults faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    /** The values of an object; null when the value is something else, which was reported. */
    public static @Nullable JsonCells of(Json value, String path, Faults faults) {
        if (value instanceof Json.Keys keys) {
            return new JsonCells(keys, path, faults);
        }
        report(value, path, faults, Fault.of("json.want-object", JsonText.compact(value)));
        return null;
    }

    private static void report(Json value, String path, Faults faults, Fault fault) {
        faults.report(value.at().line(), path, value.at().column(), fault);
    }

    /** The line on which the object begins. */
    public int line() {
        return object.at().line();
    }

    /** The path of a key of this object. */
    public String path(String key) {
        return JsonText.below(path, key);
    }

    /** The keys of the object, remarks excepted. */
    public List<String> keys() {
        return object.values().keySet().stream()
                .filter(key -> !REMARKS.contains(key))
                .toList();
    }

    /** Whether the object has a key. */
    public boolean has(String key) {
        return object.values().containsKey(key);
    }

    /** Reports each of these keys that the object lacks. */
    public void require(String... keys) {
        for (String key : keys) {
            if (!has(key)) {
                report(object, path(key), faults, Fault.of("json.missing-key", "", key));
            }
        }
    }

    /** Reports a fault of the value of a key. */
    public void report(String key, Fault fault) {
        Json value = object.values().get(key);
        report(value == null ? object : value, path(key), faults, fault);
    }

    /** Reports the keys that were not asked for. */
    public void done() {
        for (String key : keys()) {
            if (!asked.contains(key)) {
                Set<String> free = new LinkedHashSet<>(asked);
                free.removeAll(object.values().keySet());
                report(
                        key,
                        Fault.of("json.unknown-key", key, String.join(", ", asked))
                                .near(Near.of(key, free)));
            }
        }
    }

    /** The value of a key. */
    public @Nullable Json value(String key) {
        asked.add(key);
        return object.values().get(key);
    }

    private @Nullable String string(String key) {
        Json value = value(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Json.Text text) {
            return Texts.composed(Texts.trimmed(text.value()));
        }
        report(key, Fault.of("json.want-text", JsonText.compact(value)));
        return null;
    }

    private @Nullable String checked(String key, Function<String, @Nullable Fault> check) {
        String text = string(key);
        Fault fault = text == null ? null : text.isEmpty() ? Fault.of("cell.required", "") : check.apply(text);
        if (fault != null) {
            report(key, fault);
            return null;
        }
        return text;
    }

    /** A text of at most so many code points, in normal form C. */
    public @Nullable String text(String key, int limit) {
        return checked(key, text -> Texts.fault(text, limit));
    }

    /** An id of at most so many characters. */
    public @Nullable String key(String key, int limit) {
        return checked(key, text -> Texts.keyFault(text, limit));
    }

    /** A day as {@code yyyy-mm-dd}. */
    public @Nullable LocalDate date(String key) {
        String text = string(key);
        LocalDate day = text == null ? null : Days.iso(text);
        if (text != null && day == null) {
            report(key, Days.fault(text, DateForm.ISO));
        }
        return day;
    }

    /** A period such as {@code P4Y}. */
    public @Nullable Period period(String key) {
        String text = string(key);
        Period period = text == null ? null : Days.period(text);
        if (text != null && period == null) {
            report(key, Fault.of("period.form", text));
        }
        return period;
    }

    /** What a word of a closed list stands for. */
    public <W extends Word> @Nullable W word(String key, Words<W> words) {
        String text = string(key);
        W value = text == null ? null : words.find(text);
        if (text != null && value == null) {
            report(key, words.fault(text));
        }
        return value;
    }

    /** A whole number within limits, both included. */
    public @Nullable Integer whole(String key, int least, int most) {
        Json value = value(key);
        if (value == null) {
            return null;
        }
        boolean whole = value instanceof Json.Number number && number.value().matches("-?[0-9]{1,9}");
        if (!whole) {
            report(key, Fault.of("json.want-number", JsonText.compact(value)));
            return null;
        }
        int number = Integer.parseInt(((Json.Number) value).value());
        if (number < least || number > most) {
            report(
                    key,
                    Fault.of(
                            "number.range", Integer.toString(number), Integer.toString(least), Integer.toString(most)));
            return null;
        }
        return number;
    }

    /** The ids in a list; none when the key is absent. Each is reported by its own path. */
    public List<String> ids(String key, int limit) {
        return ids(key, limit, id -> null);
    }

    /** As {@link #ids(String, int)}, with a further check of each id that is well formed. */
    public List<String> ids(String key, int limit, Function<String, @Nullable Fault> check) {
        List<String> ids = new ArrayList<>();
        List<Json> values = items(key);
        for (int i = 0; i < values.size(); i++) {
            String itemPath = path(key) + "[" + i + "]";
            Json value = values.get(i);
            if (value instanceof Json.Text text) {
                Fault fault = Texts.keyFault(text.value(), limit);
                if (fault == null) {
                    fault = ids.contains(text.value())
                            ? Fault.of("list.repeated", text.value())
                            : check.apply(text.value());
                    ids.add(text.value());
                }
                if (fault != null) {
                    report(value, itemPath, faults, fault);
                }
            } else {
                report(value, itemPath, faults, Fault.of("json.want-text", JsonText.compact(value)));
            }
        }
        return ids;
    }

    private List<Json> items(String key) {
        Json value = value(key);
        if (value instanceof Json.Items items) {
            return items.values();
        }
        if (value != null) {
            report(key, Fault.of("json.want-list", JsonText.compact(value)));
        }
        return List.of();
    }

    /** The objects in a list; none when the key is absent. */
    public List<JsonCells> objects(String key) {
        List<JsonCells> objects = new ArrayList<>();
        List<Json> values = items(key);
        for (int i = 0; i < values.size(); i++) {
            JsonCells object = of(values.get(i), path(key) + "[" + i + "]", faults);
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** The object under a key, or null. */
    public @Nullable JsonCells object(String key) {
        Json value = value(key);
        return value == null ? null : of(value, path(key), faults);
    }
}
