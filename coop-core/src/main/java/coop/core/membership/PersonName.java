package coop.core.membership;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What may be a name: 1 to 200 characters that can be seen, in the direction in which they stand. Every script is welcome;
 * control characters, characters without a width and signs that turn the direction of text are not, for two names that differ
 * only in those look the same.
 */
public final class PersonName {
    private static final int MOST = 200;
    private static final int MARKS = 10;

    private PersonName() {}

    /** What is wrong with a name, in a sentence that does not repeat it; nothing when it can be one. */
    public static Optional<String> problem(String name) {
        if (name.length() > 4 * MOST) {
            return Optional.of(tooLong());
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (composed.codePointCount(0, composed.length()) > MOST) {
            return Optional.of(tooLong());
        }
        boolean seen = false;
        int marks = 0;
        for (int i = 0; i < composed.length(); ) {
            int point = composed.codePointAt(i);
            i += Character.charCount(point);
            if (isHidden(point)) {
                return Optional.of("wanted a name without characters that cannot be seen or that turn its direction");
            }
            int kind = Character.getType(point);
            boolean mark = kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK;
            marks = mark ? marks + 1 : 0;
            if (marks > MARKS) {
                return Optional.of("wanted a name with at most " + MARKS + " marks on a letter");
            }
            seen |= !mark && !Character.isSpaceChar(point);
        }
        return seen ? Optional.empty() : Optional.of("wanted a name, there is none");
    }

    private static String tooLong() {
        return "wanted a name of at most " + MOST + " characters";
    }

    private static boolean isHidden(int point) {
        boolean filler = point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0 || point == 0x2800;
        return filler
                || switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> point == 0xFFFD;
                };
    }
}
