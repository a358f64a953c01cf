package coop.voting;

/** What a voter says to a motion. */
public enum Vote {
    YES,
    NO,
    /** Present, and takes no side. */
    ABSTAIN,
    /** A paper with nothing on it. */
    BLANK,
    /** A paper that cannot be read, or says more than one thing. */
    INVALID
}
