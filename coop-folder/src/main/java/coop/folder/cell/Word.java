package coop.folder.cell;

/** A value of a closed list, with the words that stand for it in a file. */
public interface Word {
    /** The word in English, as it is written: {@code abstain}. */
    String word();

    /** The usual word in French: {@code abstention}. */
    default String french() {
        return word();
    }

    /** Further words that mean the same, separated by commas: {@code pour, for}. */
    default String also() {
        return "";
    }
}
