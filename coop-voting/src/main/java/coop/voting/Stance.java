package coop.voting;

/** Where somebody stands in a round of consent. */
public enum Stance {
    /** Has no objection. */
    CONSENT,
    /** Has a concern that is written down, and no objection. */
    CONCERN,
    /** Objects: the proposal cannot be decided as it is. */
    OBJECTION,
    /** Takes no part in the decision. */
    ASIDE
}
