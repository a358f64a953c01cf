package coop.folder.cell;

/** What stands before the decimals of a number. */
public enum DecimalMark implements Word {
    /** {@code 1234.50}. */
    POINT('.'),
    /** {@code 1234,50}. */
    COMMA(',');

    /** Both marks. */
    public static final Words<DecimalMark> WORDS = Words.of(values());

    private final char mark;

    DecimalMark(char mark) {
        this.mark = mark;
    }

    /** The character. */
    public char mark() {
        return mark;
    }

    @Override
    public String word() {
        return Character.toString(mark);
    }
}
