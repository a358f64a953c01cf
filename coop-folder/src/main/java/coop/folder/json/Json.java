package coop.folder.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value with its place in the file. Numbers are kept as they are written. */
public sealed interface Json {
    /** Where the value begins. */
    Place at();

    /**
     * A place in a file.
     *
     * @param line the line, from 1
     * @param column the character in the line, from 1
     */
    record Place(int line, int column) {
        /** The place of a value that was not read from a file. */
        public static final Place NOWHERE = new Place(0, 0);
    }

    /**
     * An object: its values by key, in the order of the file.
     *
     * @param at where it begins
     * @param values the values
     */
    record Keys(Place at, Map<String, Json> values) implements Json {
        /** An object that was not read from a file, without keys as yet. */
        public static Keys blank() {
            return new Keys(Place.NOWHERE, new LinkedHashMap<>());
        }

        /** Adds a text, unless it is empty. */
        public Keys with(String key, String text) {
            return text.isEmpty() ? this : with(key, new Text(Place.NOWHERE, text));
        }

        /** Adds a whole number. */
        public Keys with(String key, long number) {
            return with(key, new Number(Place.NOWHERE, Long.toString(number)));
        }

        /** Adds a list of texts, unless it is empty. */
        public Keys with(String key, List<String> texts) {
            List<Json> values = new ArrayList<>();
            texts.forEach(text -> values.add(new Text(Place.NOWHERE, text)));
            return values.isEmpty() ? this : with(key, new Items(Place.NOWHERE, values));
        }

        /** Adds a value. */
        public Keys with(String key, Json value) {
            values.put(key, value);
            return this;
        }
    }

    /**
     * A list.
     *
     * @param at where it begins
     * @param values its values
     */
    record Items(Place at, List<Json> values) implements Json {}

    /**
     * A text.
     *
     * @param at where it begins
     * @param value the text
     */
    record Text(Place at, String value) implements Json {}

    /**
     * A number.
     *
     * @param at where it begins
     * @param value the number as it is written: {@code 1.50}
     */
    record Number(Place at, String value) implements Json {}

    /**
     * {@code true} or {@code false}.
     *
     * @param at where it begins
     * @param value which of them
     */
    record Flag(Place at, boolean value) implements Json {}

    /**
     * {@code null}.
     *
     * @param at where it begins
     */
    record Nothing(Place at) implements Json {}
}
