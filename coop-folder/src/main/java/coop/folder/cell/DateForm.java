package coop.folder.cell;

/** How a day is written. */
public enum DateForm implements Word {
    /** {@code 2014-06-21}. */
    ISO("yyyy-mm-dd", "aaaa-mm-jj"),
    /** {@code 21/06/2014}, also with dots or hyphens, also {@code 1/6/2014}. */
    DAY_FIRST("dd/mm/yyyy", "jj/mm/aaaa");

    /** Both forms by their words. */
    public static final Words<DateForm> WORDS = Words.of(values());

    private final String word;
    private final String french;

    DateForm(String word, String french) {
        this.word = word;
        this.french = french;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String french() {
        return french;
    }
}
