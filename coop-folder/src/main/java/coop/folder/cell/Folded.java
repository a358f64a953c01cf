package coop.folder.cell;

import java.text.Normalizer;
import java.util.Locale;

/** Spelling that does not matter: case, accents, spaces, underscores, hyphens and apostrophes. */
public final class Folded {
    private Folded() {}

    /** The spelling that stands for all that mean the same. For example {@code "Date de naissance"} is {@code datedenaissance}. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7E || c < ' ') {
                return beyondAscii(text);
            }
            if (c != ' ' && c != '_' && c != '-' && c != '\'') {
                plain.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
            }
        }
        return plain.toString();
    }

    private static String beyondAscii(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(point -> !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && point != '_'
                        && point != '-'
                        && point != '\''
                        && point != '’'
                        && Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
