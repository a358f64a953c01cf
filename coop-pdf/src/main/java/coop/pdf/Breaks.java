package coop.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: after a space, a dash, a hyphen or slash between letters, and at the end; never after an apostrophe or
 * a full stop within a word, and never at a space that does not break.
 */
final class Breaks implements FSTextBreaker {
    private String text = "";
    private int from;

    @Override
    public void setText(String newText) {
        text = newText;
        from = 0;
    }

    @Override
    public int next() {
        while (from < text.length()) {
            char c = text.charAt(from++);
            if (c == ' ' || c == '\n' || c == '\t' || c == '–' || ((c == '-' || c == '/') && within())) {
                return from;
            }
            if (from == text.length()) {
                return from;
            }
        }
        return -1;
    }

    private boolean within() {
        return from > 1
                && from < text.length()
                && Character.isLetter(text.charAt(from - 2))
                && Character.isLetter(text.charAt(from));
    }
}
