package coop.core.value;

import java.util.regex.Pattern;

/**
 * Which cooperative of a store is meant, such as {@code main} or {@code be-0475.409.470}.
 *
 * @param id 1 to 64 of the letters a to z, digits, dots, hyphens and underscores, beginning with a letter or digit
 */
public record CoopId(String id) implements Comparable<CoopId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /** The cooperative of a store that holds a single one. */
    public static final CoopId MAIN = new CoopId("main");

    /**
     * @throws IllegalArgumentException if the id is not of the form above
     */
    public CoopId {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "wanted 1 to 64 lower-case letters, digits, dots, hyphens or underscores as a cooperative's id");
        }
    }

    public static CoopId parse(String text) {
        return new CoopId(text);
    }

    @Override
    public int compareTo(CoopId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
