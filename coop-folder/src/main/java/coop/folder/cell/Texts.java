package coop.folder.cell;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Text that a person typed: trimmed, in Unicode normal form C, without characters that cannot be seen. */
public final class Texts {
    private Texts() {}

    /** Text without the blanks around it, no-break spaces included. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r') : c >= 0xA0 && Character.isSpaceChar(c);
    }

    /** Text in normal form C, in which two spellings of one name are equal. */
    public static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** What is wrong with a text, or null: a character that cannot be seen, or more code points than the limit. */
    public static @Nullable Fault fault(String text, int limit) {
        if (text.length() > Limits.CELL) {
            return Fault.of("cell.too-long", text, Integer.toString(Limits.CELL));
        }
        String flaw = flaw(text);
        if (!flaw.isEmpty()) {
            return Fault.of(flaw, text);
        }
        if (text.length() > limit && text.codePointCount(0, text.length()) > limit) {
            return Fault.of("text.too-long", text, Integer.toString(limit));
        }
        return null;
    }

    /** What is wrong with an id, or null. An id is made of ASCII letters and digits, and of - _ . after the first one. */
    public static @Nullable Fault keyFault(String text, int limit) {
        boolean made = text.length() <= limit && !text.isEmpty() && letterOrDigit(text.charAt(0));
        for (int i = 0; made && i < text.length(); i++) {
            char c = text.charAt(i);
            made = letterOrDigit(c) || c == '-' || c == '_' || c == '.';
        }
        return made ? null : Fault.of("key.form", text, Integer.toString(limit));
    }

    /** Whether a character may not stand in a text: the code of the fault, or nothing. */
    static String flaw(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            int point = text.codePointAt(i);
            String flaw = flaw(point);
            if (!flaw.isEmpty()) {
                return flaw;
            }
            i += Character.charCount(point) - 1;
        }
        return "";
    }

    private static String flaw(int point) {
        if (point == 0xFFFD) {
            return "text.damaged";
        }
        if ((point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF)) {
            return "text.control";
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                "text.control";
            case Character.FORMAT -> turnsText(point) ? "text.direction" : "text.invisible";
            default -> unseen(point) ? "text.invisible" : "";
        };
    }

    private static boolean turnsText(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    /** Letters and marks that take no ink: fillers of Hangul and Khmer, the blank of braille, the grapheme joiner. */
    private static boolean unseen(int point) {
        return point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || (point >= 0x180B && point <= 0x180F)
                || point == 0x2800
                || point == 0x3164
                || point == 0xFFA0;
    }

    private static boolean letterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }
}
