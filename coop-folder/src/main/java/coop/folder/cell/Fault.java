package coop.folder.cell;

import java.util.List;

/**
 * What is wrong with one value, before it is known in which file it stands.
 *
 * @param code the kind of fault, in kebab-case: {@code date.no-such-day}
 * @param got the value as it was written
 * @param arguments further values for the sentence
 * @param near what was probably meant; empty when nothing is close
 */
public record Fault(String code, String got, List<String> arguments, String near) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    /** A fault with the values of its sentence. */
    public static Fault of(String code, String got, String... arguments) {
        return new Fault(code, got, List.of(arguments), "");
    }

    /** The same fault with what was probably meant. */
    public Fault near(String probable) {
        return new Fault(code, got, arguments, probable);
    }
}
