package coop.cli;

/** What was given on the command line cannot be used, in a sentence. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String sentence) {
        super(sentence);
    }
}
