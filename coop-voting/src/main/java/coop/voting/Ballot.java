package coop.voting;

/** How a vote is taken. */
public enum Ballot {
    /** By name: who voted what is on record. */
    OPEN,
    /** Hands are counted: only totals are on record. */
    SHOW_OF_HANDS,
    /** Secret, on paper: only totals are on record, and nothing per person anywhere. */
    PAPER,
    /** Secret, in sealed envelopes: only totals and digests are on record, and nothing per person anywhere. Experimental. */
    SEALED,
    /** By consent, in rounds: who objects says why, and where each stood is on record. */
    CONSENT
}
