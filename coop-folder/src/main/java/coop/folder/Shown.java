package coop.folder;

import java.util.Locale;

/** Text from a file as it is shown in a message: short, in one line, with nothing in it that cannot be seen. */
final class Shown {
    /** Characters shown of a text. */
    static final int LENGTH = 60;

    private Shown() {}

    /** At most 60 characters. For example a tab is shown as {@code \t}, the right-to-left override as {@code \u202E}. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            String piece = piece(point);
            at += Character.charCount(point);
            boolean last = at >= text.length();
            if (shown.length() + piece.length() > (last ? LENGTH : LENGTH - 1)) {
                return shown.append('…').toString();
            }
            shown.append(piece);
        }
        return shown.toString();
    }

    /** The whole of a text that is not from a file in full, such as a list of choices. */
    static String whole(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().mapToObj(Shown::piece).forEach(shown::append);
        return shown.toString();
    }

    private static String piece(int point) {
        if (point == '\t') {
            return "\\t";
        }
        if (point == '\n') {
            return "\\n";
        }
        if (point == '\r') {
            return "\\r";
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> String.format(Locale.ROOT, "\\u%04X", point);
            default -> new String(Character.toChars(point));
        };
    }
}
