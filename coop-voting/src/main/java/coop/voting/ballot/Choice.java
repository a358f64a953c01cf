package coop.voting.ballot;

/**
 * What a member chose, in the form of its {@link Question}. It never shows itself: neither in a text, nor in a message, nor in a
 * log; {@link Question#words} says it to those who ask for it.
 */
public final class Choice {
    private final String code;

    Choice(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choice choice && code.equals(choice.code);
    }

    /** The same for every choice: it would tell the choice otherwise. */
    @Override
    public int hashCode() {
        return Choice.class.hashCode();
    }

    @Override
    public String toString() {
        return "a choice";
    }
}
