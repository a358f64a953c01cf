package coop.folder.table;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** What stands between the cells of a row. */
public enum Separator implements Word {
    /** A comma. */
    COMMA(',', ",", ""),
    /** A semicolon. */
    SEMICOLON(';', ";", ""),
    /** A tab. */
    TAB('\t', "tab", "tabulation");

    /** All of them by their words. */
    public static final Words<Separator> WORDS = Words.of(values());

    private final char character;
    private final String word;
    private final String also;

    Separator(char character, String word, String also) {
        this.character = character;
        this.word = word;
        this.also = also;
    }

    char character() {
        return character;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String also() {
        return also;
    }
}
