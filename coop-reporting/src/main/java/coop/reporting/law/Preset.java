package coop.reporting.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cooperative's folder to begin with: statutes that fit the law, explained by their {@code $comment} keys, and the rows of
 * the foundation. In the texts, {@code {{name}}} stands for the name of the cooperative, {@code {{founded}}} for the day it is
 * founded, and {@code {{language}}} for the language of its books.
 *
 * @param id which of the pack's presets, such as {@code worker}
 * @param files the texts by their names in the folder; {@code statutes.json} is one of them
 */
public record Preset(String id, SortedMap<String, String> files) {
    /** The file that each preset has. */
    public static final String STATUTES = "statutes.json";

    /**
     * @throws IllegalArgumentException if there are no statutes
     */
    public Preset {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (!files.containsKey(STATUTES)) {
            throw new IllegalArgumentException("preset " + id + ": wanted a file " + STATUTES);
        }
    }

    /**
     * A preset whose texts are resources: {@code Preset.read("worker", name -> Be.class.getResourceAsStream(name), "worker",
     * "statutes.json", "people.csv")} reads {@code worker/statutes.json} and {@code worker/people.csv} beside the class.
     *
     * @param opener reads a resource; it stands in the pack's own code, so that the resource is found in its module
     */
    public static Preset read(
            String id, Function<String, @Nullable InputStream> opener, String folder, String... names) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String name : names) {
            try (InputStream resource = opener.apply(folder + "/" + name)) {
                if (resource == null) {
                    throw new IllegalArgumentException(
                            "preset " + id + ": there is no resource " + folder + "/" + name);
                }
                files.put(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new Preset(id, files);
    }

    /** The texts of a cooperative of this name, founded on this day, whose books are in this language, such as {@code fr}. */
    public SortedMap<String, String> files(String name, LocalDate founded, String language) {
        SortedMap<String, String> filled = new TreeMap<>();
        files.forEach((file, text) -> filled.put(
                file,
                text.replace("{{name}}", file.endsWith(".json") ? json(name) : name)
                        .replace("{{founded}}", founded.toString())
                        .replace("{{language}}", language)));
        return Collections.unmodifiableSortedMap(filled);
    }

    private static String json(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c >= ' ') {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
